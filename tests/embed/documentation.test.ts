import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))];

const documentation = read('docs/embedding.md');
const style = read('src/widget/styles.css');
const elements = ['precis-element', 'precis-feed-element', 'precis-summary-element']
  .map((name) => read(`src/widget/${name}.ts`))
  .join('');
const markup = read('src/widget/card.ts') + elements;

test.each(found(style, /var\((--precis-[a-z-]+)/g))('the custom property %s is documented', (name) => {
  expect(documentation).toContain(`\`${name}\``);
});

test.each(found(markup, /(?:part: |run\(|sentence\()'([a-z]+)'/g))('the part %s is documented', (name) => {
  expect(documentation).toContain(`\`${name}\``);
});

test.each(found(elements.match(/observedAttributes[^;]*;/g)!.join(), /'([a-z]+)'/g))(
  'the attribute %s is documented',
  (name) => {
    expect(documentation).toMatch(new RegExp(`^\\| \`${name}\`\\s+\\|`, 'm'));
  },
);

test.each(found(read('src/embed/fragment.tsx'), /"(precis-[a-z]+)"/g))('the class %s is documented', (name) => {
  expect(documentation).toContain(`\`${name}\``);
});
