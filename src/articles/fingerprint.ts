import { createHash } from 'node:crypto';
import type { SummaryText } from './article.ts';

/** The fields that are remembered: two of an original, four of a summary. */
export const FINGERPRINTED = ['title', 'body', 'headline', 'lede', 'points', 'quotation'] as const;
export type Fingerprinted = (typeof FINGERPRINTED)[number];

/** Fingerprint of each field of what a summary is made from. */
export type Fingerprints = { [Field in Fingerprinted]?: string | undefined };

/** What `fingerprint` answers. */
export const FINGERPRINT = /^[0-9a-f]{24}$/;
/** What `contentHash` answers. */
export const HASH = /^[0-9a-f]{32}$/;

/**
 * The first 96 bits of SHA-256, as 24 hexadecimal digits: it stands in the front matter of files, where it has to be
 * short and checkable with any tool, and two of a billion texts agree with a probability of 10^-11.
 *
 * @example fingerprint('abc') // 'ba7816bf8f01cfea414140de'
 */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 24);
}

/** Of an original: its title, and its Markdown. */
export function fingerprintsOfOriginal(original: { title: string; body: string }): Record<'title' | 'body', string> {
  return { title: fingerprint(original.title), body: fingerprint(original.body) };
}

/** Of a summary: only what readers see, so neither the paragraphs that points name nor the absence of a quotation's speaker count. */
export function fingerprintsOfSummary(
  summary: SummaryText,
): Record<'headline' | 'lede' | 'points' | 'quotation', string> {
  const { headline, lede, points, quotation } = summary;
  return {
    headline: fingerprint(headline),
    lede: fingerprint(lede),
    points: fingerprint(points.map((point) => point.text).join('\n')),
    quotation: fingerprint([quotation?.text ?? '', quotation?.speaker ?? ''].join('\n')),
  };
}

/**
 * The first 128 bits of SHA-256 of a JSON value in canonical form, as 32 hexadecimal digits: equal for equal values,
 * whatever the order of their members.
 *
 * @throws {RangeError} on a cycle or some thousand levels; parsed input has neither
 */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 32);
}

/** JSON with members sorted by UTF-16 unit and without white space (the ordering and spacing of RFC 8785). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** In hexadecimal, of the text in UTF-8. The runtime's own, since `crypto.subtle` has no synchronous digest. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
