import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/languages/direction.ts';
import { CATALOGUE, messagesFor } from '../../src/pages/messages/catalogue.ts';
import { en } from '../../src/pages/messages/en.ts';

/** Every text with its path, `article.source: 'Source: {source}'`. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, member]) => texts(member, path ? `${path}.${key}` : key));
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each([...CATALOGUE])('the messages in %s', (language, messages) => {
  const own = new Map(texts(messages));

  it('say everything that English says, with the same places for values', () => {
    for (const [path, text] of texts(en)) expect([path, places(own.get(path) ?? '')]).toEqual([path, places(text)]);
    expect(own.size).toBe(texts(en).length);
  });

  it('leave nothing empty, and hold no markup and no bidi control', () => {
    for (const [path, text] of own) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toMatch(/^$|[<>&]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it('know their own language and direction', () => {
    expect(messages.language).toBe(language);
    expect(messages.direction).toBe(directionOf(language));
  });
});

describe('the interface', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['de-AT', 'de'],
    ['fa-AF', 'fa'],
  ])('for %s is in %s, the same language', (language, expected) => {
    expect(messagesFor(language).language).toBe(expected);
  });

  it.each(['uk', 'ka', 'ur', 'ca', 'und', 'hi-Latn-x-nothing'])(
    'for %s, which has none, is in one that is known',
    (language) => {
      expect(CATALOGUE.has(messagesFor(language).language)).toBe(true);
    },
  );

  it.each(['uk', 'ka', 'ur', 'ca'])('for %s is in English, and not in a neighbour’s language', (language) => {
    expect(messagesFor(language).language).toBe('en');
  });
});
