import { describe, expect, it } from 'vitest';
import document from '../../released/openapi.json';
import app from '../../src/worker.ts';

/** A value for each parameter of a path. */
const VALUES: Record<string, string> = {
  ...{ id: 'ferry-line', language: 'en', topic: 'sea', format: 'json', page: '1', hash: '0' },
  ...{ revision: '1', from: '1', to: '2', name: 'cms', webhook: 'wh_0123456789abcdef01234567' },
};

/** Files, which never reach the Worker (`released/`). */
const FILES = ['/openapi.json', '/docs', '/feeds/extension', '/styles.css', '/widget.js', '/widget.{hash}.js'];

const operations = Object.entries(document.paths)
  .filter(([path]) => !FILES.includes(path))
  .flatMap(([path, item]) => Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })));

/** Every route with a handler. */
const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);

/** The routes that answer a described operation. */
function answering(method: string, template: string): string[] {
  const path = template.replace(/\{(\w+)\}/g, (_, name) => VALUES[name] ?? name);
  const [matches] = app.router.match(method, path);
  return matches.map(([[, route]]) => `${route.method} ${route.path}`).filter((route) => routes.includes(route));
}

describe('the description and the routes of the Worker', () => {
  it.each(operations)('$method $path is a route', ({ method, path }) => {
    expect(answering(method, path)).not.toEqual([]);
  });

  it('agree the other way round: every route is described', () => {
    const described = new Set(operations.flatMap(({ method, path }) => answering(method, path)));
    expect([...new Set(routes)].filter((route) => !described.has(route))).toEqual([]);
  });
});
