import type { Secret } from './webhook.ts';

/** Bytes of a secret: the specification asks for 24 to 64. */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/** A new secret as Standard Webhooks writes it. */
export function mintSecret(): string {
  return PREFIX + crypto.getRandomValues(new Uint8Array(SECRET_BYTES)).toBase64();
}

/** A message as it is signed. */
export interface Message {
  id: string;
  /** Seconds since 1970, of this attempt. */
  timestamp: number;
  body: string;
}

/**
 * The headers of a message (Standard Webhooks 1.0.0, "Webhook headers"): `webhook-signature` holds one
 * `v1,<base64 HMAC-SHA256 of id.timestamp.body>` for each secret, so that secrets can be changed without a gap.
 */
export async function signedHeaders(
  { id, timestamp, body }: Message,
  secrets: Secret[],
): Promise<Record<string, string>> {
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = await Promise.all(secrets.map(({ secret }) => sign(secret, content)));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
  };
}

async function sign(secret: string, content: BufferSource): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = Uint8Array.fromBase64(secret.slice(PREFIX.length));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, content)).toBase64();
}
