/** For so long the address of a preview is good. */
export const PREVIEW_MS = 24 * 3_600_000;

/** What the address of a preview opens: the newest version of one text, until a time. */
export interface PreviewGrant {
  article: string;
  language: string;
  /** Seconds since 1970. */
  expires: number;
}

/** The signature (HMAC-SHA-256, 64 hexadecimal digits) that makes the address of a preview good. */
export async function signPreview(grant: PreviewGrant, key: BufferSource): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await imported(key), messageOf(grant));
  return new Uint8Array(signature).toHex();
}

/** Whether a signature is ours and in time; the comparison takes the same time whatever it is. */
export async function isPreview(
  grant: PreviewGrant,
  signature: string,
  key: BufferSource,
  now: number,
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false;
  const isSigned = await crypto.subtle.verify(
    'HMAC',
    await imported(key),
    Uint8Array.fromHex(signature),
    messageOf(grant),
  );
  return isSigned && grant.expires * 1_000 > now;
}

function imported(key: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** None of the parts holds a line break. */
function messageOf({ article, language, expires }: PreviewGrant): Uint8Array {
  return new TextEncoder().encode(`preview\n${article}\n${language}\n${expires}`);
}
