import { expect, it } from 'vitest';
import { builderMessages } from '../../src/embed/builder-messages/catalogue.ts';
import { CATALOGUE } from '../../src/pages/messages/catalogue.ts';

it.each([...CATALOGUE.keys()])('the builder page speaks %s, as the rest of the interface does', (language) => {
  expect(builderMessages(language).language).toBe(language);
  expect(builderMessages(language).messages).not.toBe(language === 'en' ? null : builderMessages('en').messages);
});

it.each([
  ['pt-PT', 'pt-BR'],
  ['zh-TW', 'zh-Hant'],
  ['de-AT', 'de'],
  ['uk', 'en'],
])('the builder page for readers of %s is in %s', (asked, served) => {
  expect(builderMessages(asked).language).toBe(served);
});
