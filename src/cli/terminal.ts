import type { WriteStream } from 'node:tty';
import { displayWidth } from '../text/width.ts';

/** The part of a stream that a terminal writes to. */
export type Sink = Pick<WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

export type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const SGR: Record<Colour, [open: number, close: number]> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** Where a command writes: results to `out`, everything else to `note`. */
export interface Terminal {
  /** One line of the result, to stdout. */
  out(line: string): void;
  /** One line for the person at the keyboard, to stderr. */
  note(line: string): void;
  /** A line on stderr that the next one replaces; where stderr is not a terminal, nothing until `done`. */
  progress(label: string, done: number, total: number): void;
  /** Colours `text` for stdout where that is a terminal and `NO_COLOR` is not set. */
  paint(text: string, colour: Colour): string;
  /** Width of stdout in cells; `Infinity` where it is not a terminal. */
  columns: number;
}

/** A terminal over the two streams; honours `NO_COLOR` (https://no-color.org) and `TERM=dumb`. */
export function createTerminal(out: Sink, err: Sink, env: Record<string, string | undefined>): Terminal {
  const isPlain = Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  let barWidth = 0;

  function clearBar() {
    if (barWidth > 0) err.write(`\r${' '.repeat(barWidth)}\r`);
    barWidth = 0;
  }

  return {
    columns: out.isTTY ? (out.columns ?? 80) : Number.POSITIVE_INFINITY,
    out(line) {
      clearBar();
      out.write(`${line}\n`);
    },
    note(line) {
      clearBar();
      err.write(`${line}\n`);
    },
    progress(label, done, total) {
      if (!err.isTTY) {
        if (done === total) err.write(`${label}: ${done} of ${total}\n`);
        return;
      }
      const bar = renderBar(label, done, total, err.columns ?? 80);
      clearBar();
      err.write(bar);
      barWidth = displayWidth(bar);
      if (done === total) {
        err.write('\n');
        barWidth = 0;
      }
    },
    paint(text, colour) {
      const [open, close] = SGR[colour];
      return out.isTTY && !isPlain ? `\u001b[${open}m${text}\u001b[${close}m` : text;
    },
  };
}

/**
 * A progress bar that fits `columns`.
 *
 * @example renderBar('Publishing', 1, 2, 40) // 'Publishing [########--------] 1/2'
 */
export function renderBar(label: string, done: number, total: number, columns: number): string {
  const count = `${done}/${total}`;
  const room = Math.min(40, columns - displayWidth(label) - count.length - 5);
  if (room < 5) return `${label} ${count}`;
  const filled = total === 0 ? room : Math.round((room * done) / total);
  return `${label} [${'#'.repeat(filled)}${'-'.repeat(room - filled)}] ${count}`;
}

/**
 * Text from elsewhere (a server, a file) made safe to print: control characters, which could move the cursor or
 * recolour the terminal, become spaces.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
