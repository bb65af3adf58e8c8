import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a document, as a browser would parse it, in order. */
export function elements(html: string): Element[] {
  return descend(parse(html)).filter((node): node is Element => 'tagName' in node);
}

/** The elements of that name whose attributes are, or are among others, `attributes`. */
export function all(html: string, tagName: string, attributes: Record<string, string> = {}): Element[] {
  return elements(html).filter(
    (element) =>
      element.tagName === tagName &&
      Object.entries(attributes).every(([name, value]) => attribute(element, name) === value),
  );
}

/** The first of `all`; fails where there is none. */
export function one(html: string, tagName: string, attributes: Record<string, string> = {}): Element {
  const [first] = all(html, tagName, attributes);
  if (!first) throw new Error(`no <${tagName}> with ${JSON.stringify(attributes)}`);
  return first;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All text inside, as read. */
export function text(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

function descend(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(descend) : [])];
}
