import { canonicalize } from '../../languages/tag.ts';

/** Letters that a guess needs; a character of Chinese or Japanese counts as four, a syllable of Korean as two. */
const LETTERS_MIN = 40;
/** What the detector says of a sure case is 0.5 to 1; of made-up words 0.03. */
const ACCURACY_MIN = 0.2;
/** How many times more likely than the next language the first one must be. */
const LEAD = 4;
/** Characters that are looked at: more does not make it surer. */
const SAMPLE_CHARACTERS = 4_000;

/** Frequent characters that differ between the two ways to write Chinese, pair by pair. */
const SIMPLIFIED = '们国来时说这为会对发经动过学进产种长门问见东车马语书后与关于总统两场议华习贸业币区';
const TRADITIONAL = '們國來時說這為會對發經動過學進產種長門問見東車馬語書後與關於總統兩場議華習貿業幣區';

/** The language of a text, or why it cannot be told. */
export type DetectedLanguage = { language: string } | { unclear: string };

/**
 * Guesses the language a text is written in. Short texts and close calls are not guessed.
 *
 * @param offered canonical tags of the publication, of which one that means the same is taken: `pt-BR` for `pt`
 * @example await detectLanguage('Ok then') // { unclear: 'the text is too short to tell its language' }
 */
export async function detectLanguage(text: string, offered: readonly string[] = []): Promise<DetectedLanguage> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (evidence(sample) < LETTERS_MIN) return { unclear: 'the text is too short to tell its language' };
  // Loaded only when it is needed: its data costs 30 ms.
  const { detectAll } = await import('tinyld');
  const [best, next] = detectAll(sample);
  if (!best) return { unclear: 'the language of the text is not recognised' };
  if (best.accuracy < ACCURACY_MIN || (next && next.accuracy * LEAD > best.accuracy)) {
    return {
      unclear: `the language of the text is not clear; it may be ${best.lang === 'zh' ? 'zh-Hans or zh-Hant' : best.lang}`,
    };
  }
  if (best.lang === 'zh') return detectChinese(sample, offered);
  return { language: asOffered(canonicalize(best.lang === 'no' ? 'nb' : best.lang) ?? best.lang, offered) };
}

function evidence(text: string): number {
  let letters = 0;
  for (const letter of text) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) letters += 4;
    else if (/\p{Script=Hangul}/u.test(letter)) letters += 2;
    else if (/\p{L}/u.test(letter)) letters += 1;
  }
  return letters;
}

/** Where the characters do not say which Chinese it is, the only one that the publication has. */
function detectChinese(text: string, offered: readonly string[]): DetectedLanguage {
  const detected = detectHanScript(text);
  if ('language' in detected) return { language: asOffered(detected.language, offered) };
  const [only, ...others] = offered.filter((tag) => new Intl.Locale(tag).language === 'zh');
  return only !== undefined && others.length === 0 ? { language: only } : detected;
}

/** The tag that the publication has for a language, in the same script; the language itself where it has none. */
function asOffered(language: string, offered: readonly string[]): string {
  if (offered.includes(language)) return language;
  const { language: name, script } = new Intl.Locale(language).maximize();
  const same = offered.find((tag) => {
    const likely = new Intl.Locale(tag).maximize();
    return likely.language === name && likely.script === script;
  });
  return same ?? language;
}

function detectHanScript(text: string): DetectedLanguage {
  const count = (characters: string) => [...text].filter((character) => characters.includes(character)).length;
  const simplified = count(SIMPLIFIED) - count([...SIMPLIFIED].filter((c) => TRADITIONAL.includes(c)).join(''));
  const traditional = count(TRADITIONAL) - count([...TRADITIONAL].filter((c) => SIMPLIFIED.includes(c)).join(''));
  if (simplified > traditional * LEAD) return { language: 'zh-Hans' };
  if (traditional > simplified * LEAD) return { language: 'zh-Hant' };
  return { unclear: 'the text is Chinese, in characters that are written alike in zh-Hans and zh-Hant or mixed' };
}
