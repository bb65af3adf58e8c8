import type { Origin, Provenance } from './article.ts';

/**
 * IPTC Digital Source Type (http://cv.iptc.org/newscodes/digitalsourcetype/) of each origin.
 *
 * A model's draft that a person edited is a composite; what a rule picked out of the original, sentence for sentence,
 * has no model in it: alone it is algorithmic, edited by a person it is human-edited.
 */
const BY_MODEL: Readonly<Record<Origin, string>> = {
  human: 'digitalCreation',
  assisted: 'compositeWithTrainedAlgorithmicMedia',
  machine: 'trainedAlgorithmicMedia',
};
const BY_RULE: Readonly<Record<Origin, string>> = {
  human: 'digitalCreation',
  assisted: 'humanEdits',
  machine: 'algorithmicMedia',
};

/** The `tool` of a summary that a rule picked from the original, without a model. */
export const EXTRACTIVE_TOOL = 'extractive';

/**
 * The IPTC Digital Source Type URI of a summary.
 *
 * @example digitalSourceType('machine', 'extractive') // '…/digitalsourcetype/algorithmicMedia'
 */
export function digitalSourceType(origin: Origin, tool: string | null): string {
  const types = tool === EXTRACTIVE_TOOL ? BY_RULE : BY_MODEL;
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${types[origin]}`;
}

/** The provenance that readers get of a summary, from what its editor wrote. */
export function provenanceOf(written: Pick<Provenance, 'origin' | 'tool' | 'reviewed_by' | 'reviewed'>): Provenance {
  const { origin, tool, reviewed_by, reviewed } = written;
  return { origin, tool, reviewed_by, reviewed, digital_source_type: digitalSourceType(origin, tool) };
}
