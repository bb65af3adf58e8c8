import { contentHash } from '../articles/fingerprint.ts';
import type { Publication } from '../articles/publication.ts';
import type { Settings } from '../store/values.ts';

/** What `Settings.version` is of a publication at a base. */
export function versionOf(publication: Publication, base: string): string {
  return contentHash({ publication, base });
}

/** The publication as it was last published, and the base of its URLs. */
export class SettingsTable {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** `null`: no publication has been published yet. */
  read(): Settings | null {
    const publication = this.#value('publication');
    const base = this.#value('base');
    const version = this.#value('version');
    if (publication === null || base === null || version === null) return null;
    return { publication: JSON.parse(publication), base, version };
  }

  write(publication: Publication, base: string): void {
    this.#set('publication', JSON.stringify(publication));
    this.#set('base', base);
    this.#set('version', versionOf(publication, base));
  }

  /** The 256-bit key that previews are signed with; made when it is first needed. */
  previewKey(): Uint8Array<ArrayBuffer> {
    const kept = this.#value('preview_key');
    if (kept !== null) return Uint8Array.fromHex(kept);
    const key = crypto.getRandomValues(new Uint8Array(32));
    this.#set('preview_key', key.toHex());
    return key;
  }

  /** Whether everything is to be rendered again by the renderer of now. */
  rerenders(): boolean {
    return this.#value('rerender') === 'yes';
  }

  setRerenders(wanted: boolean): void {
    this.#set('rerender', wanted ? 'yes' : 'no');
  }

  #value(name: string): string | null {
    return (
      this.#sql.exec<{ value: string }>('SELECT value FROM settings WHERE name = ?', name).toArray()[0]?.value ?? null
    );
  }

  #set(name: string, value: string): void {
    this.#sql.exec('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, value);
  }
}
