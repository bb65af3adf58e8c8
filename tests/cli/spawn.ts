import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'src/cli/main.ts');
/** Halves the time that each process takes to start. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'precis-compile-cache');

// A process takes half a second to start on an idle machine, and many on a busy one.
vi.setConfig({ testTimeout: 120_000 });

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a process and resolves with everything it said. */
export function precis(
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Ended> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A folder with these files (bytes or text by relative path), removed after the test. */
export async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'precis-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20 }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export const PUBLICATION = `id: daily
title: { en: Daily, ru: Ежедневно }
languages: [en, ru, zh-Hans]
topics:
  china: { en: China }
`;

export const ORIGINAL = `---
title: Li Qiang meets Mikhail Mishustin
published: 2025-11-04T08:00:00Z
topics: [china]
---

The two prime ministers met.
`;

/** A summary file with this headline. */
export function summaryFile(headline: string): string {
  return `---\nheadline: ${headline}\nlede: One sentence says it.\n---\n\n- A first point [¶1]\n`;
}

/** A folder that has no faults: two articles, three summaries. */
export const SOUND = {
  'content/publication.yaml': PUBLICATION,
  'content/first/original.en.md': ORIGINAL,
  'content/first/summary.en.md': summaryFile('Premiers meet'),
  'content/first/summary.ru.md': summaryFile('Премьеры встретились'),
  'content/second/original.ru.md': ORIGINAL.replace('2025-11-04', '2025-11-03'),
  'content/second/summary.zh-Hans.md': summaryFile('会晤'),
};
