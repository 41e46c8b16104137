import type { ThresholdAction, ThresholdFinding } from '../../domain/finding.ts';
import { readAnalytes } from '../../findings/read-thresholds.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { inPlace, onDrug, premise, type Clause, type Premise } from './premise.ts';

const BARS = new Set<ThresholdAction>(['do-not-start', 'interrupt', 'stop']);
const STARTS = /\b(?:start(?:ed|s|ing)?|begin|begun|initiat\w+|continu\w+|given|go ahead|ok|safe|fine|enough)\b/i;

/** "D can be started with an analyte at V": contradicted where a label's limit forbids it at V. */
export function claimWithinLimit(clause: Clause): Premise[] {
  const [analyte] = readAnalytes(clause.text);
  const value = readQuantities(clause.text).find((q) => q.start >= (analyte?.start ?? 0) && (q.unit !== null || q.value >= 10));
  if (!analyte || !value || !STARTS.test(clause.text) || clause.denies || clause.given) return [];
  const limits = (r: SentenceReading): ThresholdFinding[] =>
    onDrug(r, clause) && inPlace(r, clause)
      ? r.findings.filter((f) => f.type === 'threshold').filter((f) => f.analyte === analyte.analyte && f.actions.some((a) => BARS.has(a)))
      : [];
  const forbids = (t: ThresholdFinding): boolean => (t.direction === 'above' ? value.value > t.value.value : value.value < t.value.value);
  return [premise((r) => limits(r).some(forbids))];
}
