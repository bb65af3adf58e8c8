import { describe, expect, it } from 'vitest';
import text from '../../docs/api.md?raw';
import worker from '../../src/worker.ts';

/** Routes in the words of the page: `PUT /articles/<id>`. Files whose name holds a hash are no calls. */
const routes = worker.routes
  .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/*') && !/\.[0-9a-f]{8,}\./.test(path))
  .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^/]*\})?/g, '<$1>')}`);

/** The calls in the first column of the page's tables; a path without a method has that of the one before it. */
const told = text.split('\n').flatMap((line) => {
  const cell = /^\| (`[^|]*) \|/.exec(line)?.[1] ?? '';
  let method = '';
  return [...cell.matchAll(/`(?:([A-Z]+) )?(\/[^`]*)`/g)].map(([, own, path]) => {
    method = own ?? method;
    return `${method} ${path}`;
  });
});

describe('docs/api.md', () => {
  it.each([...new Set(routes)])('tells of %s', (route) => {
    expect(told).toContain(route);
  });

  it('tells of no call that there is not', () => {
    const elsewhere = ['GET /openapi.json', 'GET /widget.js'];
    expect(told.filter((call) => !routes.includes(call) && !elsewhere.includes(call))).toEqual([]);
  });
});
