/**
 * The weak entity tag of an answer by its content, where that is made of several things (records, settings, sentences,
 * how they are drawn) and any of them may change without the others.
 *
 * @example await contentEtag('…') // 'W/"q1Jk…"', 22 characters of base64url
 */
export async function contentEtag(body: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const letters = btoa(String.fromCharCode(...new Uint8Array(hash, 0, 16)));
  return `W/"${letters.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')}"`;
}
