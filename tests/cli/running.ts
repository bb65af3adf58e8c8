import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './spawn.ts';

/** A command that goes on running. */
export interface Running {
  child: ChildProcess;
  stdout: string;
  stderr: string;
  /** Resolves once stdout or stderr holds `text` (again, `times` times). */
  says(text: string, times?: number): Promise<void>;
  /** The exit status, once everything it wrote has been read. */
  ended: Promise<number | null>;
}

/** Starts a command and leaves it running; it is killed after the test, however that ends. */
export function runs(command: string, args: string[], env: Record<string, string> = {}): Running {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const waiting = new Set<() => void>();
  const running: Running = {
    child,
    stdout: '',
    stderr: '',
    says: (text, times = 1) => waitFor(text, times),
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      running[name] += text;
      for (const check of waiting) check();
    });
  }
  onTestFinished(() => void child.kill('SIGKILL'));

  function waitFor(text: string, times: number): Promise<void> {
    const isSaid = () => `${running.stdout}${running.stderr}`.split(text).length > times;
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!isSaid()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      void running.ended.then((status) => {
        reject(new Error(`it ended (${status}) without "${text}":\n${running.stdout}${running.stderr}`));
      });
      check();
    });
  }
  return running;
}

/** `precis start` on a free port, with its own state and content. */
export function startsPrecis(content: string, state: string, port: number): Running {
  const main = join(ROOT, 'src/cli/main.ts');
  return runs(process.execPath, [main, 'start', content, '--state', state, '--port', String(port)]);
}

/** Whether something listens on the port. */
export async function isOpen(port: number): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/health`).catch(() => null);
  await answer?.body?.cancel();
  return answer !== null;
}
