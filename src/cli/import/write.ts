import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, START } from '../content/fault.ts';
import { isIgnored } from '../content/file-name.ts';
import { bodyOf } from './original-file.ts';
import type { Report } from './report.ts';

/** What importing a report does: a new folder, nothing since it is there already, or another text in its file. */
export type Planned =
  | { report: Report; does: 'create' | 'replace' }
  /** `there`: the file with the same text, under this id or another, by its path in the content folder. */
  | { report: Report; does: 'nothing'; there: string };

/**
 * Compares the reports with the content folder and with one another; writes nothing.
 *
 * @param force the same text is imported under another id too; another text of the same article replaces its original; its summaries stay
 */
export async function planImport(
  reports: readonly Report[],
  folder: string,
  force: boolean,
): Promise<{ planned: Planned[]; faults: Fault[] }> {
  const planned: Planned[] = [];
  const faults: Fault[] = [];
  const elsewhere = searchFolder(folder);
  const refuse = (report: Report, message: string) => faults.push({ file: report.file, ...START, message });
  for (const report of reports) {
    const twin = planned.find((other) => other.report.id === report.id);
    if (twin) {
      if (isSame(twin.report, report)) planned.push({ report, does: 'nothing', there: pathOf(report) });
      else refuse(report, `${twin.report.file} has the same id, ${report.id}: import this file alone with --id NAME`);
      continue;
    }
    const existing = await readOriginals(join(folder, report.id));
    const there = existing === null && !force ? (findBody(report, planned) ?? (await elsewhere(report))) : null;
    if (there !== null) planned.push({ report, does: 'nothing', there });
    else if (existing === null) planned.push({ report, does: 'create' });
    else if (existing.some((original) => isSame(original, report))) {
      planned.push({ report, does: 'nothing', there: pathOf(report) });
    } else if (!force) {
      refuse(
        report,
        `the article ${report.id} exists with another text: pass --id NAME, or --force to replace the text`,
      );
    } else if (existing.some(({ name }) => name !== report.name)) {
      refuse(report, `${report.id} has its original in another language: delete that file first, or pass --language`);
    } else planned.push({ report, does: 'replace' });
  }
  return { planned, faults };
}

function pathOf({ id, name }: Report): string {
  return `${id}/${name}`;
}

/** The same text among what is planned, under another id. */
function findBody(report: Report, planned: readonly Planned[]): string | null {
  const twin = planned.find((other) => other.does !== 'nothing' && bodyOf(other.report.text) === bodyOf(report.text));
  return twin ? pathOf(twin.report) : null;
}

/** Looks for a text in every article of the folder, which is read at the first question. */
function searchFolder(folder: string): (report: Report) => Promise<string | null> {
  let bodies: Promise<Map<string, string>> | undefined;
  return async ({ text }) => {
    bodies ??= readBodies(folder);
    return (await bodies).get(bodyOf(text)) ?? null;
  };
}

/** Path of each original by its body. */
async function readBodies(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name)).map(({ name }) => name);
  const bodies = new Map<string, string>();
  for (const id of ids.sort()) {
    for (const { name, text } of (await readOriginals(join(folder, id))) ?? [])
      bodies.set(bodyOf(text), `${id}/${name}`);
  }
  return bodies;
}

interface OriginalFile {
  name: string;
  text: string;
}

function isSame(a: OriginalFile, b: OriginalFile): boolean {
  return a.name === b.name && bodyOf(a.text) === bodyOf(b.text);
}

/** The originals in an article's folder; `null` where there is no such folder. */
async function readOriginals(folder: string): Promise<OriginalFile[] | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return null;
  const originals = names.filter((name) => /^original\..+\.md$/.test(name));
  return Promise.all(originals.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/**
 * Writes what is planned: everything into a temporary folder first, then each article by one rename, so that no
 * article is ever there in part. If a rename fails, the articles that this call created are taken back.
 */
export async function writeImport(planned: readonly Planned[], folder: string): Promise<void> {
  // Inside the content folder, since a rename does not cross file systems; readers skip names with a dot.
  const staging = await mkdtemp(join(folder, '.import-'));
  const created: string[] = [];
  try {
    for (const { report } of planned.filter(({ does }) => does !== 'nothing')) {
      await mkdir(join(staging, report.id));
      await writeFile(join(staging, report.id, report.name), report.text);
    }
    for (const { report } of planned.filter(({ does }) => does === 'create')) {
      await rename(join(staging, report.id), join(folder, report.id));
      created.push(join(folder, report.id));
    }
    for (const { report } of planned.filter(({ does }) => does === 'replace')) {
      await rename(join(staging, report.id, report.name), join(folder, report.id, report.name));
    }
  } catch (error) {
    for (const path of created) await rm(path, { recursive: true });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
