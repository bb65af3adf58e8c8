import { Problem } from './problem.ts';

/** The largest request body that is read: a batch of articles, or one with a long text in it. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Reads at most `BODY_LIMIT_BYTES`, counting what comes: a declared length may lie, a chunked body has none. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem(413, { detail: `The body may be at most ${BODY_LIMIT_BYTES} bytes; send fewer articles at a time.` });
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_LIMIT_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Problem(400, { detail: 'The body is not UTF-8.' });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(400, { detail: `The body is not JSON: ${(error as Error).message.slice(0, 100)}` });
  }
}

/**
 * The JSON body of a request, not yet validated.
 *
 * Throws `Problem` 415 for another media type or a content coding, 413 beyond `BODY_LIMIT_BYTES`, 400 for what is not
 * UTF-8 or not JSON.
 */
export async function readJson(request: Request): Promise<{ value: unknown; bytes: Uint8Array }> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new Problem(415, { detail: 'Send the body as application/json.' }, { Accept: 'application/json' });
  }
  if (request.headers.has('Content-Encoding')) {
    throw new Problem(415, { detail: 'Send the body without a Content-Encoding.' });
  }
  const bytes = await readBytes(request);
  return { value: parseJson(bytes), bytes };
}
