import type { Editions } from './editions.ts';
import type { SettingsTable } from './settings.ts';

/** For so long the address of a preview is good. */
const PREVIEW_MS = 24 * 3_600_000;
/** HMAC-SHA-256 in hexadecimal. */
const SIGNATURE = /^[0-9a-f]{64}$/;

/** What the address of a preview opens: the newest version of one text, until a time. */
export interface PreviewGrant {
  article: string;
  language: string;
  /** Seconds since 1970. */
  expires: number;
}

/** Signed addresses that show what is not public yet. */
export class Previews {
  readonly #settings: SettingsTable;
  readonly #editions: Editions;
  readonly #now: () => number;

  constructor(settings: SettingsTable, editions: Editions, now: () => number) {
    this.#settings = settings;
    this.#editions = editions;
    this.#now = now;
  }

  /** Signs an address, good for `PREVIEW_MS`. */
  async sign(article: string, language: string): Promise<{ expires: number; signature: string }> {
    const expires = Math.floor((this.#now() + PREVIEW_MS) / 1_000);
    const signature = await crypto.subtle.sign('HMAC', await this.#key(), messageOf({ article, language, expires }));
    return { expires, signature: new Uint8Array(signature).toHex() };
  }

  /** The record that an address opens, as JSON (`Article`); `null`: the address is not (or no longer) good. */
  async open(grant: PreviewGrant, signature: string): Promise<string | null> {
    const settings = this.#settings.read();
    if (!settings || !SIGNATURE.test(signature)) return null;
    const given = Uint8Array.fromHex(signature);
    // `verify` takes the same time whatever the signature is.
    const isOurs = await crypto.subtle.verify('HMAC', await this.#key(), given, messageOf(grant));
    if (!isOurs || grant.expires * 1_000 <= this.#now()) return null;
    const record = this.#editions.record(grant.article, [grant.language], settings);
    return record && JSON.stringify(record);
  }

  #key(): Promise<CryptoKey> {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    return crypto.subtle.importKey('raw', this.#settings.previewKey(), algorithm, false, ['sign', 'verify']);
  }
}

/** None of the parts holds a line break. */
function messageOf({ article, language, expires }: PreviewGrant): Uint8Array {
  return new TextEncoder().encode(`preview\n${article}\n${language}\n${expires}`);
}
