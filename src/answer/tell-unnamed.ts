import type { Term } from '../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from './appraise-evidence.ts';
import type { VerifiedClaim } from './assemble-answer.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { speaksOf } from './speaks-of.ts';
import { toldSentences } from './told-sentences.ts';

/**
 * What is said at the top where a question names several drugs and no claim speaks of one of them, by name or as one of its class; or null. What
 * is told is then about the others alone, and silent on what the drugs do together.
 */
export function tellUnnamed(question: ReadQuestion, sentences: AppraisedSentence[], claims: VerifiedClaim[]): string | null {
  if (question.drugs.length < 2) return null;
  const told = toldSentences(sentences, claims);
  const unnamed = question.drugs.filter((drug) => !told.some(({ reading }) => speaksOf(reading, drug)));
  if (!unnamed.length || unnamed.length === question.drugs.length) return null;
  const others = question.drugs.filter((drug) => !unnamed.includes(drug));
  return `No statement here speaks of ${namesOf(unnamed)}: the library holds none that answers the question. What follows is about ${namesOf(others)} alone.`;
}

const namesOf = (drugs: Term[]): string => drugs.map((d) => d.plain).join(' and ');
