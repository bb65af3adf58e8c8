/** Which colours a form of embedding takes: those of its surroundings, or always one of two. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** @example parseTheme('dark') // 'dark', and 'auto' for all that is no theme */
export function parseTheme(theme: string | null | undefined): Theme {
  return THEMES.find((known) => known === theme) ?? 'auto';
}
