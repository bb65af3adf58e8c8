import { displayWidth } from './width.ts';

/** A phrase shorter than this, in columns, is no sentence by itself. */
const SHORTEST = 40;

/** Words that go on with a sentence after a space: which, that, and, to, when, by, or, but, because, including. */
const CONNECTIVE = /^(?:ซึ่ง|ที่|และ|เพื่อ|เมื่อ|โดย|หรือ|แต่|เพราะ|รวมถึง|ทั้งนี้|ໂດຍ|ແລະ|ທີ່|ເພື່ອ)/;

/**
 * Thai and Lao text in pieces of a sentence's size. They write no full stop: a space ends a sentence or a clause, or
 * stands beside a number or a foreign word, so that a piece ends at a space that is none of the latter.
 */
export function phrases(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of text.split(/(?<=\s)(?=\S)/)) {
    if (displayWidth(piece) >= SHORTEST && startsPhrase(piece, part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  const last = pieces.at(-1);
  // A rest of a few words belongs to the sentence before.
  if (last !== undefined && displayWidth(piece) < SHORTEST / 2) pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
  return pieces;
}

function startsPhrase(before: string, part: string): boolean {
  return (
    /[\u0e00-\u0eff]\s+$/.test(before) && /^[\u0e00-\u0eff"“]/.test(part) && !CONNECTIVE.test(part) && !/^ๆ/.test(part)
  );
}
