import { ANY_AGENCY } from './agencies.ts';
import { fold } from './fold.ts';

/** Marks at the end of the last paragraph, on the same line. */
const CLOSING_MARK = new RegExp(
  String.raw`(?<!\s)\s*(?:${[
    String.raw`\((?:ends?|more|fin|fim|ende|конец|完|终|終|了|انتهى|समाप्त)\)`,
    String.raw`\/(?:ends?|конец)\/`,
    'ENDITEM|Enditem',
    '■|◼|\u220e|###|-30-|#ENDS',
    // `He left ./.` and `He left./.`, whose sentence keeps its full stop.
    String.raw`(?<=^|\s)\.\/\.|(?<=[^\s.]\.)\/\.`,
  ].join('|')})\s*$`,
  'iu',
);

const AGENCY = `(?:${ANY_AGENCY})`;
/** Editors sign with their initials: `PTI ABC DEF`, `abc-de/fgh`. */
const INITIALS = String.raw`[A-Z]{2,4}(?:\s[A-Z]{2,4}){0,3}`;
const SMALL_INITIALS = String.raw`[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}`;

const CREDIT = String.raw`(?:additional |additionally )?(?:reporting|editing|writing|report|compiled|photo|graphics|translated|production)\b`;

/** `… el domingo. EFE`, `… on Sunday. (Reporting by A. Writer)` */
const SIGNATURE = new RegExp(
  String.raw`(?<=[.!?…。]["'”’»)]*)\s+(?:${AGENCY}(?:\s${INITIALS})?|${SMALL_INITIALS}|[([]\s*(?i:${CREDIT})\s(?:by|in)\s[^()[\]]{1,300}[)\]])\s*$`,
  'u',
);

/** Whole paragraphs at the end that are not part of the report. */
const CLOSING_LINES: readonly RegExp[] = [
  // (Reporting by …; Editing by …), also in square brackets or bare, as «Reporting by»
  new RegExp(String.raw`^[([]\s*${CREDIT}[^\n]{0,400}[)\]]$`, 'iu'),
  /^(?:[-–—]\s?)?(?:Reporting|Additional reporting|Writing|Editing|Compiled|Translated) by\s\P{Ll}[^\n]{0,300}$/u,
  /^\((?:Reportaje|Reporte|Editado|Edición|Con información|Reportage|Rédigé|Édité|Version française|Bericht|Geschrieben|Redigiert|Reportagem|Edição|Tradução)[^\n]{0,300}\)$/iu,
  // Associated Press writer … in Berlin contributed to this report.
  /^(?:The\s)?(?:Associated Press|AP|Reuters|AFP|Xinhua)\s[^\n.]{0,30}\b(?:writer|reporter|journalist|correspondent)s?\s\P{Ll}[^\n]{0,300}\scontributed(?:\sto\sthis\s(?:report|story|article))?\.$/u,
  // （责任编辑：…） · [责编：…] · （记者：… 编辑：…）
  /^[([【]\s?(?:责任编辑|責任編輯|责编|編輯|编辑|记者|記者|原标题|翻訳|編集|取材)\s?:?[^\n]{0,100}[)\]】]$/u,
  /^(?:责任编辑|責任編輯|责编|编辑|編輯)\s?:[^\n]{0,60}$/u,
  /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}))[^\n]{0,300}$/iu,
  /^(?:Our Standards|Nuestros Estándares|Nos normes):\s[^\n]{0,120}$/u,
  /^(?:ends?|enditem|the end|fin|fim|-ends?-|конец|انتهى|完|終)\.?$/iu,
  /^(?:\*\s?){3,}$|^(?:-\s?){3,}$|^_{3,}$/u,
  new RegExp(`^[-–—(]?\\s?${AGENCY}(?:\\s${INITIALS})?\\s?\\)?\\.?$`, 'u'),
  new RegExp(`^(?:${INITIALS}|${SMALL_INITIALS})$`, 'u'),
];

/**
 * Whether a paragraph at the end of a wire text is not part of the report: credits, copyright, end marks.
 *
 * @example isClosingLine('(Reporting by A. Writer; Editing by B. Editor)') // true
 */
export function isClosingLine(paragraph: string): boolean {
  const line = fold(paragraph).trim();
  return CLOSING_MARK.exec(line)?.index === 0 || CLOSING_LINES.some((pattern) => pattern.test(line));
}

/**
 * Where the end mark, or the agency's signature, on the last line of a report begins, with the spaces before it; the length where there is none.
 *
 * @example closingMarkAt('He left. (ends)') // 8
 */
export function closingMarkAt(paragraph: string): number {
  const line = fold(paragraph);
  return (CLOSING_MARK.exec(line) ?? SIGNATURE.exec(line))?.index ?? paragraph.length;
}
