import type { Point } from '../../articles/article.ts';
import { MARK, readPointText } from '../../articles/point-text.ts';
import type { Position } from './fault.ts';

/** The Markdown body of a summary taken apart. */
export interface SummaryBody {
  points: Point[];
  quotation: { text: string; speaker: string | null } | null;
  /** Where each point begins. */
  pointPlaces: Position[];
  quotationPlace: Position | null;
  faults: (Position & { message: string })[];
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*)|)$/;
const QUOTED = /^ {0,3}> ?(.*)$/;
/** `— Speaker`; Chinese sets two dashes, a typewriter two hyphens. */
const SPEAKER = /^(?:—{1,2}|―|–|--)\s*(.+)$/;
const BROKEN_MARKER = /\[¶[^\]]*\]?/;

/**
 * Reads a list (`- one key point [¶4]`, a line each; an indented line continues the point) and at most one
 * blockquote, whose last line may name the speaker (`> — Name`). `[¶4]` at the end of a point says that it was taken
 * from the fourth paragraph of the original. Points are plain text.
 *
 * @param firstLine line of the file that the body begins on
 */
export function readSummaryBody(body: string, firstLine: number): SummaryBody {
  const reader = new BodyReader();
  for (const [index, line] of body.split('\n').entries()) reader.read(line, firstLine + index);
  return reader.finish();
}

class BodyReader {
  #points: { lines: string[]; place: Position }[] = [];
  #quotation: { lines: string[]; place: Position } | null = null;
  #block: 'point' | 'quotation' | null = null;
  #faults: SummaryBody['faults'] = [];

  read(line: string, number: number): void {
    if (line.trim() === '') {
      this.#block = null;
      return;
    }
    const quoted = QUOTED.exec(line);
    if (quoted) {
      this.#readQuoted(quoted[1] ?? '', { line: number, column: line.indexOf('>') + 1 });
      return;
    }
    const item = ITEM.exec(line);
    if (item) this.#readItem(item[1] ?? '', item[2] ?? '', number);
    else this.#readText(line, number);
  }

  #readQuoted(text: string, place: Position): void {
    if (this.#block !== 'quotation') {
      if (this.#quotation) this.#fault(place, 'a summary has one quotation: delete one of the two');
      this.#quotation = { lines: [], place };
    }
    this.#block = 'quotation';
    this.#quotation?.lines.push(text.trim());
  }

  #readItem(indent: string, text: string, line: number): void {
    const place = { line, column: indent.length + 1 };
    if (this.#points.length > 0 && (indent.length > 1 || indent.includes('\t'))) {
      this.#fault(place, 'key points do not nest: begin the line with `- ` without an indent');
    }
    this.#points.push({ lines: [text.trim()], place });
    this.#block = 'point';
  }

  #readText(line: string, number: number): void {
    const current = this.#points.at(-1);
    if (this.#block === 'point' && current) {
      current.lines.push(line.trim());
      return;
    }
    const place = { line: number, column: line.length - line.trimStart().length + 1 };
    this.#fault(place, 'only key points and one quotation stand here: begin the line with `- ` or `> `');
  }

  #fault(place: Position, message: string): void {
    this.#faults.push({ ...place, message });
  }

  finish(): SummaryBody {
    const points = this.#points.map(({ lines, place }) => this.#finishPoint(joinLines(lines), place));
    return {
      points,
      quotation: this.#quotation && finishQuotation(this.#quotation.lines),
      pointPlaces: this.#points.map(({ place }) => place),
      quotationPlace: this.#quotation?.place ?? null,
      faults: this.#faults,
    };
  }

  #finishPoint(line: string, place: Position): Point {
    const point = readPointText(line);
    const broken = BROKEN_MARKER.exec(point.text);
    if (!broken) return point;
    this.#fault(place, `write the source paragraph as \`[¶4]\` at the end of the point, not \`${broken[0]}\``);
    // Told here, in the words of files; the schema need not tell it again.
    return { ...point, text: point.text.replaceAll(MARK, '¶') };
  }
}

function finishQuotation(lines: readonly string[]): { text: string; speaker: string | null } {
  const written = lines.filter((line) => line !== '');
  const speaker = SPEAKER.exec(written.at(-1) ?? '')?.[1]?.trim() ?? null;
  return { text: joinLines(speaker === null ? written : written.slice(0, -1)), speaker };
}

/** Chinese and Japanese have no spaces between words, so that a line break between two such characters is nothing. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Lines of one paragraph as one line of text. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isUnspaced = UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(line.at(0) ?? '');
    return text + (isUnspaced ? '' : ' ') + line;
  }, '');
}
