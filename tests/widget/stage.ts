import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { LatestAnswer, SummaryAnswer } from '../../src/embed/answer.ts';
import { openBrowser, type Record, record } from './browser.ts';
import { type OpenPublication, openPublication } from './fixture-publication.ts';
import { type HostPage, type HostSite, openHostSite } from './host-site.ts';

/** An article in English, Arabic and Russian. */
export const TALKS = '2025-11-04-xi-mishustin-beijing';
/** An article without a summary in Arabic. */
export const NOT_IN_ARABIC = '2025-06-30-leap-second';

/** An opened page of the host site. */
export interface Scene {
  page: Page;
  seen: Record;
}

/** A publication, somebody else's site and a browser, which last as long as the test file. */
export class Stage {
  #publication!: OpenPublication;
  #host!: HostSite;
  #browser!: Browser;

  constructor() {
    beforeAll(async () => {
      [this.#publication, this.#host, this.#browser] = await Promise.all([
        openPublication(),
        openHostSite(),
        openBrowser(),
      ]);
    });
    afterEach(async () => {
      for (const context of this.#browser.contexts()) await context.close();
    });
    afterAll(async () => {
      await Promise.all([this.#browser?.close(), this.#host?.close(), this.#publication?.close()]);
    });
  }

  /** The publication's base URL. */
  get base(): string {
    return this.#publication.base;
  }

  /** The script as a site includes it. */
  get script(): string {
    return `<script type="module" src="${this.base}/widget.js"></script>`;
  }

  /** `<precis-summary>` around a link to an article. */
  summary(id: string, attributes = ''): string {
    return `<precis-summary ${attributes}><a href="${this.base}/en/${id}">The link</a></precis-summary>`;
  }

  /** `<precis-feed>` around a link to the front page. */
  feed(attributes = ''): string {
    return `<precis-feed ${attributes}><a href="${this.base}/en/">The link</a></precis-feed>`;
  }

  /** A frame of `/embed/<path>`. */
  frame(path: string, attributes = ''): string {
    return `<iframe src="${this.base}/embed/${path}" title="Summary" width="100%" height="100" ${attributes}></iframe>`;
  }

  /** A page of the other site with the script on it. */
  hostPage(body: string, attributes = 'lang="en"'): HostPage {
    return { html: `<!doctype html><html ${attributes}><title>Host</title>${this.script}<body>${body}` };
  }

  /** Puts a page on the other site; returns its URL. */
  put(page: HostPage): string {
    return this.#host.put(page);
  }

  /** Opens a page, of the other site or at a URL. */
  async open(what: HostPage | string, options: BrowserContextOptions = {}): Promise<Scene> {
    const page = await (await this.#browser.newContext(options)).newPage();
    const seen = await record(page);
    await page.goto(typeof what === 'string' ? what : this.put(what));
    return { page, seen };
  }

  /** What the publication says of an article to someone who asks for a language. */
  async answer(language: string, id: string): Promise<SummaryAnswer> {
    return (await (await fetch(`${this.base}/embed/${language}/${id}.json`)).json()) as SummaryAnswer;
  }

  /** What the publication lists for someone who asks for a language. */
  async latest(language: string): Promise<LatestAnswer> {
    return (await (await fetch(`${this.base}/embed/${language}/latest.json`)).json()) as LatestAnswer;
  }
}

/** The requests for data, in order. */
export const dataRequests = ({ requests }: Record): string[] => requests.filter((url) => url.endsWith('.json'));
