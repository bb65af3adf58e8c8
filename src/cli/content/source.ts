import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { type Fault, START } from './fault.ts';

/** Far above the longest article; below it a file is read whole. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** A text file: its name in messages and its text, without a byte order mark and with LF line ends. */
export interface SourceText {
  file: string;
  text: string;
}

/**
 * Reads a text file, or says what is wrong with its bytes: too large, not UTF-8, control characters.
 *
 * @param path where it is on disk
 * @param file how messages name it
 */
export async function readSource(path: string, file: string): Promise<SourceText | Fault> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) {
    return { file, ...START, message: `the file has ${size} bytes; at most ${MAX_FILE_BYTES} are read` };
  }
  return decode(await readFile(path), file);
}

/** What `readSource` does with the bytes. */
export function decode(bytes: Uint8Array, file: string): SourceText | Fault {
  if (isUtf16(bytes)) return { file, ...START, message: 'the file is UTF-16; save it as UTF-8' };
  if (!isUtf8(bytes)) return { file, ...firstBadByte(bytes), message: 'this is not UTF-8; save the file as UTF-8' };
  // TextDecoder drops the byte order mark that some editors write.
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (!control) return { file, text };
  const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  return { file, ...positionAt(text, control.index), message: `delete the control character U+${code} here` };
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function firstBadByte(bytes: Uint8Array) {
  for (let start = 0, line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    const row = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(row)) return { line, column: new TextDecoder().decode(row).indexOf('\ufffd') + 1 };
    start = end + 1;
  }
}
