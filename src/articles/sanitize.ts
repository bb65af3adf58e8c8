import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cleanText } from '../text/hygiene.ts';
import { escapeHtml } from './escape.ts';
import { safeUrl } from './web-address.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Answers the value that an attribute may have, or `null` to drop it. */
type Check = (value: string) => string | null;

const anyText: Check = (value) => value;
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value) ? value : null;

/** Every element that may be in stored HTML, with its attributes: what feed readers show alike, and nothing that acts. */
const ELEMENTS: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map<string, Record<string, Check>>([
  ...'p br hr h2 h3 h4 h5 h6 ul li blockquote cite pre code em strong del table thead tbody tr th td'
    .split(' ')
    .map((name): [string, Record<string, Check>] => [name, {}]),
  ['ol', { start: matching(/^\d{1,9}$/) }],
  ['div', { lang: matching(/^[A-Za-z0-9-]{2,35}$/), dir: matching(/^(?:ltr|rtl)$/) }],
  ['a', { href: (value) => safeUrl(value, ['http:', 'https:', 'mailto:']), title: anyText }],
  ['img', { src: (value) => safeUrl(value, ['https:']), alt: anyText, title: anyText }],
]);

/**
 * HTML parsed as a browser parses it and written anew from the allow-list alone. An element that is not on it goes
 * with all it holds. Independent of whatever made the HTML.
 *
 * @returns the parsed tree's safe HTML, and the tree of what is left, for `plainText`
 * @throws {RangeError} beyond some thousand levels
 */
export function sanitize(html: string): { html: string; tree: Tree.ParentNode } {
  const tree = parseFragment(html);
  prune(tree);
  return { html: childrenOf(tree), tree };
}

/** Takes out of the tree what is not on the allow-list. */
function prune(parent: Tree.ParentNode): void {
  parent.childNodes = parent.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (isText(node)) {
      // Character references can bring back what was cleaned from the Markdown (`&#8238;`, `&#1;`).
      node.value = cleanText(node.value);
      return [node];
    }
    if (!('tagName' in node) || node.namespaceURI !== XHTML) return [];
    const checks = ELEMENTS.get(node.tagName);
    if (checks === undefined) return [];
    node.attrs = safeAttributes(node.attrs, checks);
    prune(node);
    return withoutTarget(node) ? wordsOf(node) : [node];
  });
}

function safeAttributes(attributes: Tree.Element['attrs'], checks: Readonly<Record<string, Check>>) {
  return attributes.flatMap(({ name, value }) => {
    const safe = Object.hasOwn(checks, name) ? (checks[name]?.(cleanText(value)) ?? null) : null;
    return safe === null ? [] : [{ name, value: safe }];
  });
}

/** A link that leads nowhere, a picture that shows nothing. */
function withoutTarget({ tagName, attrs }: Tree.Element): boolean {
  if (tagName === 'a') return !attrs.some(({ name }) => name === 'href');
  return tagName === 'img' && !attrs.some(({ name }) => name === 'src');
}

function wordsOf({ childNodes, attrs, parentNode }: Tree.Element): Tree.ChildNode[] {
  const alt = attrs.find(({ name }) => name === 'alt')?.value ?? '';
  return alt === '' ? childNodes : [{ nodeName: '#text', value: alt, parentNode }];
}

function childrenOf(parent: Tree.ParentNode): string {
  return parent.childNodes.map(htmlOf).join('');
}

function htmlOf(node: Tree.ChildNode): string {
  if (isText(node)) return escapeHtml(node.value);
  if (!('tagName' in node)) return '';
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
  const open = `<${node.tagName}${attributes}>`;
  return VOID.has(node.tagName) ? open : `${open}${childrenOf(node)}</${node.tagName}>`;
}

function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}
