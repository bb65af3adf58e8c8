import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/newsroom/webhooks/event.ts';

const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');

it('docs/webhooks.md lists every type of event, and no other', () => {
  const listed = [...page.matchAll(/^\| `([a-z]+\.[a-z]+)` \|/gm)].map(([, type]) => type);
  expect(listed.sort()).toEqual([...EVENT_TYPES, 'webhook.test'].sort());
});
