import type { Child, FC } from 'hono/jsx';
import type { Provenance } from '../articles/article.ts';
import type { Messages } from './messages/messages.ts';
import { Meta } from './meta.tsx';
import type { Say } from './say.tsx';

interface ProvenanceProps {
  provenance: Provenance;
  messages: Messages;
  say: Say;
}

/** Who or what made a summary and who approved it, as visible sentences. */
export const ProvenanceNote: FC<ProvenanceProps> = (props) => {
  const { provenance, messages, say } = props;
  const { origin, tool } = provenance;
  return (
    <Meta
      facts={[
        say(messages.provenance[origin]),
        review(props),
        tool === null ? null : say(messages.provenance.tool, { tool }),
      ]}
    />
  );
};

/** Where nobody reviewed what a machine had a part in, that is said too. */
function review({ provenance, messages, say }: ProvenanceProps): Child {
  const { origin, reviewed, reviewed_by: name } = provenance;
  const words = messages.provenance;
  if (name !== null) return say(words.reviewedBy, { name });
  if (reviewed !== null) return say(words.reviewed);
  return origin === 'human' ? null : say(words.notReviewed);
}
