/**
 * The tables of the Newsroom, as steps that are only ever added to: an object that was last used by an older release
 * is brought up to date when it wakes. (`PRAGMA user_version` is refused in Durable Objects, hence a table.)
 */
const MIGRATIONS: string[] = [
  `CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

   -- revision counts every write of the record; original_revision only those of the original and the shared fields.
   -- held_until: the embargo, while nothing of the article is public.
   CREATE TABLE articles (
     id TEXT PRIMARY KEY, revision INTEGER NOT NULL, original_revision INTEGER NOT NULL, via TEXT NOT NULL,
     hash TEXT NOT NULL, input TEXT NOT NULL, rendered TEXT NOT NULL, fingerprints TEXT NOT NULL,
     published TEXT NOT NULL, modified TEXT NOT NULL, withdrawn TEXT, reason TEXT, held_until TEXT) STRICT;

   -- made_from: field → fingerprint of what this summary was last known to say.
   CREATE TABLE summaries (
     article TEXT NOT NULL, language TEXT NOT NULL, revision INTEGER NOT NULL, via TEXT NOT NULL,
     hash TEXT NOT NULL, input TEXT NOT NULL, rendered TEXT NOT NULL, fingerprints TEXT NOT NULL,
     made_from TEXT NOT NULL, published TEXT NOT NULL, modified TEXT NOT NULL, withdrawn TEXT, reason TEXT,
     PRIMARY KEY (article, language)) STRICT, WITHOUT ROWID;

   -- What is not public yet, beside what is; publish_at is NULL for a draft that waits for an editor.
   CREATE TABLE drafts (
     article TEXT NOT NULL, language TEXT NOT NULL, revision INTEGER NOT NULL, via TEXT NOT NULL, hash TEXT NOT NULL,
     input TEXT NOT NULL, saved TEXT NOT NULL, publish_at TEXT, PRIMARY KEY (article, language)) STRICT, WITHOUT ROWID;

   CREATE TABLE revisions (
     article TEXT NOT NULL, language TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
     token TEXT NOT NULL, input TEXT, PRIMARY KEY (article, language, revision)) STRICT, WITHOUT ROWID;

   CREATE TABLE changes (
     cursor INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL,
     article TEXT NOT NULL, language TEXT, fields TEXT NOT NULL) STRICT;

   -- The order of every list, oldest = 0, without gaps; a withdrawn entry keeps its place, so that full pages stay.
   CREATE TABLE placements (
     list TEXT NOT NULL, position INTEGER NOT NULL, article TEXT NOT NULL, language TEXT NOT NULL,
     published TEXT NOT NULL, withdrawn TEXT, PRIMARY KEY (list, position)) STRICT, WITHOUT ROWID;
   CREATE UNIQUE INDEX placements_entry ON placements (list, article, language);
   CREATE INDEX placements_order ON placements (list, published, article, language);

   -- What KV has yet to be told: keys only, the value is made when it is sent.
   CREATE TABLE outbox (key TEXT PRIMARY KEY, sequence INTEGER NOT NULL, rank INTEGER NOT NULL) STRICT;
   CREATE TABLE replicas (key TEXT PRIMARY KEY, hash TEXT NOT NULL, put_at INTEGER NOT NULL) STRICT;`,

  `-- hash: SHA-256 of the token; the token itself is nowhere. languages: JSON, NULL: every one, and the originals.
   CREATE TABLE tokens (
     name TEXT PRIMARY KEY, hash BLOB NOT NULL, scope TEXT NOT NULL, languages TEXT, origin TEXT,
     minted TEXT NOT NULL, expires TEXT, revoked TEXT) STRICT;

   CREATE TABLE audit (
     entry INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, token TEXT NOT NULL, action TEXT NOT NULL,
     article TEXT, language TEXT, revision INTEGER, detail TEXT) STRICT;

   -- What was answered to a request that bore an Idempotency-Key; settled: nothing of the answer changes any more.
   CREATE TABLE retries (
     token TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL,
     settled INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (token, key)) STRICT, WITHOUT ROWID;
   CREATE INDEX retries_at ON retries (at);

   -- renderer: the RENDERER_VERSION of what is rendered. review: the one that holds, from the input or recorded since.
   ALTER TABLE articles ADD COLUMN renderer INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE summaries ADD COLUMN renderer INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE summaries ADD COLUMN review TEXT;
   UPDATE summaries SET review = json_object('reviewed_by', input ->> 'reviewed_by', 'reviewed', input ->> 'reviewed')
     WHERE input ->> 'reviewed_by' IS NOT NULL;
   ALTER TABLE drafts ADD COLUMN made_from TEXT NOT NULL DEFAULT '{}';
   ALTER TABLE revisions ADD COLUMN made_from TEXT;`,

  `-- secrets, pause, last_error: JSON. cursor: of the last change that was delivered or is none of this webhook's.
   CREATE TABLE webhooks (
     id TEXT PRIMARY KEY, url TEXT NOT NULL UNIQUE, events TEXT, languages TEXT, local INTEGER NOT NULL,
     secrets TEXT NOT NULL, created INTEGER NOT NULL, cursor INTEGER NOT NULL, attempts INTEGER NOT NULL,
     due INTEGER NOT NULL, pause TEXT, last_success INTEGER, last_error TEXT) STRICT;

   -- announced: the hash of a feed's head that the hub knows of; awaited: the one that it is told of when it is due.
   CREATE TABLE pings (key TEXT PRIMARY KEY, announced TEXT NOT NULL, awaited TEXT, due INTEGER) STRICT;
   CREATE TABLE hubs (
     url TEXT PRIMARY KEY, attempts INTEGER NOT NULL, due INTEGER NOT NULL, last_success INTEGER, last_error TEXT) STRICT;
   CREATE INDEX replicas_heads ON replicas (key) WHERE key GLOB 'feed/*/head';`,

  `CREATE INDEX articles_held ON articles (held_until) WHERE held_until IS NOT NULL;
   CREATE INDEX outbox_order ON outbox (rank, sequence);`,

  `-- The coverage table has pages of another size: all of them are sent again.
   INSERT OR REPLACE INTO outbox (key, sequence, rank)
     SELECT key, (SELECT coalesce(max(sequence), 0) FROM outbox) + row_number() OVER (), 1
     FROM (SELECT 'coverage/head' AS key UNION
       SELECT 'coverage/' || (position / 50 + 1) FROM placements WHERE list = 'articles/*/*' AND position % 50 = 49)
     WHERE EXISTS (SELECT 1 FROM settings WHERE name = 'publication');`,

  `-- What the coverage table adds up to: in how many public articles the summary in a language is 'current', or 'stale';
   -- language '' and state 'published': all of them.
   CREATE TABLE totals (
     language TEXT NOT NULL, state TEXT NOT NULL, articles INTEGER NOT NULL, changed TEXT NOT NULL,
     PRIMARY KEY (language, state)) STRICT, WITHOUT ROWID;
   INSERT INTO totals
     SELECT '', 'published', count(*), strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM articles
     WHERE withdrawn IS NULL AND held_until IS NULL HAVING count(*) > 0;
   INSERT INTO totals
     SELECT each.language, CASE WHEN EXISTS (
         SELECT 1 FROM json_each(each.made_from) AS made
         WHERE made.value IS NOT coalesce(own.fingerprints ->> made.key, articles.fingerprints ->> made.key))
       THEN 'stale' ELSE 'current' END AS state, count(*), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
     FROM summaries AS each JOIN articles ON id = each.article
     LEFT JOIN summaries AS own
       ON own.article = id AND own.language = articles.input ->> 'language' AND own.withdrawn IS NULL
     WHERE each.withdrawn IS NULL AND articles.withdrawn IS NULL AND held_until IS NULL
     GROUP BY each.language, state;
   INSERT OR REPLACE INTO outbox (key, sequence, rank)
     SELECT 'coverage/head', (SELECT coalesce(max(sequence), 0) + 1 FROM outbox), 1
     WHERE EXISTS (SELECT 1 FROM settings WHERE name = 'publication');`,
];

/** Brings the tables up to date; a step that fails leaves the earlier state untouched and throws. */
export function migrate(storage: DurableObjectStorage): void {
  const { sql } = storage;
  sql.exec('CREATE TABLE IF NOT EXISTS migrations (step INTEGER PRIMARY KEY) STRICT');
  const done = sql.exec<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM migrations').one().step;
  for (const [index, statements] of MIGRATIONS.slice(done).entries()) {
    storage.transactionSync(() => {
      sql.exec(statements);
      sql.exec('INSERT INTO migrations (step) VALUES (?)', done + index + 1);
    });
  }
}
