import type { Issue } from '../articles/issue.ts';
import type { Audit } from './audit.ts';
import { rfc3339 } from './clock.ts';
import { mintingFaults } from './minting.ts';
import { Refusal } from './refusal.ts';
import type { SettingsTable } from './settings.ts';
import type { Grant, Token, Tokens } from './tokens.ts';

/** Why something was not done. */
export type Denial = { status: Refusal['status']; detail: string; issues: Issue[] };

/** A token as it is listed. */
export interface ListedToken extends Token {
  /** Whether its time is over. */
  expired: boolean;
}

/** Who may do what: tokens minted, told apart and revoked, each by an entry in the audit log. */
export class Access {
  readonly #tokens: Tokens;
  readonly #audit: Audit;
  readonly #settings: SettingsTable;
  readonly #storage: DurableObjectStorage;
  readonly #now: () => number;

  constructor(
    { tokens, audit, settings }: { tokens: Tokens; audit: Audit; settings: SettingsTable },
    storage: DurableObjectStorage,
    now: () => number,
  ) {
    this.#tokens = tokens;
    this.#audit = audit;
    this.#settings = settings;
    this.#storage = storage;
    this.#now = now;
  }

  /** Whose token has this SHA-256; `null`: nobody's, or it is not good (any more). */
  identify(hash: ArrayBuffer): Grant | null {
    return this.#tokens.identify(hash, rfc3339(this.#now()));
  }

  /** Adds a token by its SHA-256; answers why not, or `null`. */
  mint(token: Omit<Token, 'minted' | 'revoked'>, hash: ArrayBuffer, by: string): Denial | null {
    return this.#audited(by, 'mint', token.name, (now) => {
      const faults = mintingFaults(token, this.#settings.read()?.publication ?? null, now);
      if (faults.length > 0) throw new Refusal(422, 'The token has faults; none was minted.', faults);
      this.#tokens.mint(token, hash, now);
    });
  }

  /** Makes a token worthless from now on; answers why not, or `null`. */
  revoke(name: string, by: string): Denial | null {
    return this.#audited(by, 'revoke', name, (now) => this.#tokens.revoke(name, now));
  }

  /** Every token there ever was, by name. */
  list(): ListedToken[] {
    const now = rfc3339(this.#now());
    return this.#tokens.list().map((token) => ({ ...token, expired: token.expires !== null && token.expires <= now }));
  }

  #audited(by: string, action: string, name: string, work: (now: string) => void): Denial | null {
    const now = rfc3339(this.#now());
    try {
      this.#storage.transactionSync(() => {
        work(now);
        this.#audit.note(by, action, name, now);
      });
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, detail: error.message, issues: error.issues };
    }
  }
}
