/** Zero of each set of decimal digits in the Basic Multilingual Plane that news is written with. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0x17e0];

/**
 * A copy to match patterns against, of the same length so that offsets hold: full-width forms as ASCII, the digits of
 * every script as 0-9, every kind of space as U+0020. Never shown and never kept.
 *
 * @example fold('（北京　４日）') // '(北京 4日)'
 */
export function fold(text: string): string {
  return text.replace(
    /[\u00a0\u0660-\u0d6f\u0e50-\u1049\u17e0-\u17e9\u2000-\u200a\u202f\u3000\uff01-\uff5e]/g,
    foldUnit,
  );
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (/\s/.test(unit)) return ' ';
  const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
  return zero === undefined ? unit : String(code - zero);
}
