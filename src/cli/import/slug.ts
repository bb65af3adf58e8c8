import { createHash } from 'node:crypto';
import { findCity } from './cities.ts';

/** Characters of the words behind the date: enough to recognise an article by, short in a URL. */
const WORDS_CHARACTERS = 48;
/** Fewer letters than this name nothing. */
const LETTERS_MIN = 3;

/** Cyrillic (ISO 9 simplified, as in passports) and Greek, a letter or digraph each. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=kh ' +
    'ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz қ=q ң=ng ғ=gh ү=u ұ=u ө=o һ=h ә=a ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ' +
    'ß=ss æ=ae ø=o œ=oe đ=d ð=d þ=th ł=l ı=i ŋ=ng'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/**
 * The id of an article: its date and the first words of its title in ASCII, cut between words. A title in a script
 * that has no letter-by-letter Latin form gives the city or else the language, and six digits of its hash.
 *
 * @example articleId('2025-11-04', 'Си Цзиньпин принял Мишустина', 'ru', 'Пекин') // '2025-11-04-si-tszinpin-prinyal-mishustina'
 * @example articleId('2025-11-04', '习近平会见米舒斯京', 'zh-Hans', '北京') // '2025-11-04-beijing-d5e5a5'
 */
export function articleId(date: string, title: string, language: string, place: string | null): string {
  return `${date}-${wordsOf(title) ?? `${placeOf(place) ?? language.toLowerCase()}-${hashOf(title)}`}`;
}

function wordsOf(title: string): string | null {
  const words = slug(title).split('-');
  let text = '';
  for (const word of words) {
    if (text !== '' && text.length + 1 + word.length > WORDS_CHARACTERS) break;
    text += text === '' ? word.slice(0, WORDS_CHARACTERS) : `-${word}`;
  }
  const written = [...title].filter((letter) => /\p{L}/u.test(letter)).length;
  const kept = text.replace(/[^a-z]/g, '').length;
  // «5G» in a Chinese title is not what it is about.
  const isReadable = kept >= LETTERS_MIN && slug(title).replace(/[^a-z]/g, '').length * 2 >= written;
  return isReadable ? text : null;
}

function slug(text: string): string {
  return [...text.toLowerCase().replace(/['’ʼ]/g, '').normalize('NFC')]
    .map(
      (letter) =>
        LETTERS.get(letter) ?? [...letter.normalize('NFKD')].map((part) => LETTERS.get(part) ?? part).join(''),
    )
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function placeOf(place: string | null): string | null {
  return place === null ? null : slug(findCity(place)?.english ?? place) || null;
}

function hashOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 6);
}
