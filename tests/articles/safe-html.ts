import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What stored HTML may hold, said once more and independently of the code under test. */
const ALLOWED: Record<string, string[]> = {
  a: ['href', 'title'],
  blockquote: [],
  br: [],
  cite: [],
  code: [],
  del: [],
  div: ['lang', 'dir'],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
};

/** Everything in some HTML that must not be there, as a browser reads it; empty if it is safe. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const visit = (node: Tree.ChildNode) => {
    if (node.nodeName === '#text') return;
    if (!('tagName' in node)) {
      dangers.push(node.nodeName);
      return;
    }
    const attributes = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? ALLOWED[node.tagName] : undefined;
    if (attributes === undefined) dangers.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes?.includes(name)) dangers.push(`${node.tagName}.${name}`);
      if (name === 'href' && !/^(?:https?:\/\/[^/]|mailto:)/.test(value)) dangers.push(`href=${value}`);
      if (name === 'src' && !/^https:\/\/[^/]/.test(value)) dangers.push(`src=${value}`);
    }
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return dangers;
}

/** Characters that break XML, or reach over into the text beside, anywhere in a text. */
export const UNCLEAN = /(?![\t\n])\p{Cc}|[\u202d\u202e\ufffe\uffff]|[\ud800-\udfff]/u;
