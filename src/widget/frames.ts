import { framesOfPage } from './dom.ts';
import { trustedUrl } from './origins.ts';

const LEAST_PIXELS = 50;
const MOST_PIXELS = 2000;
const RESIZE_EVERY_MS = 100;
const SETTLED_AFTER_MS = 1000;

/** The heights that frames asked for since they were last resized. */
const wanted = new Map<HTMLIFrameElement, number>();
/** Which height a frame had before, and when that was last of interest. */
const before = new WeakMap<HTMLIFrameElement, { height: number; at: number }>();

/**
 * Whether a frame wants back to a lower height that it only just had: where its width depends on its height, one would
 * follow the other for ever. The higher one stays, since that crops nothing.
 */
function swings(frame: HTMLIFrameElement, height: number): boolean {
  const last = before.get(frame);
  if (last?.height !== height || height > Number(frame.height)) return false;
  const recent = performance.now() - last.at < SETTLED_AFTER_MS;
  last.at = performance.now();
  return recent;
}

function resize(frame: HTMLIFrameElement, height: number): void {
  const present = Number(frame.height);
  if (height === present || swings(frame, height)) return;
  before.set(frame, { height: present, at: performance.now() });
  frame.height = String(height);
}

function resizeWanted(): void {
  for (const [frame, height] of wanted) resize(frame, height);
  wanted.clear();
}

/** The frame of ours that a message came from; `null` for every other sender, whatever the message claims. */
function sender({ source, origin }: MessageEvent): HTMLIFrameElement | null {
  for (const frame of framesOfPage()) {
    if (frame.contentWindow !== source) continue;
    const page = trustedUrl(frame.getAttribute('src'));
    // A frame with `sandbox="allow-scripts"` has the opaque origin, which is spelled `null`.
    const fromPage = page?.origin === origin || (origin === 'null' && frame.hasAttribute('sandbox'));
    return page?.pathname.startsWith('/embed/') && fromPage ? frame : null;
  }
  return null;
}

function receive(event: MessageEvent): void {
  const height: unknown = event.data?.precisHeight;
  if (!Number.isInteger(height)) return;
  const frame = sender(event);
  if (!frame) return;
  // However many messages come, a frame is resized ten times a second at most.
  if (wanted.size === 0) setTimeout(resizeWanted, RESIZE_EVERY_MS);
  wanted.set(frame, Math.min(Math.max(height as number, LEAST_PIXELS), MOST_PIXELS));
}

/** Gives every frame of `/embed/` the height that its own document asks for. */
export function resizeFrames(): void {
  addEventListener('message', receive);
}
