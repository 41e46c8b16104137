import { readAnalytes } from '../../findings/read-thresholds.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { inPlace, onDrug, premise, type Clause, type Premise } from './premise.ts';

const STARTS = /\b(?:start(?:ed|s|ing)?|begin|begun|initiat\w+|continu\w+|given|go ahead|ok|safe|fine|enough)\b/i;

/** "D can be started with an analyte at V": contradicted where a label's limit forbids it at V. */
export function claimWithinLimit(clause: Clause): Premise[] {
  const [analyte] = readAnalytes(clause.text);
  const value = readQuantities(clause.text).find((q) => q.start >= (analyte?.start ?? 0) && (q.unit !== null || q.value >= 10));
  if (!analyte || !value || !STARTS.test(clause.text) || clause.denies || clause.given) return [];
  const limits = (r: SentenceReading) =>
    onDrug(r, clause) && inPlace(r, clause)
      ? r.thresholds.filter(
          (t) => t.analyte === analyte.analyte && t.actions.some((a) => a === 'do-not-start' || a === 'interrupt' || a === 'stop'),
        )
      : [];
  const forbids = (t: SentenceReading['thresholds'][number]): boolean =>
    t.direction === 'above' ? value.value > t.value.value : value.value < t.value.value;
  return [premise((r) => limits(r).some(forbids))];
}
