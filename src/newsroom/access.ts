import type { Audit } from './audit.ts';
import { rfc3339 } from './clock.ts';
import { Refusal } from './refusal.ts';
import type { Grant, Token, Tokens } from './tokens.ts';

/** Why something was not done. */
export type Denial = { status: Refusal['status']; detail: string };

/** Who may do what: tokens minted, told apart and revoked, each by an entry in the audit log. */
export class Access {
  readonly #tokens: Tokens;
  readonly #audit: Audit;
  readonly #storage: DurableObjectStorage;
  readonly #now: () => number;

  constructor(tokens: Tokens, audit: Audit, storage: DurableObjectStorage, now: () => number) {
    this.#tokens = tokens;
    this.#audit = audit;
    this.#storage = storage;
    this.#now = now;
  }

  /** Whose token has this SHA-256; `null`: nobody's, or it is not good (any more). */
  identify(hash: ArrayBuffer): Grant | null {
    return this.#tokens.identify(hash, rfc3339(this.#now()));
  }

  /** Adds a token by its SHA-256; answers why not, or `null`. */
  mint(token: Omit<Token, 'minted' | 'revoked'>, hash: ArrayBuffer, by: string): Denial | null {
    return this.#audited(by, 'mint', token.name, (now) => this.#tokens.mint(token, hash, now));
  }

  /** Makes a token worthless from now on; answers why not, or `null`. */
  revoke(name: string, by: string): Denial | null {
    return this.#audited(by, 'revoke', name, (now) => this.#tokens.revoke(name, now));
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
      return { status: error.status, detail: error.message };
    }
  }
}
