import { describe, expect, it } from 'vitest';
import { digitalSourceType, EXTRACTIVE_TOOL } from '../../src/articles/provenance.ts';

describe('digitalSourceType', () => {
  it.each([
    ['human', null, 'digitalCreation'],
    ['assisted', null, 'compositeWithTrainedAlgorithmicMedia'],
    ['assisted', 'some model', 'compositeWithTrainedAlgorithmicMedia'],
    ['machine', 'some model', 'trainedAlgorithmicMedia'],
    ['machine', EXTRACTIVE_TOOL, 'algorithmicMedia'],
    ['assisted', EXTRACTIVE_TOOL, 'humanEdits'],
  ] as const)('of %s with the tool %s is %s', (origin, tool, type) => {
    expect(digitalSourceType(origin, tool)).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${type}`);
  });
});
