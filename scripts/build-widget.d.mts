/** A text that stands inside HTML, with the hash by which a CSP allows it. */
interface Inlined {
  source: string;
  cspHash: string;
}

export interface Bundles {
  widget: { hash: string; integrity: string };
  frameScript: Inlined;
  copyScript: Inlined;
  frameStyle: Inlined;
  builderStyle: Inlined;
}

/** The script of `/widget.js` and what `bundle.generated.ts` exports, made of the present sources. */
export function bundles(): Promise<{ script: string; exported: Bundles }>;

/** The text of `bundle.generated.ts`. */
export function generatedModule(all: Bundles): string;
