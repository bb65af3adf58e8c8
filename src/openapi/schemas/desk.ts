import type { Inventory } from '../../newsroom/inventory.ts';
import type { Done, PlannedChange } from '../../newsroom/outcome.ts';
import * as s from '../schema.ts';

export const replication = s.word(
  '`done`: readers get all that was done. `pending`: it is safe, and readers get it within about a minute.',
  ['done', 'pending'],
);

const PlannedChangeSchema = s.members<PlannedChange>('What was done to one text, or would be.', {
  article: s.text('Id of the article.'),
  language: s.nullable(s.language('Language of the summary.'), '`null`: the original and the shared fields.'),
  change: s.word('What was done.', ['added', 'changed', 'withdrawn', 'unchanged']),
  revision: s.count('Number of the text’s newest version afterwards: its entity tag, in quotes.'),
});

const Outcome = s.members<Omit<Done, 'ok'>>('What was done, or would be.', {
  dry_run: { type: 'boolean', description: 'Whether it was only tried.' },
  revision: s.count('Cursor of the newest change there is (`/changes.json`).'),
  changes: s.list('One for each text that was sent or withdrawn.', s.ref('PlannedChange')),
  kv_writes: s.count('How many keys of the read model are written for it.'),
  replication,
});

const hash = s.text('Of the text: send it back as `base`.', { pattern: '^[0-9a-f]{32}$' });
const via = s.word('Which door it came through: a folder of files, or one resource.', ['publish', 'put']);

/** `GET /articles`. */
type InventoryAnswer = Inventory & { replication: string; waiting: number };

const InventorySchema = s.members<InventoryAnswer>('The newest version of each text, as a hash.', {
  publication_id: s.nullable(s.text('Id of the publication.'), '`null`: nothing has been published.'),
  publication: s.nullable(hash, 'Of the settings; `null`: nothing has been published.'),
  articles: {
    type: 'object',
    description: 'By id.',
    additionalProperties: s.members<Inventory['articles'][string]>('One article.', {
      original: hash,
      via,
      summaries: s.byLanguage(
        'Its summaries, by language.',
        s.members<{ hash: string; via: string }>('One summary.', { hash, via }),
      ),
    }),
  },
  withdrawn: {
    type: 'object',
    description: 'What was withdrawn over HTTP and not written since, by article.',
    additionalProperties: s.list(
      'Which texts.',
      s.nullable(s.language('Language of the summary.'), '`null`: the whole article.'),
    ),
  },
  replication,
  waiting: s.count('How many keys of the read model have yet to be written.'),
});

export const deskSchemas = { Outcome, PlannedChange: PlannedChangeSchema, Inventory: InventorySchema };
