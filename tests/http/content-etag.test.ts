import { expect, test } from 'vitest';
import { contentEtag } from '../../src/http/content-etag.ts';

test('the same content has the same tag, and other content another', async () => {
  const tags = await Promise.all(['a', 'a', 'b'].map(contentEtag));
  expect(tags[0]).toBe(tags[1]);
  expect(tags[0]).not.toBe(tags[2]);
  expect(tags[0]).toMatch(/^W\/"[\w-]{22}"$/);
});
