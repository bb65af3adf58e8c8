import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Planned } from './plan.ts';

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
