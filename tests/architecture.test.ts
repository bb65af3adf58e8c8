import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/**
 * Which folders of `src/` a folder may import from. Arrows point one way: from what has effects at the rim to what is
 * pure in the middle. (`worker.ts` mounts everything.)
 */
const ARROWS: Record<string, string[]> = {
  text: [],
  languages: [],
  articles: ['languages', 'text'],
  feeds: ['articles', 'languages'],
  http: [],
  store: ['articles', 'feeds'],
  pages: ['articles', 'languages'],
  embed: ['articles', 'feeds', 'languages', 'pages', 'text'],
  newsroom: ['articles', 'feeds', 'languages', 'store'],
  publish: ['articles', 'http', 'languages', 'newsroom', 'pages', 'store'],
  read: ['articles', 'embed', 'feeds', 'http', 'languages', 'pages', 'store'],
  // Types, the schemas that validate, and the names of the formats.
  openapi: ['articles', 'embed', 'feeds', 'http', 'languages', 'newsroom', 'publish', 'read', 'store'],
  cli: ['articles', 'languages', 'text'],
  // Types only.
  widget: ['articles', 'embed'],
};

interface Import {
  file: string;
  folder: string;
  target: string;
  typeOnly: boolean;
}

function imports(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
  );
  return files.flatMap((file) => {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    const text = readFileSync(join(SRC, file), 'utf8');
    return [...text.matchAll(/^(?:import|export)\b([^;]*?)\bfrom '(\.[^']+)'/gms)].map(([, clause = '', path = '']) => {
      const target = relative(SRC, join(SRC, dirname(file), path));
      return {
        file,
        folder,
        target: target.includes('/') ? target.slice(0, target.indexOf('/')) : target,
        typeOnly: /^\s*type\b/.test(clause),
      };
    });
  });
}

describe('the arrows between the folders of src', () => {
  it('point one way', () => {
    const wrong = imports()
      .filter(({ folder, target }) => folder !== '' && folder !== target && !ARROWS[folder]?.includes(target))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('are given for every folder there is', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !Object.hasOwn(ARROWS, name))).toEqual([]);
  });

  it('carry nothing but types to the browser', () => {
    const wrong = imports().filter(
      ({ folder, target, typeOnly }) => folder === 'widget' && target !== 'widget' && !typeOnly,
    );
    expect(wrong).toEqual([]);
  });

  it('reach KV from the store alone: nobody else names a key or reads a value', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const touching = files.filter((file) =>
      /\.getWithMetadata\(|\.list\(\{|ARTICLES\.(get|put)/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(touching.filter((file) => !file.startsWith('store/'))).toEqual([]);
  });
});
