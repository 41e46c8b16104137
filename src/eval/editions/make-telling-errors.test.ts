import { describe, expect, it } from 'vitest';
import { seededRandom } from '../perturb/seeded-random.ts';
import { makeTellingError, TELLING_ERRORS, type TellingError } from './make-telling-errors.ts';

const TOLD =
  'In the EU, adults with severe eczema must not take examplinib 4 mg unless it may help after 8 weeks. This many had more itch:\n• 31 in 100 on 4 mg\n• 15 in 100 on 2 mg';
const ground = () => ({ source: TOLD, drugs: ['examplinib', 'othermab'], random: seededRandom(7) });

describe('makeTellingError', () => {
  it.each(TELLING_ERRORS)('puts one error of the kind "%s" into a telling that gives ground for it, the same for the same seed', (kind) => {
    const wrong = makeTellingError(TOLD, kind, ground());
    expect(wrong).not.toBeNull();
    expect(wrong).not.toBe(TOLD);
    expect(makeTellingError(TOLD, kind, ground())).toBe(wrong);
  });

  it.each<[TellingError, string]>([
    ['arm', 'Itch clears.'],
    ['place', 'Itch clears.'],
    ['drug', 'Itch clears.'],
    ['time lost', 'Itch clears.'],
    ['warning softened', 'Itch clears.'],
  ])('makes none of the kind "%s" where there is no ground', (kind, told) => expect(makeTellingError(told, kind, ground())).toBeNull());

  it('exchanges the figures of two arms', () => {
    expect(makeTellingError(TOLD, 'arm', ground())).toContain('• 15 in 100 on 4 mg\n• 31 in 100 on 2 mg');
  });
});
