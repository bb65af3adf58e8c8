import { Refusal } from './refusal.ts';

/** What a token allows, each scope all of those before it. */
export const SCOPES = ['read', 'write', 'admin'] as const;
/** How much a token allows. */
export type Scope = (typeof SCOPES)[number];

/** What the holder of a token may do. */
export interface Grant {
  /** Name of the token, as the audit log and the revisions show it. */
  name: string;
  scope: Scope;
  /** Canonical tags of the summaries that it is for; `null`: every language, and the originals. */
  languages: string[] | null;
  /** `machine`: whatever it writes is a machine's, and it reviews nothing. */
  origin: 'machine' | null;
}

/** A token as it is listed: everything but the token. */
export interface Token extends Grant {
  minted: string;
  /** It is good before, not from then on; `null`: until it is revoked. */
  expires: string | null;
  revoked: string | null;
}

/** Every one of them is compared with what is sent. */
const LIVE_TOKENS = 100;
/** Who else stands in the audit log. */
const RESERVED = new Set(['admin', 'schedule']);

type Row = Record<string, SqlStorageValue>;

/** Tokens by their hashes; several are good at once, so that they can be rotated. */
export class Tokens {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Adds a token by its SHA-256. Throws `Refusal` 409 for a name that was ever used, or too many tokens. */
  mint({ name, scope, languages, origin, expires }: Omit<Token, 'minted' | 'revoked'>, hash: ArrayBuffer, now: string) {
    const all = this.list();
    if (RESERVED.has(name) || all.some((token) => token.name === name)) {
      throw new Refusal(409, `The name "${name}" is taken; the audit log knows each token by a name of its own.`);
    }
    if (all.filter(({ revoked }) => revoked === null).length >= LIVE_TOKENS) {
      throw new Refusal(409, `There are ${LIVE_TOKENS} tokens; revoke one first.`);
    }
    this.#sql.exec(
      'INSERT INTO tokens (name, hash, scope, languages, origin, minted, expires) VALUES (?, ?, ?, ?, ?, ?, ?)',
      name,
      hash,
      scope,
      languages && JSON.stringify(languages),
      origin,
      now,
      expires,
    );
  }

  /** Every token there ever was, by name. */
  list(): Token[] {
    return this.#sql.exec<Row>('SELECT * FROM tokens ORDER BY name').toArray().map(tokenOf);
  }

  /** Throws `Refusal` 404 for a name that no good token has. */
  revoke(name: string, now: string): void {
    const { rowsWritten } = this.#sql.exec(
      'UPDATE tokens SET revoked = ? WHERE name = ? AND revoked IS NULL',
      now,
      name,
    );
    if (rowsWritten === 0) throw new Refusal(404, 'There is no such token, or it is revoked already.');
  }

  /** Whose token has this SHA-256; `null`: nobody's, or it is expired or revoked. Looks at every token each time. */
  identify(hash: ArrayBuffer, now: string): Grant | null {
    const good = this.#sql.exec<Row>(
      'SELECT * FROM tokens WHERE revoked IS NULL AND (expires IS NULL OR expires > ?)',
      now,
    );
    let found: Grant | null = null;
    for (const row of good) {
      if (crypto.subtle.timingSafeEqual(row.hash as ArrayBuffer, hash)) found = grantOf(row);
    }
    return found;
  }
}

function grantOf({ name, scope, languages, origin }: Row): Grant {
  return {
    name: name as string,
    scope: scope as Scope,
    languages: languages === null ? null : JSON.parse(languages as string),
    origin: origin as Grant['origin'],
  };
}

function tokenOf(row: Row): Token {
  const { minted, expires, revoked } = row as { minted: string; expires: string | null; revoked: string | null };
  return { ...grantOf(row), minted, expires, revoked };
}
