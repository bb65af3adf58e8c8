import type { Child, FC } from 'hono/jsx';
import type { Messages, Template } from './messages/messages.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Splits a template: texts at the even places, names of values at the odd ones. */
function parts(template: string): string[] {
  return template.split(/\{(\w+)\}/);
}

/**
 * A sentence as plain text, for titles and attributes: each value stands between FSI and PDI, so that its direction
 * does not spill over.
 *
 * @example fill('Source: {source}', { source: 'الخبر' }) // 'Source: \u2068الخبر\u2069'
 */
export function fill<K extends string>(template: Template<K>, values: Record<K, string>): string {
  return parts(template as string)
    .map((part, place) => (place % 2 ? isolate(values[part as K]) : part))
    .join('');
}

/** A text between FSI and PDI: its own direction inside, none outside. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** `lang` and `dir` of the interface where it stands inside text of the language `within`; nothing where they are the same. */
export function interfaceAttributes(messages: Messages, within: string): { lang?: string; dir?: string } {
  return messages.language === within ? {} : { lang: messages.language, dir: messages.direction };
}

/** Says a text of the interface; a template needs its values, each of which is isolated in `<bdi>`. */
export interface Say {
  (text: string): Child;
  <K extends string>(template: Template<K>, values: Record<K, Child>): Child;
}

/**
 * The voice of the interface inside text of the language `within`: where that is not the language of the messages,
 * everything said carries its own `lang` and `dir`.
 */
export function sayWithin(messages: Messages, within: string): Say {
  const attributes = interfaceAttributes(messages, within);
  const same = messages.language === within;
  return (template: string, values: Record<string, Child> = {}) => {
    const sentence = <Sentence template={template} values={values} />;
    return same ? sentence : <span {...attributes}>{sentence}</span>;
  };
}

const Sentence: FC<{ template: string; values: Record<string, Child> }> = ({ template, values }) => (
  <>{parts(template).map((part, place) => (place % 2 ? <bdi>{values[part]}</bdi> : part))}</>
);
