import { relative } from 'node:path';
import { countFaults } from '../check.ts';
import { type Coverage, coverageAnswer } from '../client/answers.ts';
import { draftsIn, renderChanges, renderKept } from '../client/change-lines.ts';
import { type Client, createClient } from '../client/client.ts';
import { publishContent } from '../client/publish-content.ts';
import { Synced } from '../client/synced.ts';
import { Refused, type Surroundings } from '../command.ts';
import { type Fault, renderFault } from '../content/fault.ts';
import { PUBLICATION, readContent } from '../content/read.ts';
import { waiting, welcome } from './welcome.ts';

interface Settings {
  origin: string;
  token: string;
  tokenFile: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder that everything is kept in. */
  state: string;
}

/** The publication that runs on this machine, and the folder that is published to it. */
export class Site {
  /** The folder, as messages name it. */
  readonly name: string;
  readonly #settings: Settings;
  readonly #around: Surroundings;
  readonly #client: Client;
  #hasFaults = false;
  #isPublished = false;
  #said: 'nothing' | 'waiting' | 'running' = 'nothing';

  constructor(settings: Settings, around: Surroundings) {
    this.name = relative(around.cwd, settings.content) || '.';
    this.#settings = settings;
    this.#around = around;
    this.#client = createClient(new URL(settings.origin), settings.token, around.signal);
  }

  /** Publishes what has changed; whatever goes wrong is told, and the server goes on with what it has. */
  async update(): Promise<void> {
    await this.#telling(() => this.#publish());
    await this.#telling(() => this.#greet());
  }

  async #telling(work: () => Promise<void>): Promise<void> {
    const { terminal, signal } = this.#around;
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      terminal.note((error as Error).message);
      if (error instanceof Refused && error.next) terminal.note(`Next: ${error.next}`);
    }
  }

  async #publish(): Promise<void> {
    const { origin, state, content: folder } = this.#settings;
    const { cwd, terminal } = this.#around;
    const content = await readContent(folder, cwd);
    // Without settings nothing can be published.
    if (!content.publication?.value) return this.#noteFaults(content.faults);
    const synced = await Synced.read(state, new URL(origin));
    const how = { dryRun: false, overwrite: false, withdrawMissing: false, synced };
    const outcome = await publishContent(content, this.#client, terminal, how);
    await this.#noteFaults('faults' in outcome ? outcome.faults : content.faults);
    if (!('answer' in outcome)) return;
    if (outcome.plan.publication) terminal.out(`${PUBLICATION}: settings changed`);
    for (const line of renderChanges(outcome.answer.changes, draftsIn(content))) terminal.out(line);
    for (const line of renderKept(outcome.plan.kept)) terminal.note(line);
  }

  async #noteFaults(faults: readonly Fault[]): Promise<void> {
    const { terminal } = this.#around;
    for (const fault of faults) terminal.note(renderFault(fault));
    if (faults.length > 0) {
      const there = (await this.#hasPublished()) ? 'What was published of these stays' : 'Nothing is published yet';
      terminal.note(`${countFaults(faults)} ${there}; save again when corrected.`);
    } else if (this.#hasFaults) terminal.note('All faults are corrected.');
    this.#hasFaults = faults.length > 0;
  }

  /** Says once where to look, as soon as there is something to look at. */
  async #greet(): Promise<void> {
    if (this.#said === 'running') return;
    const { cwd, terminal } = this.#around;
    const place = { ...this.#settings, folder: this.name, cwd };
    const now = (await this.#hasPublished()) ? 'running' : 'waiting';
    if (this.#said === now) return;
    const lines = now === 'running' ? welcome(await this.#newest(), place) : waiting(place);
    for (const line of lines) terminal.out(line);
    this.#said = now;
  }

  /** The first page of the coverage table, on which the newest articles are. */
  #newest(): Promise<Coverage> {
    return this.#client.request('/coverage.json', {}, coverageAnswer);
  }

  async #hasPublished(): Promise<boolean> {
    this.#isPublished ||= (await this.#client.readLedger()).publication !== null;
    return this.#isPublished;
  }
}
