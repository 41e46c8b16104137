import type { DoseFinding, Finding } from '../domain/finding.ts';
import type { FindingContext } from './finding-context.ts';
import { readApprovals } from './read-approvals.ts';
import { givesDoses, readDoses } from './read-doses.ts';
import { readEffects } from './read-effects.ts';
import { readPlaces } from './read-places.ts';
import { readPopulations } from './read-populations.ts';
import { readQuantities } from './read-quantities.ts';
import { readRecommendations } from './read-recommendations.ts';
import { readThresholds } from './read-thresholds.ts';
import { readWarnings } from './read-warnings.ts';
import { splitClauses } from './split-clauses.ts';
import type { SentenceSubjects } from './tell-subject.ts';

/**
 * Reads one sentence into typed findings: results, doses, laboratory limits, approvals, recommendations and warnings, in this order and
 * within a type in the sentence's. Nothing that the sentence does not say is filled in but for the subjects that the caller knows. Hand
 * over the sentence's quantities where they have been read.
 */
export function readFindings(sentence: string, context: FindingContext, quantities = readQuantities(sentence)): Finding[] {
  const clauses = splitClauses(sentence);
  if (clauses.length === 0) return [];
  const subjects: SentenceSubjects = { ...context, populations: readPopulations(sentence), places: readPlaces(sentence) };
  const effects = readEffects(sentence, quantities, clauses, subjects);
  return [
    ...effects,
    ...(effects.length === 0 && givesDoses(sentence) ? toldOnce(readDoses(sentence, quantities, subjects)) : []),
    ...readThresholds(sentence, quantities, clauses, subjects),
    ...readApprovals(sentence, quantities, clauses, subjects),
    ...readRecommendations(sentence, clauses, subjects, context.issuer),
    ...readWarnings(sentence, clauses, subjects, context.heading),
  ];
}

// "15 mg once daily …, so it is cut to the 15 mg dose": an amount told again without its frequency is no second dose.
function toldOnce(doses: DoseFinding[]): DoseFinding[] {
  const same = (a: DoseFinding, b: DoseFinding) =>
    a !== b && a.drug === b.drug && a.negated === b.negated && a.amount.value === b.amount.value && a.amount.unit === b.amount.unit;
  return doses.filter((dose) => dose.frequency !== null || !doses.some((other) => same(dose, other) && other.frequency !== null));
}
