import { Access } from './access.ts';
import { Alarm, MINIMUM_REST_MS } from './alarm.ts';
import { Articles } from './articles.ts';
import { Assignments } from './assignments.ts';
import { Audit } from './audit.ts';
import { ChangeLog } from './change-log.ts';
import { CoverageMarks } from './coverage-marks.ts';
import { CoveragePages } from './coverage-pages.ts';
import { Desk } from './desk.ts';
import { Drafts } from './drafts.ts';
import { Editions } from './editions.ts';
import { FeedPages } from './feed-pages.ts';
import { Journal } from './journal.ts';
import { type Destination, Outbox } from './outbox.ts';
import { Pages } from './pages.ts';
import { Placements } from './placements.ts';
import { Previews } from './preview.ts';
import { Rebuild } from './rebuild.ts';
import { Records } from './records.ts';
import { Replicas } from './replicas.ts';
import { Rerender } from './rerender.ts';
import { Retries } from './retries.ts';
import { Revisions } from './revisions.ts';
import { Schedule } from './schedule.ts';
import { SettingsTable } from './settings.ts';
import { Tokens } from './tokens.ts';
import { Totals } from './totals.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { Endpoints } from './webhooks/endpoints.ts';
import { Webhooks } from './webhooks/webhooks.ts';
import { WebSub } from './websub.ts';

/** The parts of a Newsroom, put together: tables, who writes them, who tells others of it, and the one alarm. */
export function composed(storage: DurableObjectStorage, destination: Destination, now: () => number) {
  const tables = tablesOf(storage.sql);
  const { articles, drafts, settings, log, placements, totals } = tables;
  const records = new Records(articles);
  const feeds = new FeedPages(placements, records);
  const coverage = new CoveragePages({ placements, totals }, records);
  const replicas = new Replicas({ settings, records, feeds, coverage, log });
  const outbox = new Outbox(storage.sql, destination, (key) => replicas.make(key), now);
  const pages = new Pages(placements, new CoverageMarks(placements, totals, outbox), outbox);
  const desk = new Desk({ articles, drafts, records }, new Journal(tables, pages), pages);
  const editions = new Editions(articles, drafts);
  const rebuild = new Rebuild(articles, log, pages, outbox);
  const wake = () => alarm.arm(MINIMUM_REST_MS);
  const webhooks = new Webhooks(storage.sql);
  const deliveries = new Deliveries(webhooks, { settings, records, log }, now, wake);
  const websub = new WebSub(storage.sql, settings, now, wake);
  const schedule = new Schedule(tables, desk, settings, storage);
  const rerender = new Rerender(articles, desk, settings, storage);
  const alarm = new Alarm([schedule, rerender, outbox, deliveries, websub], storage, now);
  return {
    tables,
    replicas,
    outbox,
    editions,
    rebuild,
    deliveries,
    websub,
    alarm,
    assignments: new Assignments(tables, desk, rebuild, outbox, storage),
    endpoints: new Endpoints(webhooks, deliveries, tables, now),
    access: new Access(tables, storage, now),
    previews: new Previews(settings, editions, now),
  };
}

function tablesOf(sql: SqlStorage) {
  return {
    settings: new SettingsTable(sql),
    articles: new Articles(sql),
    drafts: new Drafts(sql),
    revisions: new Revisions(sql),
    log: new ChangeLog(sql),
    placements: new Placements(sql),
    totals: new Totals(sql),
    audit: new Audit(sql),
    retries: new Retries(sql),
    tokens: new Tokens(sql),
  };
}
