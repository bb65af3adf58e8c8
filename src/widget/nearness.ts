const callbacks = new WeakMap<Element, () => void>();

// 600 px is about one screen of a phone: at an ordinary reading speed the answer is there before the reader is.
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      callbacks.get(target)?.();
    }
  },
  { rootMargin: '600px' },
);

/** Calls `callback` once, when the element comes near the viewport. */
export function whenNear(element: Element, callback: () => void): void {
  callbacks.set(element, callback);
  observer.observe(element);
}

/** Forgets a `whenNear`. */
export function forgetNear(element: Element): void {
  callbacks.delete(element);
  observer.unobserve(element);
}
