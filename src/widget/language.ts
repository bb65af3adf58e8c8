/** The canonical form of a BCP 47 tag without extensions (`en_us-u-ca-gregory` → `en-US`), or `''` where it is none. */
export function canonicalTag(tag: string | null): string {
  try {
    return new Intl.Locale((tag ?? '').replaceAll('_', '-')).baseName;
  } catch {
    return '';
  }
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as ShadowRoot).host ?? null;
}

/** The tag of the nearest `lang` around the element, through shadow roots; `''` where there is none or it is malformed. */
export function languageAround(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return canonicalTag(lang);
  }
  return '';
}

const listeners = new Set<() => void>();

// One observer for the whole page: a second element costs nothing more.
const observer = new MutationObserver(() => {
  for (const listener of listeners) listener();
});

/** Calls `listener` whenever a `lang` changes in the trees that hold the element; returns the way to stop. */
export function watchLanguage(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  for (let root: Node | null = element; root; root = (root as ShadowRoot).host ?? null) {
    root = root.getRootNode();
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  return () => void listeners.delete(listener);
}
