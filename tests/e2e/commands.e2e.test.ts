import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BUILT_TOKEN, buildWorker, runBuilt } from './built-worker.ts';
import { Site } from './site.ts';

const site = new Site({});
cpSync(join(import.meta.dirname, '../../content'), join(site.folder, 'content'), { recursive: true });

beforeAll(() => site.start());
afterAll(() => site.remove());

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of the README as it stands there, against this site. */
async function run(command: string, more: string[] = [], variables: Record<string, string> = {}): Promise<Ended> {
  const [program = '', ...args] = [...command.split(' '), ...more];
  const env = { ...process.env, NO_COLOR: '1', ...variables };
  try {
    return { status: 0, ...(await promisify(execFile)(program, args, { cwd: site.folder, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

describe('npm start', () => {
  it('prints addresses that answer', async () => {
    const urls = [...site.output.matchAll(/http:\/\/localhost:\d+\S*/g)].map(([url]) => url);
    expect(urls.length).toBeGreaterThan(3);
    for (const url of urls) expect([url, (await fetch(url)).status]).toEqual([url, 200]);
  });

  it('publishes a file when it is saved', async () => {
    const file = join(site.folder, 'content/2025-06-30-leap-second/summary.en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^headline: .*/m, 'headline: A headline that was saved'));
    await vi.waitFor(
      async () => {
        const response = await fetch(`${site.origin}/articles/2025-06-30-leap-second/summaries/en`);
        expect(((await response.json()) as { headline: string }).headline).toBe('A headline that was saved');
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('keeps the published version of a file with a fault, and says where the fault is', async () => {
    const file = join(site.folder, 'content/2025-06-30-leap-second/summary.en.md');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace(/^lede: .*/m, 'lede: ""'));
    await vi.waitFor(
      () => expect(site.output).toMatch(/content\/2025-06-30-leap-second\/summary\.en\.md:\d+:\d+ {2}\S/),
      {
        timeout: 30_000,
        interval: 200,
      },
    );
    expect((await fetch(`${site.origin}/articles/2025-06-30-leap-second/summaries/en`)).status).toBe(200);
    writeFileSync(file, sound);
  });

  it('says in one line that it runs already', async () => {
    const { status, stderr } = await run('node scripts/start.mjs', ['--port', String(site.port)]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/runs already at http:\/\/localhost:\d+/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the commands of the README', () => {
  it('npx precis check finds no fault in the samples', async () => {
    expect(await run('npx precis check')).toMatchObject({ status: 0 });
  });

  it('npx precis import report.txt makes a folder that passes the check', async () => {
    const report =
      'date 2026-03-02 GENEVA, March 2 (Agency) -- Delegates met on Monday to open a week of talks on rivers.\n';
    writeFileSync(
      join(site.folder, 'report.txt'),
      `${report}The talks are the first since last spring and cover water that several states share.\n`,
    );
    expect(await run('npx precis import report.txt')).toMatchObject({ status: 0 });
    expect(readdirSync(join(site.folder, 'content')).some((name) => name.startsWith('2026-03-02-'))).toBe(true);
    expect(await run('npx precis check')).toMatchObject({ status: 0 });
  });

  it('npx precis publish --dry-run says what would change and what it costs, npx precis publish --to does it', async () => {
    const empty = runBuilt((await buildWorker()).script);
    try {
      const { origin } = await empty.ready;
      const to = ['--to', origin];
      const token = { PRECIS_TOKEN: BUILT_TOKEN };
      const dry = await run('npx precis publish --dry-run', to, token);
      expect(dry.status).toBe(0);
      expect(`${dry.stdout}${dry.stderr}`).toMatch(/KV/);
      expect((await fetch(`${origin}/health`).then((health) => health.json())) as object).toMatchObject({
        status: 'empty',
      });
      expect(await run('npx precis publish', to, token)).toMatchObject({ status: 0 });
      expect((await fetch(`${origin}/articles/2025-09-16-ozone-layer-recovery`)).status).toBe(200);
      expect((await run('npx precis publish', to, token)).stdout).toMatch(/[Nn]othing/);
    } finally {
      await empty.dispose();
    }
  });

  it('npx precis status shows article × language', async () => {
    const { status, stdout } = await run('npx precis status', ['--to', site.origin]);
    expect(status).toBe(0);
    expect(stdout).toContain('La Journée internationale');
    expect(stdout).toContain('stale');
  });
});
