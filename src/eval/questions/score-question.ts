import type { Answer } from '../../domain/answer.ts';
import { claimsOf, proves, states, wordCount, type ReadClaim } from './match-facts.ts';
import type { Answerable, Unanswerable } from './read-question-file.ts';

export interface Found {
  found: number;
  of: number;
}

/** What one answer is worth. `misses` says in words what falls short. */
export interface QuestionScore {
  id: string;
  question: string;
  answerable: boolean;
  /** Answered where an answer is expected; for an unanswerable question, abstained, corrected or kept silent on figures as expected. */
  right: boolean;
  abstained: boolean;
  rightSources: boolean;
  must: Found;
  key: Found;
  /** Must-facts that the bottom line states. */
  bottomLine: Found;
  forbidden: number;
  brokenRules: number;
  words: number;
  withinLength: boolean;
  misses: string[];
}

/** Holds the answer to a question that has one against its key facts, sources and length. */
export function scoreAnswerable(asked: Answerable, answer: Answer, broken: string[]): QuestionScore {
  const must = asked.keyFacts.filter((fact) => fact.must);
  const score = begin(asked, answer, broken, true);
  score.must.of = score.bottomLine.of = must.length;
  score.key.of = asked.keyFacts.length;
  if (answer.outcome === 'abstained') {
    score.misses.push(`not answered: ${answer.reason}`);
    return score;
  }
  // 1. Answered as it was asked.
  score.right = answer.response === 'direct' || asked.premise;
  if (!score.right) score.misses.push('corrects a premise, though nothing in the question is false');
  // 2. Sources: half of those expected, four at most.
  const cited = new Set(answer.references.map(({ source }) => source));
  const found = asked.cite.filter((source) => cited.has(source));
  score.rightSources = found.length >= Math.min(4, Math.ceil(asked.cite.length / 2));
  if (!score.rightSources) score.misses.push(`cites ${found.length} of ${asked.cite.join(', ')}`);
  // 3. Facts, anywhere and in the bottom line.
  const claims = claimsOf(answer);
  const proven = (among: ReadClaim[], fact: Answerable['keyFacts'][number]) =>
    among.some((claim) => proves(claim, fact, [...asked.cite, ...asked.also], answer.references));
  const missing = asked.keyFacts.filter((fact) => !proven(claims, fact));
  score.key.found = asked.keyFacts.length - missing.length;
  score.must.found = must.length - missing.filter((fact) => fact.must).length;
  const first = claims.filter(({ claim }) => answer.bottomLine.includes(claim.id));
  score.bottomLine.found = must.filter((fact) => proven(first, fact)).length;
  for (const { text, must: needed } of missing) score.misses.push(`lacks ${needed ? 'a must-fact' : 'a fact'}: ${text}`);
  // 4. Length.
  score.withinLength = score.words <= asked.maxWords;
  if (!score.withinLength) score.misses.push(`${score.words} words, more than ${asked.maxWords}`);
  return score;
}

/** Holds the answer to a question that has none against what is expected instead. */
export function scoreUnanswerable(asked: Unanswerable, answer: Answer, broken: string[]): QuestionScore {
  const score = begin(asked, answer, broken, false);
  const fault = faultOf(asked, answer);
  score.withinLength = score.words <= asked.maxWords;
  score.right = fault === null && score.withinLength;
  if (fault !== null) score.misses.push(fault);
  else if (!score.withinLength) score.misses.push(`${score.words} words, more than ${asked.maxWords}`);
  return score;
}

function faultOf(asked: Unanswerable, answer: Answer): string | null {
  if (asked.expect === 'correct') {
    if (answer.outcome === 'abstained' || answer.response !== 'premise-corrected') return `should correct the premise: ${asked.reason}`;
    const correction = claimsOf(answer).filter(({ claim }) => answer.correction?.includes(claim.id));
    const corrects = correction.some((claim) => proves(claim, asked.correct, asked.correctingSources, answer.references));
    return corrects ? null : `does not correct from ${asked.correctingSources.join(' or ')}: ${asked.reason}`;
  }
  if (answer.outcome === 'abstained') return null;
  if (asked.expect === 'abstain') return `should abstain: ${asked.reason}`;
  const figure = claimsOf(answer).find((claim) => states(claim, asked.figures));
  return figure ? `should abstain or give no figure, but says: ${figure.claim.text}` : null;
}

function begin(asked: Answerable | Unanswerable, answer: Answer, broken: string[], answerable: boolean): QuestionScore {
  const claims = answer.outcome === 'answered' ? claimsOf(answer) : [];
  const forbidden = asked.mustNotSay.flatMap((statement) =>
    claims
      .filter((claim) => states(claim, statement))
      .map(({ claim }) => `says what it must not (${statement.text ?? 'forbidden'}): ${claim.text}`),
  );
  return {
    id: asked.id,
    question: asked.question,
    answerable,
    right: false,
    abstained: answer.outcome === 'abstained',
    rightSources: false,
    must: { found: 0, of: 0 },
    key: { found: 0, of: 0 },
    bottomLine: { found: 0, of: 0 },
    forbidden: forbidden.length,
    brokenRules: broken.length,
    words: wordCount(claims.map(({ claim }) => claim.text)),
    withinLength: false,
    misses: [...broken.map((rule) => `breaks a rule: ${rule}`), ...forbidden],
  };
}
