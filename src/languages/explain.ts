import { lookup, type Negotiation, type Policy, type Step } from './lookup.ts';
import { parseAcceptLanguage, type Range } from './range.ts';

/** A choice of language, and how it came about, a sentence for each step. */
export interface Explanation {
  negotiation: Negotiation | null;
  steps: string[];
}

/**
 * Why a reader gets what they get, step by step in plain words. The choice is `lookup`'s own; only its words are here.
 *
 * @param request an `Accept-Language` header or ranges
 * @example explain('zh-TW', ['en', 'zh-Hans'], policy).steps
 */
export function explain(request: string | null | Range[], available: string[], policy: Policy): Explanation {
  const ranges = Array.isArray(request) ? request : parseAcceptLanguage(request);
  const steps = [sayRequest(ranges), available.length === 0 ? 'No summary is live.' : `Live: ${list(available)}.`];
  const negotiation = lookup(ranges, available, policy, (step) => steps.push(say(step)));
  steps.push(sayResult(negotiation, policy));
  return { negotiation, steps };
}

function sayRequest(ranges: Range[]): string {
  if (ranges.length === 0) return 'The reader asks for no language.';
  return `The reader asks for ${list(ranges.map(({ tag, quality }) => (quality === 1 ? tag : `${tag};q=${quality}`)))}.`;
}

function say(step: Step): string {
  switch (step.kind) {
    case 'refused':
      return `q=0 refuses ${list(step.tags)}.`;
    case 'range':
      return sayRange(step);
    case 'any':
      return step.taken === null
        ? '*: nothing is left that no other range names.'
        : `*: any language will do: ${step.taken}.`;
    case 'all-refused':
      return 'Every live language is refused; the default is better than no answer (RFC 9110, section 12.5.4).';
    case 'chain':
      return `In place of ${step.range}, the fallback chain allows ${list(step.chain)}: ${step.taken ?? 'none is live'}.`;
    case 'default':
      return `The default is ${step.tag}: ${sayTaken(step.tag, step.taken)}.`;
    case 'original':
      return `The original is in ${step.tag}: ${sayTaken(step.tag, step.taken)}.`;
  }
}

function sayRange({ range, place, read, nearest }: Extract<Step, { kind: 'range' }>): string {
  const name = read === range ? range : `${range} (read as ${read}, the script asked for before)`;
  if (nearest === null) return `${name}: nothing live is near enough.`;
  if (nearest.tag === range) return `${name}: live as it is.`;
  const demotion = place === 0 ? '' : `, and place ${place + 1} in the list adds ${5 * place}`;
  return `${name}: nearest is ${nearest.tag}, at distance ${Math.floor(nearest.distance)} of 50${demotion}.`;
}

function sayTaken(tag: string, taken: string | null): string {
  if (taken === null) return 'not live, or refused';
  return taken === tag ? 'live' : `${taken} is live`;
}

function sayResult(negotiation: Negotiation | null, policy: Policy): string {
  if (negotiation !== null) return `Served: ${negotiation.served} (${negotiation.reason}).`;
  return policy.accept === 'none' ? 'Served: nothing, since only a match is accepted.' : 'Served: nothing.';
}

function list(items: string[]): string {
  return items.join(', ');
}
