import type { Answer } from './answer.ts';
import type { Passage, Source } from './source.ts';

/** The text and data that an answer quotes, as they were when it was made. A stored revision keeps them with it. */
export interface Evidence {
  passages: Passage[];
  sources: Source[];
}

/** An answer together with the evidence it owns. */
export interface AnswerWithEvidence {
  answer: Answer;
  evidence: Evidence;
}
