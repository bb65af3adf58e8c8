import { join } from 'node:path';
import { type Fault, START } from '../content/fault.ts';
import { bodyOf } from './original-file.ts';
import { isSameOriginal, readOriginals, searchOriginals } from './originals.ts';
import type { Report } from './report.ts';

/** What importing a report does: a new folder, nothing since it is there already, or another text in its file. */
export type Planned =
  | { report: Report; does: 'create' | 'replace' }
  /** `there`: the file with the same text, under this id or another, by its path in the content folder. */
  | { report: Report; does: 'nothing'; there: string };

interface Surroundings {
  folder: string;
  force: boolean;
  /** Reports before this one. */
  planned: readonly Planned[];
  /** Path of an original with that text in the content folder. */
  search: (text: string) => Promise<string | null>;
}

/**
 * Compares the reports with the content folder and with one another; writes nothing. Of two reports with the same id
 * and different texts the later one gets a number, which its notes say.
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
  const search = searchOriginals(folder);
  for (const report of reports) {
    const plan = await planReport(report, { folder, force, planned, search });
    if ('refused' in plan) faults.push({ file: report.file, ...START, message: plan.refused });
    else planned.push(plan);
  }
  return { planned, faults };
}

async function planReport(report: Report, around: Surroundings): Promise<Planned | { refused: string }> {
  const { folder, force, planned } = around;
  const twin = holderOf(report.id, planned);
  if (twin) return planTwin(report, twin, around);
  const existing = await readOriginals(join(folder, report.id));
  if (existing?.some((original) => isSameOriginal(original, report))) return nothing(report, pathOf(report));
  const there = await findText(report, around);
  // With --force too, a text that got a number does not replace the one that has the id.
  const isNumbered = existing !== null && there?.startsWith(`${report.id}-`);
  if (there !== null && (!force || isNumbered)) return nothing(report, there);
  if (existing === null) return { report, does: 'create' };
  if (!force) {
    return {
      refused: `the article ${report.id} exists with another text: pass --id NAME, or --force to replace the text`,
    };
  }
  if (existing.some(({ name }) => name !== report.name)) {
    return { refused: `${report.id} has its original in another language: delete that file first, or pass --language` };
  }
  return { report, does: 'replace' };
}

/** A report whose id another one of this import has. */
async function planTwin(report: Report, twin: Report, around: Surroundings): Promise<Planned | { refused: string }> {
  if (isSameOriginal(twin, report)) return nothing(report, pathOf(report));
  const { folder, force, planned } = around;
  const there = await findText(report, around);
  if (there !== null && !force) return nothing(report, there);
  const numbered = numberedOf(report, twin, planned);
  const existing = await readOriginals(join(folder, numbered.id));
  if (existing === null) return { report: numbered, does: 'create' };
  if (existing.some((original) => isSameOriginal(original, report))) return nothing(numbered, pathOf(numbered));
  // Which text an article with a number has depends on the order of the files, so that --force replaces none.
  return {
    refused: `${twin.file} has the same id, ${report.id}, and ${numbered.id} exists with another text: import this file alone with --id NAME`,
  };
}

function numberedOf(report: Report, twin: Report, planned: readonly Planned[]): Report {
  let number = 2;
  while (holderOf(`${report.id}-${number}`, planned)) number++;
  const id = `${report.id}-${number}`;
  const message = `${twin.file} has the same id, ${report.id}: this article is ${id}`;
  return { ...report, id, notes: [{ file: report.file, ...START, message }, ...report.notes] };
}

/** The report that has, or will have, that folder. */
function holderOf(id: string, planned: readonly Planned[]): Report | null {
  const holder = planned.find(
    (other) => other.report.id === id && (other.does !== 'nothing' || other.there.startsWith(`${id}/`)),
  );
  return holder?.report ?? null;
}

/** Path of the same text among what is planned or in the content folder, under whatever id. */
async function findText({ text }: Report, { planned, search }: Surroundings): Promise<string | null> {
  const twin = planned.find((other) => other.does !== 'nothing' && bodyOf(other.report.text) === bodyOf(text));
  return twin ? pathOf(twin.report) : search(text);
}

function nothing(report: Report, there: string): Planned {
  return { report, does: 'nothing', there };
}

function pathOf({ id, name }: Report): string {
  return `${id}/${name}`;
}
