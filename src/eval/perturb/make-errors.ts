import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { ERROR_KINDS, type ClaimAndQuote, type ErrorKind, type MakeError } from './error-kinds.ts';
import { makeArmError, makeDrugError, makeJurisdictionError, makePopulationError } from './make-name-errors.ts';
import { makeDoseError, makePercentageError, makeUnitError, makeWeekError } from './make-number-errors.ts';
import { makeCertaintyError, makeDirectionError, makeNegationError, makeQuoteCut } from './make-wording-errors.ts';
import type { Random } from './seeded-random.ts';

const MAKERS: Record<ErrorKind, MakeError> = {
  dose: makeDoseError,
  unit: makeUnitError,
  percentage: makePercentageError,
  arm: makeArmError,
  drug: makeDrugError,
  negation: makeNegationError,
  direction: makeDirectionError,
  population: makePopulationError,
  jurisdiction: makeJurisdictionError,
  week: makeWeekError,
  'quote cut': makeQuoteCut,
  certainty: makeCertaintyError,
};

export interface MadeError extends ClaimAndQuote {
  kind: ErrorKind;
}

/** The errors that a true pair gives ground for, one of each kind. The same seed makes the same errors. */
export function makeErrors(pair: ClaimAndQuote, vocabulary: Vocabulary, random: Random): MadeError[] {
  return ERROR_KINDS.flatMap((kind) => {
    const made = MAKERS[kind](pair, vocabulary, random);
    const same = made === null || (made.claim === pair.claim && made.quote === pair.quote);
    return same ? [] : [{ kind, ...made }];
  });
}
