import type { AppraisedSentence } from './appraise-evidence.ts';
import type { VerifiedClaim } from './assemble-answer.ts';

/** The appraised sentences that claims quote. */
export function toldSentences(sentences: AppraisedSentence[], claims: VerifiedClaim[]): AppraisedSentence[] {
  const told = new Set(claims.flatMap(({ draft }) => draft.quotes.map((q) => `${q.passage.id} ${q.start}`)));
  return sentences.filter(({ reading }) => told.has(`${reading.passage.id} ${reading.start}`));
}
