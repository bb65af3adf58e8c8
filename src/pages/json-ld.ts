import { raw } from 'hono/html';

/** What must not stand in a script element's text, and what JavaScript once took for a line end. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON for a `<script>` data block: equal to `value` when parsed, and without a character that HTML could read as the
 * end of the element (a script's text knows no entities, so escaping is JSON's own `\uXXXX`).
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A JSON-LD data block (schema.org); never run, so a page under `script-src 'none'` may carry it. */
export function jsonLd(value: unknown) {
  return raw(`<script type="application/ld+json">${scriptJson(value)}</script>`);
}
