/**
 * The script inside an `/embed/` document. It tells the page around how high the document is, and hears nothing: no
 * message from outside changes what it does.
 */

// WordPress adds `#?secret=…` to the address, and answers to messages that repeat it.
const secret = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];
let told = 0;

function tell(height: number): void {
  // The height is no secret, and the origin of the page around is not known.
  parent.postMessage({ precisHeight: height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

function measure(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  tell(height);
}

new ResizeObserver(measure).observe(document.body);

// The script that listens may start after this one; two repetitions reach it without a word from outside.
for (const delayMs of [1000, 5000]) setTimeout(() => tell(told), delayMs);

// A sandbox without `allow-popups` lets no link open; WordPress then opens those to our own host itself.
if (secret) {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
