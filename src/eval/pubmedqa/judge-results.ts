import { readTokens } from '../../text/read-tokens.ts';
import { splitSentences } from '../../text/split-sentences.ts';

/** A part of a structured abstract. */
export interface AbstractPart {
  label: string;
  text: string;
}

export type Judgement = 'yes' | 'no';

const DENIES =
  /\b(?:no (?:statistically |significant |clear |apparent )*(?:differences?|associations?|correlations?|effects?|changes?|relationships?|increase|benefit|advantage|evidence|improvement|influence|impact|reduction)|not (?:statistically |significantly |be |been |found |show|differ|associat|correlat|related|affect|improv|chang|predict|increas|reduc|influenc|significant|differen|depend)\w*|did not|does not|do not|was not|were not|neither|failed to|non-?significant|unchanged|similar|comparable|lack of|P ?> ?0?\.0|p ?= ?0?\.[1-9]|unrelated|independent of|without)\b/i;
const AFFIRMS =
  /\b(?:significant(?:ly)?|associated|correlat\w+|increas\w+|higher|greater|improv\w+|better|reduc\w+|lower|decreas\w+|more (?:likely|often|frequent\w*)|effective|predict\w+|P ?[<=] ?0?\.0[0-4]|feasible|useful|reliable|accurate|successful|high)\b/i;
const RESULTS = /result|finding|conclu|discuss/i;

// Chosen on the 500 questions that are not in the test set: weights moved accuracy there by 2 points at most.
const BOTH = -0.6;
const LAST = 0.2;
const NEAREST = 0.15;
const END = 0.1;
const LEAST_FOR_YES = -0.1;

/**
 * Yes or no to a question, from the results of a study: sentences that affirm a difference or an association count for yes, those that deny one for no, each by
 * the share of the question's words it has, rare ones weighing more. "Maybe" is never said: nothing in the wording tells it.
 */
export function judgeResults(question: string, parts: AbstractPart[], rareness: (token: string) => number): Judgement {
  const results = parts.filter(({ label }) => RESULTS.test(label));
  const sentences = (results.length ? results : parts.slice(-1)).flatMap(({ text }) => splitSentences(text).map((s) => s.text));
  const asked = [...new Set(readTokens(question))];
  const total = asked.reduce((sum, token) => sum + rareness(token), 0) || 1;
  const read = sentences.map((text, i) => {
    const held = new Set(readTokens(text));
    const share = asked.filter((token) => held.has(token)).reduce((sum, token) => sum + rareness(token), 0) / total;
    return { sign: signOf(text), share, weight: LAST / 2 + share + (i === sentences.length - 1 ? LAST : 0) };
  });
  const weights = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const nearest = read.reduce((best, next) => (next.share > best.share ? next : best), { sign: 0, share: -1 });
  const balance = read.reduce((sum, { sign, weight }) => sum + sign * weight, 0) / weights;
  return balance + NEAREST * nearest.sign + END * (read.at(-1)?.sign ?? 0) < LEAST_FOR_YES ? 'no' : 'yes';
}

function signOf(text: string): number {
  const [denies, affirms] = [DENIES.test(text), AFFIRMS.test(text)];
  if (denies) return affirms ? BOTH : -1;
  return affirms ? 1 : 0;
}
