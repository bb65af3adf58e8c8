import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { styles } from '../../scripts/build-styles.mjs';
import { STYLES_PATH } from '../../src/pages/styles.generated.ts';

const root = new URL('../../', import.meta.url);
const files = await styles();
const STYLES = files['released/styles.css']!;

describe('the stylesheet', () => {
  it('knows no left and right, so that it serves both directions', () => {
    const physical =
      /(?<![-\w])((margin|padding|border)-)?(left|right|top|bottom)\b|(?<![-\w])(max-|min-)?(width|height):/;
    expect(STYLES.replace('(max-width:30rem)', '')).not.toMatch(physical);
  });

  it('loads nothing', () => {
    expect(STYLES).not.toMatch(/@import|url\(/);
  });

  it('stays under 6 KB', () => {
    expect(new TextEncoder().encode(STYLES).length).toBeLessThan(6 * 1024);
  });

  it.each(Object.keys(files))('is made of the present source (node scripts/build-styles.mjs): %s', (path) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toBe(files[path]);
  });

  it('has an address of its own content', () => {
    expect(STYLES_PATH).toMatch(/^\/styles\.css\?[0-9a-f]{8}$/);
  });
});
