import type { FC } from 'hono/jsx';
import type { Provenance } from '../articles/article.ts';
import type { Messages } from './messages/messages.ts';
import type { Say } from './say.tsx';

/**
 * Who or what made a summary and who approved it, as visible sentences. Where nobody reviewed what a machine had a
 * part in, that is said too.
 */
export const ProvenanceNote: FC<{ provenance: Provenance; messages: Messages; say: Say }> = (props) => {
  const { provenance, messages, say } = props;
  const { origin, tool } = provenance;
  return (
    <p class="meta">
      <span>{say(messages.provenance[origin])}</span>
      <Review {...props} />
      {tool !== null && <span>{say(messages.provenance.tool, { tool })}</span>}
    </p>
  );
};

const Review: FC<{ provenance: Provenance; messages: Messages; say: Say }> = ({ provenance, messages, say }) => {
  const { origin, reviewed, reviewed_by: name } = provenance;
  const words = messages.provenance;
  if (name !== null) return <span>{say(words.reviewedBy, { name })}</span>;
  if (reviewed !== null) return <span>{say(words.reviewed)}</span>;
  return origin === 'human' ? null : <span>{say(words.notReviewed)}</span>;
};
