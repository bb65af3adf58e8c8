import { expect, test } from 'vitest';
import { retryAfterMs } from '../../src/cli/client/retry.ts';
import { createTerminal, printable, renderBar } from '../../src/cli/terminal.ts';

/** A terminal whose streams are kept. */
function terminalWith(isTTY: boolean, env: Record<string, string> = {}) {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    isTTY,
    columns: 40,
    write: (text: string | Uint8Array) => {
      written[name] += text;
      return true;
    },
  });
  return { terminal: createTerminal(sink('out'), sink('err'), env), written };
}

test.each([
  [true, {}, '\u001b[31mx\u001b[39m'],
  [true, { NO_COLOR: '1' }, 'x'],
  [true, { TERM: 'dumb' }, 'x'],
  [false, {}, 'x'],
])('colours on a terminal (%s) with %j', (isTTY, env, expected) => {
  expect(terminalWith(isTTY, env).terminal.paint('x', 'red')).toBe(expected);
});

test('a progress bar is replaced on a terminal, and one line at the end elsewhere', () => {
  const on = terminalWith(true);
  on.terminal.progress('Publishing', 1, 2);
  on.terminal.note('a note');
  expect(on.written.err).toBe(
    `Publishing [###########-----------] 1/2\r${' '.repeat(38)}\ra note\n`.replace(
      / {38}/,
      ' '.repeat(renderBar('Publishing', 1, 2, 40).length),
    ),
  );
  const off = terminalWith(false);
  off.terminal.progress('Publishing', 1, 2);
  off.terminal.progress('Publishing', 2, 2);
  expect(off.written.err).toBe('Publishing: 2 of 2\n');
});

test.each([
  [0, 0, 40],
  [3, 7, 40],
  [7, 7, 200],
  [1, 2, 20],
])('a bar at %i of %i fits in %i columns', (done, total, columns) => {
  expect(renderBar('Publishing', done, total, columns).length).toBeLessThanOrEqual(columns);
});

test('text from elsewhere cannot move the cursor or turn the line round', () => {
  expect(printable('a\u001b[2J\u202eb\nc\u0007')).toBe('a [2J b c ');
});

test.each([
  ['3', 3000],
  ['0', 0],
  ['Tue, 04 Nov 2025 08:00:10 GMT', 10_000],
  ['Tue, 04 Nov 2025 07:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After %j is %j ms (RFC 9110 section 10.2.3)', (field, expected) => {
  expect(retryAfterMs(field, Date.parse('2025-11-04T08:00:00Z'))).toBe(expected);
});
