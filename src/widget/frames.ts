import { framesOfPage } from './dom.ts';
import { trustedUrl } from './origins.ts';

const LEAST_PIXELS = 50;
const MOST_PIXELS = 2000;
const RESIZE_EVERY_MS = 100;

const wanted = new Map<HTMLIFrameElement, number>();

function applyWanted(): void {
  for (const [frame, height] of wanted) frame.height = String(height);
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
  if (wanted.size === 0) setTimeout(applyWanted, RESIZE_EVERY_MS);
  wanted.set(frame, Math.min(Math.max(height as number, LEAST_PIXELS), MOST_PIXELS));
}

/** Gives every frame of `/embed/` the height that its own document asks for. */
export function resizeFrames(): void {
  addEventListener('message', receive);
}
