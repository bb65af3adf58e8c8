import { withoutForbidden } from './escape.ts';

/** Where JSON.stringify has escaped more than a quote, a backslash, a tab or a line end, or let a U+FFFE pass. */
const suspicious = /\\[bfu]|[\uFFFE\uFFFF]/;

/**
 * A value as JSON whose texts are those of the XML formats: without control characters and lone surrogates.
 *
 * Clean values, nearly all, are written once; cleaning each string from the start would double the cost.
 */
export function writeJson(value: object): string {
  const text = JSON.stringify(value);
  return suspicious.test(text) ? JSON.stringify(value, cleanStrings) : text;
}

function cleanStrings(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutForbidden(value) : value;
}
