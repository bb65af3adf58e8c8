import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatNames, formats } from '../../src/feeds/formats.ts';
import { indexPath, opmlPath } from '../../src/feeds/index.ts';
import { pages } from './pages.ts';

function read(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

describe('the page about the extension', () => {
  const text = read('extension.md');
  const feed = JSON.parse(formats.json.render(pages['filled ru']!));
  const extension = feed.items.at(-1)._precis;

  test.each([
    ...Object.keys(feed._precis),
    ...Object.keys(extension),
    ...Object.keys(extension.article),
    ...Object.keys(extension.provenance),
    ...Object.keys(extension.negotiation),
  ])('names %s', (member) => {
    expect(text).toContain(`\`${member}\``);
  });
});

describe('the page about feeds', () => {
  const text = read('feeds.md');

  test.each(formatNames)('names the suffix and media type of %s', (format) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`.${format}\``));

    expect(row).toContain(`\`${formats[format].mediaType}\``);
  });

  test('names the index and the subscription list', () => {
    expect(text).toContain(`\`${indexPath}\`, \`${opmlPath}\``);
  });
});
