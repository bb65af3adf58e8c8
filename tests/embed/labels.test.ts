import { expect, test } from 'vitest';
import { labels } from '../../src/embed/labels.ts';
import { CATALOGUE, messagesFor } from '../../src/pages/messages/catalogue.ts';
import { fill } from '../../src/pages/say.tsx';
import { sampleAnswer } from './sample-answer.ts';

test('the sentences are in the language that was asked for, which they name', () => {
  const said = labels(sampleAnswer('en', 'ar'), 'ar');
  expect([said.language, said.direction]).toEqual(['ar', 'rtl']);
  expect(said.provenance).toContain(messagesFor('ar').provenance.human);
});

test('a fallback names both languages by their own names', () => {
  const { fallback } = labels(sampleAnswer('en', 'ar'), 'ar');
  expect(fallback).toContain('\u2068العربية\u2069');
  expect(fallback).toContain('\u2068English\u2069');
});

test.each(['exact', 'match'] as const)('the reader’s own language is not remarked on: %s', (reason) => {
  const negotiation = { requested: ['en-GB'], served: 'en', reason, available: ['en'] };
  expect(labels(sampleAnswer('en', 'en', { negotiation }), 'en-GB').fallback).toBe(null);
});

test('what a machine made and nobody reviewed says both', () => {
  const provenance = {
    ...sampleAnswer('en').provenance,
    origin: 'machine' as const,
    reviewed_by: null,
    reviewed: null,
  };
  const { machine, notReviewed } = messagesFor('en').provenance;
  expect(labels(sampleAnswer('en', 'en', { provenance }), 'en').provenance).toBe(`${machine} · ${notReviewed}`);
});

test('a stale summary says which fields changed', () => {
  const { stale } = labels(sampleAnswer('en', 'en', { freshness: 'stale', stale_fields: ['lede', 'points'] }), 'en');
  expect(stale).toContain(messagesFor('en').fields.lede);
  expect(stale).toContain(messagesFor('en').fields.points);
});

test.each([...CATALOGUE.values()])(
  'what has changed is the original, the summary in its language, or both: $language',
  (messages) => {
    const { staleOriginal, staleSummary } = messages.article;
    const said = (...stale_fields: string[]) =>
      labels(sampleAnswer('en', 'en', { freshness: 'stale', stale_fields }), messages.language).stale;
    const original = fill(staleOriginal, { fields: messages.fields.body });
    const summary = fill(staleSummary, { fields: messages.fields.lede });
    expect(said('body')).toBe(original);
    expect(said('lede')).toBe(summary);
    expect(said('lede', 'body')).toBe(`${original} ${summary}`);
    expect(original).not.toBe(summary);
  },
);

test('a brace in a value is no place', () => {
  const said = fill(messagesFor('en').article.notAvailable, { requested: '{shown}', shown: 'x' });
  expect(said).toContain('\u2068{shown}\u2069');
});
