import type { Term } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';

/** Conditions that a label affirms for the drug, in any place. */
export function approvedConditions(sentences: AppraisedSentence[]): Set<Term> {
  const approved = new Set<Term>();
  for (const { reading, drugMatch, slots } of sentences) {
    if (drugMatch < 0.95 || reading.source.kind !== 'drug-label' || !reading.signals.approves) continue;
    if ((slots.find((s) => s.slot.id === 'approval')?.score ?? 0) < 0.5) continue;
    for (const condition of reading.conditions) approved.add(condition);
  }
  return approved;
}

/** The sentences without the slot of unlicensed uses where a label affirms the condition. */
export function withoutLicensed(sentences: AppraisedSentence[]): AppraisedSentence[] {
  const approved = approvedConditions(sentences);
  return sentences.map((sentence) =>
    sentence.reading.conditions.some((c) => approved.has(c))
      ? { ...sentence, slots: sentence.slots.filter(({ slot }) => slot.id !== 'unlicensed') }
      : sentence,
  );
}
