// Taken from the prototype, since `<img name="createElement">` on the host page would stand in its place on `document`.
const { createElement, querySelectorAll } = Document.prototype;

/**
 * An element with its attributes (`null` leaves one out) and children (text enters as text; `null` is skipped). Built so,
 * and never from markup, it needs no permission under Trusted Types.
 */
export function build(
  name: string,
  attributes: Record<string, string | null> = {},
  ...children: (Node | string | null)[]
): HTMLElement {
  const element = createElement.call(document, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Every frame of the page (not those inside shadow roots). */
export function framesOfPage(): Iterable<HTMLIFrameElement> {
  return querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>;
}
