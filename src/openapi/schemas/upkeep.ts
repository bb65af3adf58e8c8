import type { ListedToken } from '../../newsroom/access.ts';
import type { AuditEntry } from '../../newsroom/audit.ts';
import { type Grant, SCOPES, type Token } from '../../newsroom/tokens.ts';
import * as s from '../schema.ts';
import { replication } from './desk.ts';

const grant: s.Members<Grant> = {
  name: s.text('Name of the token, as the audit log and the revisions show it.'),
  scope: s.word('What it allows, each all of those before it.', SCOPES),
  languages: s.nullable(s.names('Languages that it is for.'), '`null`: every language, and the originals.'),
  origin: s.nullable(s.word('`machine`: whatever it writes is a machine’s.', ['machine'])),
};
const expires = s.nullable(s.time('It is good before.'), '`null`: until it is revoked.');

const TokenSchema = s.members<ListedToken>('A token, without what is secret of it.', {
  ...grant,
  minted: s.time('When it was minted.'),
  expires,
  expired: { type: 'boolean', description: 'Whether its time is over.' },
  revoked: s.nullable(s.time('When it was revoked.')),
});

const MintedSchema = s.members<Omit<Token, 'minted' | 'revoked'> & { token: string }>(
  'A new token: the only time that it is told.',
  { token: s.text('The token.', { pattern: '^precis_' }), ...grant, expires },
);

const TokensSchema = s.members<{ tokens: ListedToken[] }>('Every token there ever was.', {
  tokens: s.list('By name.', s.ref('Token')),
});

const EntrySchema = s.members<AuditEntry>('One thing that was done.', {
  entry: s.count('Counted from 1.'),
  at: s.time('When.'),
  token: s.text('Name of the token; `schedule`: its time had come.'),
  action: s.text('What was done.', { examples: ['published', 'withdrawn', 'settings', 'mint', 'revoke', 'rebuild'] }),
  article: s.nullable(s.text('Id of the article.')),
  language: s.nullable(s.language('Language of the summary.')),
  revision: s.nullable(s.count('Of the text.')),
  detail: s.nullable(s.text('What else there is to say.')),
});

const AuditSchema = s.members<{ entries: AuditEntry[]; next_url?: string }>(
  'Who did what and when, newest first.',
  {
    entries: s.list('At most 100.', s.ref('AuditEntry')),
    next_url: s.text('Path of the next older page; absent on the last.'),
  },
  ['next_url'],
);

const RebuildSchema = s.members<{ kv_writes: number; replication: string }>('What is written again.', {
  kv_writes: s.count('How many keys of the read model.'),
  replication,
});

const PreviewSchema = s.members<{ url: string; json_url: string; expires: string }>('An address that needs no token.', {
  url: s.url('The page.'),
  json_url: s.url('The record as JSON.'),
  expires: s.time('It is good before.'),
});

export const upkeepSchemas = {
  Token: TokenSchema,
  MintedToken: MintedSchema,
  Tokens: TokensSchema,
  Audit: AuditSchema,
  AuditEntry: EntrySchema,
  Rebuild: RebuildSchema,
  PreviewAddress: PreviewSchema,
};
