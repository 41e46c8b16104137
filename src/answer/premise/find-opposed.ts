import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { quoteToVerify } from '../../verify/quote-to-verify.ts';
import { findObjections, verifyClaim } from '../../verify/verify-claim.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { contextOf } from '../verify-draft.ts';
import { onCondition, type Clause } from './premise.ts';

const LEAST_SHARED = 0.5;
/** Checks whose objection means that the sentence says the opposite, not merely something else. */
const OPPOSING = new Set(['polarity', 'direction', 'arms']);

/**
 * Sentences that the checks of verification find to say the opposite of a clause, among those that share most of its words; none where another
 * such sentence supports it.
 */
export function findOpposed(
  clause: Clause,
  question: ReadQuestion,
  direct: AppraisedSentence[],
  vocabulary: Vocabulary,
): AppraisedSentence[] {
  const context = contextOf(vocabulary);
  const drug = question.drugs[0];
  const text = drug ? clause.text.replace(/\b(?:it|this (?:drug|medicine))\b/i, drug.plain) : clause.text;
  const names = new Set([...question.drugs, ...question.conditions].flatMap((t) => t.names).flatMap(readTokens));
  const words = [...new Set(readTokens(text))].filter((t) => !names.has(t));
  if (words.length < 2) return [];
  const shares = ({ reading }: AppraisedSentence): number => words.filter((w) => reading.tokens.includes(w)).length / words.length;
  const objections = (s: AppraisedSentence) => findObjections({ text, quotes: [quoteOf(s.reading)] }, context);
  const opposes = (s: AppraisedSentence): boolean => objections(s).some((o) => o.opposes && OPPOSING.has(o.check));
  const alike = direct.filter((s) => onCondition(s.reading, clause) && shares(s) >= LEAST_SHARED);
  // One that has nearly all of the clause's words and says nothing against it affirms it.
  if (alike.some((s) => verifyClaim({ text, quotes: [quoteOf(s.reading)] }, context).verdict === 'supported')) return [];
  if (alike.some((s) => shares(s) >= 0.9 && !opposes(s))) return [];
  return alike.filter((s) => s.drugMatch >= 0.9 && opposes(s));
}

const quoteOf = (reading: SentenceReading) => quoteToVerify(reading.passage, reading.source, reading);
