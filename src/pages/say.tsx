import type { Child, FC } from 'hono/jsx';
import type { Messages, Template } from './messages/messages.ts';

/** Splits a template: texts at the even places, names of values at the odd ones. */
function parts(template: string): string[] {
  return template.split(/\{(\w+)\}/);
}

/**
 * A sentence as plain text, for titles and attributes: each value stands between FSI and PDI, so that its direction
 * does not spill over. What looks like a place but has no value stays as it is.
 *
 * @example fill('Source: {source}', { source: 'الخبر' }) // 'Source: \u2068الخبر\u2069'
 */
export function fill<K extends string>(template: Template<K>, values: Record<K, string>): string {
  return parts(template as string)
    .map((part, place) => {
      if (place % 2 === 0) return part;
      return Object.hasOwn(values, part) ? `\u2068${values[part as K]}\u2069` : `{${part}}`;
    })
    .join('');
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
  return (template: string, values: Record<string, Child> = {}) => {
    const sentence = <Sentence template={template} values={values} />;
    if (messages.language === within) return sentence;
    return (
      <span lang={messages.language} dir={messages.direction}>
        {sentence}
      </span>
    );
  };
}

/** What looks like a place but has no value (a brace in a text of others) stays as it is. */
const Sentence: FC<{ template: string; values: Record<string, Child> }> = ({ template, values }) => (
  <>
    {parts(template).map((part, place) => {
      if (place % 2 === 0) return part;
      return Object.hasOwn(values, part) ? <bdi>{values[part]}</bdi> : `{${part}}`;
    })}
  </>
);
