import { mintSecret } from './signature.ts';
import type { Secret } from './webhook.ts';

/** How long messages go on being signed with the former secret too: time to deploy the new one. */
export const FORMER_SECRET_MS = 24 * 60 * 60 * 1_000;
/** Rotations within that time beyond which the oldest secret ends at once. */
const SECRETS = 3;

/** Those that messages are signed with. */
export function signing(secrets: Secret[], now: number): Secret[] {
  return secrets.filter(({ until }) => until === null || until > now);
}

/** A new secret before the others, which go on for `FORMER_SECRET_MS`. */
export function rotated(secrets: Secret[], now: number): Secret[] {
  const former = signing(secrets, now).map(({ secret, until }) => ({ secret, until: until ?? now + FORMER_SECRET_MS }));
  return [{ secret: mintSecret(), until: null }, ...former].slice(0, SECRETS);
}
