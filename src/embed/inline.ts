import { raw } from 'hono/html';

/**
 * A text of `bundle.generated.ts` as an element: it is ours, known when the Worker is built, and free of markup; escaping
 * it would change what its hash allows.
 */
interface Inlined {
  source: string;
}

/** A `<script>` that runs where it stands. */
export const inlineScript = ({ source }: Inlined) => raw(`<script>${source}</script>`);

/** A `<style>`. */
export const inlineStyle = ({ source }: Inlined) => raw(`<style>${source}</style>`);
