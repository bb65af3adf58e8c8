import { build } from './dom.ts';
import { canonicalTag, languageAround, watchLanguage } from './language.ts';
import { forgetNear, whenNear } from './nearness.ts';
import { trust, trustedUrl, watchTrust } from './origins.ts';
import { request } from './request.ts';
import { sheet } from './styles.ts';

/**
 * What both elements share: a link that is useful by itself, replaced by what it leads to when the element comes near
 * the viewport, in the language of the page around it.
 *
 * Events, as on `<img>`, neither bubbling nor cancelable: `load`, `error`. States for CSS, of which one holds once the
 * element has begun: `:state(loading)`, `:state(loaded)`, `:state(error)`. On failure the link is what remains.
 */
export abstract class PrecisElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'language', 'loading', 'theme'];

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #link = build('slot');
  #watches: (() => void)[] = [];
  #near = false;
  #scheduled = false;
  /** What is shown or on its way; `null` where that is to be found out. */
  #url: string | null = null;

  /** Lets the elements show the pages of one more publication, at an origin (`https://news.example`). */
  static trust(origin: string): void {
    trust(origin);
  }

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#link);
  }

  /** The page to show: the attribute, else where the first link inside leads; `''` where that is no page of the publication. */
  get src(): string {
    return this.#page?.href ?? '';
  }

  set src(value: string) {
    this.setAttribute('src', value);
  }

  /** A canonical BCP 47 tag: the attribute, else the nearest `lang` around the element, else the language of the page. */
  get language(): string {
    const own = canonicalTag(this.getAttribute('language'));
    return own || languageAround(this) || canonicalTag(this.#page?.pathname.split('/')[1] ?? null);
  }

  set language(value: string) {
    this.setAttribute('language', value);
  }

  /** `lazy` (the default) waits until the element is near the viewport; `eager` does not. */
  get loading(): 'lazy' | 'eager' {
    return this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  }

  set loading(value: 'lazy' | 'eager') {
    this.setAttribute('loading', value);
  }

  /** `auto` (the default) takes the `color-scheme` of the page around. */
  get theme(): 'auto' | 'light' | 'dark' {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }

  set theme(value: 'auto' | 'light' | 'dark') {
    this.setAttribute('theme', value);
  }

  connectedCallback(): void {
    const changed = () => this.#schedule();
    this.#watches = [watchLanguage(this, changed), watchTrust(changed)];
    whenNear(this, () => {
      this.#near = true;
      this.#schedule();
    });
    this.#schedule();
  }

  disconnectedCallback(): void {
    for (const stop of this.#watches) stop();
    forgetNear(this);
  }

  attributeChangedCallback(): void {
    this.#url = null;
    this.#schedule();
  }

  /** Where the answer for a page in a language is, as a path; `null` where the page is none that this element shows. */
  protected abstract path(page: URL, language: string): string | null;

  /** The answer as DOM. Throws where it is not what was promised. */
  protected abstract render(answer: unknown): HTMLElement;

  get #page(): URL | null {
    return trustedUrl(this.getAttribute('src') ?? this.querySelector('a')?.getAttribute('href'));
  }

  // Batched, since a framework sets attributes one by one.
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected && (this.#near || this.loading === 'eager')) this.#update();
    });
  }

  async #update(): Promise<void> {
    const page = this.#page;
    const path = page && this.path(page, this.language);
    const url = page && path ? page.origin + path : '';
    if (url === this.#url) return;
    this.#url = url;
    this.#become('loading');
    try {
      if (!url) throw new Error(`<${this.localName}>: no link to a page of the publication that served this script`);
      const answer = await request(url);
      // Something else was asked for meanwhile, and shows itself when it comes.
      if (url !== this.#url) return;
      this.#show(this.render(answer));
      this.#become('loaded');
      this.dispatchEvent(new Event('load'));
    } catch (error) {
      if (url !== this.#url) return;
      this.#show(this.#link);
      this.#become('error');
      this.dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));
    }
  }

  #show(content: HTMLElement): void {
    const hadFocus = this.matches(':focus-within');
    this.#root.replaceChildren(content);
    if (hadFocus) this.#root.querySelector('a')?.focus({ preventScroll: true });
  }

  #become(state: 'loading' | 'loaded' | 'error'): void {
    this.#internals.states.clear();
    this.#internals.states.add(state);
  }
}
