import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { failure } from '../../src/read/failures.ts';

/** The answer where a handler throws this. */
async function answerTo(error: Error) {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const app = new Hono<{ Bindings: Env }>().onError(failure).get('/', () => {
    throw error;
  });
  const response = await app.request('/');
  const logged = log.mock.calls.map(([line]) => JSON.parse(line));
  log.mockRestore();
  const { status, headers } = response;
  const [retryAfter, cache] = [headers.get('Retry-After'), headers.get('Cache-Control')];
  return { status, retryAfter, cache, text: await response.text(), logged };
}

it.each([
  ['whose reason nobody knows', new Error('secret'), 500, null],
  ['of a publication that is overloaded', Object.assign(new Error('secret'), { overloaded: true }), 503, '5'],
  ['of a publication that is gone for a moment', Object.assign(new Error('secret'), { retryable: true }), 503, '5'],
  ['of a storage that is full', new Error('secret: database or disk is full: SQLITE_FULL'), 503, null],
])('a failure %s says whether to try again, reveals nothing and is logged', async (_, error, status, retryAfter) => {
  const answer = await answerTo(error);
  expect(answer).toMatchObject({ status, retryAfter, cache: 'no-store', logged: [{ message: error.message }] });
  expect(answer.text).not.toContain('secret');
});
