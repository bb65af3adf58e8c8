import { describe, expect, it } from 'vitest';
import { STYLES, STYLES_PATH } from '../../src/pages/styles.ts';

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

  it('is served at a path of its own content', () => {
    expect(STYLES_PATH).toMatch(/^\/styles\.[0-9a-f]{8}\.css$/);
  });
});
