import { describe, expect, test } from 'vitest';
import cases from '../../docs/language-lookup-cases.json' with { type: 'json' };
import { lookup, type Policy, type Step } from '../../src/languages/lookup.ts';
import { parseAcceptLanguage, parseLanguageList } from '../../src/languages/range.ts';
import { canonicalize, READ_TAG_LENGTH } from '../../src/languages/tag.ts';
import icu from './icu-locale-matcher.json' with { type: 'json' };

const policy = { default: 'en', fallback: {}, related: true, accept: 'chain' } satisfies Policy;
const canonical = (tag: string) => canonicalize(tag, READ_TAG_LENGTH)!;
const listed = (tags: string) => tags.split(',').map((tag) => canonical(tag.trim()));

describe('the cases of docs/language-lookup-cases.json', () => {
  test.each(cases.cases)(
    '$source: "$requested" among $available',
    ({ available, requested, expected, reason, ...own }) => {
      const given = { ...cases.policy, ...own.policy } as unknown as Policy;
      const negotiation = lookup(parseAcceptLanguage(requested), available, given);
      expect({ served: negotiation?.served ?? null, reason: negotiation?.reason ?? null }).toEqual({
        served: expected,
        reason,
      });
    },
  );

  test('are at least 200, each once', () => {
    const distinct = new Set(cases.cases.map(({ source: _, ...rest }) => JSON.stringify(rest)));
    expect(cases.cases.length).toBeGreaterThanOrEqual(200);
    expect(distinct.size).toBe(cases.cases.length);
  });
});

/** What the ICU test calls a match; its default, where that is not supported, is our `null`. */
function bestMatch(desired: string, supported: string, fallback?: string): string | null {
  const available = supported === '' ? [] : listed(supported);
  const given = { ...policy, default: fallback === undefined ? (available[0] ?? 'en') : canonical(fallback) };
  return lookup(parseLanguageList(desired), available, given)?.served ?? null;
}

function expectation(tag: string | null, supported: string): string | null {
  const expected = tag === null ? null : canonical(tag);
  return expected !== null && supported !== '' && listed(supported).includes(expected) ? expected : null;
}

describe("agrees with ICU's own test of its matcher", () => {
  test.each(icu.groups)('$supported', ({ supported, default: fallback, matches }) => {
    const best = matches.map(([desired]) => [desired, bestMatch(desired!, supported, fallback)]);
    expect(best).toEqual(matches.map(([desired, tag]) => [desired, expectation(tag!, supported)]));
  });

  test.each(icu.changed)('as CLDR 48 has it: $desired among $supported', ({ desired, supported, now, ...rest }) => {
    expect(bestMatch(desired, supported, rest.default)).toBe(expectation(now, supported));
  });
});

describe('what a lookup answers', () => {
  test('lists what was asked for and not refused, each once, and all that is available', () => {
    const ranges = [...parseLanguageList('fr'), ...parseAcceptLanguage('zh_tw, fr;q=0.5, en;q=0, *;q=0.1')];
    expect(lookup(ranges, ['en', 'fr'], policy)).toEqual({
      requested: ['fr', 'zh-TW', '*'],
      served: 'fr',
      reason: 'exact',
      available: ['en', 'fr'],
    });
  });

  test('an explicit choice put before the header wins over it, even over its refusal', () => {
    const ranges = [...parseLanguageList('ru'), ...parseAcceptLanguage('en, ru;q=0')];
    expect(lookup(ranges, ['en', 'ru'], policy)?.served).toBe('ru');
  });

  test('names only what is available, whatever is asked for', () => {
    const words = ['en', 'zh-TW', 'zh', '*', 'x-a', 'und', 'sr-Latn', 'da', 'i-default', 'ca'];
    const available = ['sr', 'nb', 'zh-Hans'];
    const answers = words.flatMap((first) =>
      words.flatMap((second) =>
        ['', ';q=0'].map((weight) => lookup(parseAcceptLanguage(`${first}${weight}, ${second}`), available, policy)),
      ),
    );
    expect(answers.every((each) => each === null || available.includes(each.served))).toBe(true);
  });

  test('tells every step to the trace and decides the same without one', () => {
    const steps: Step[] = [];
    const ranges = parseAcceptLanguage('uk, en;q=0');
    const given = { ...policy, fallback: { uk: ['pl'] } };
    expect(lookup(ranges, ['en', 'pl'], given, (step) => steps.push(step))).toEqual(
      lookup(ranges, ['en', 'pl'], given),
    );
    expect(steps.map((step) => step.kind)).toEqual(['refused', 'range', 'chain']);
  });
});
