import type { FC } from 'hono/jsx';
import { formatDate } from './formats.ts';

/** A day for readers of `language`, and for machines in `datetime` (RFC 3339 time or date, as given). */
export const Time: FC<{ at: string; language: string }> = ({ at, language }) => (
  <time datetime={at}>{formatDate(at, language)}</time>
);
