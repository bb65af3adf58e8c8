/** Milliseconds since 1970 → RFC 3339 in UTC with whole seconds, as every time in a record. */
export function rfc3339(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
