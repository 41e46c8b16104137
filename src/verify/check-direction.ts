import { readTokens } from '../text/read-tokens.ts';
import type { Objection, VerifyContext } from './claim-to-verify.ts';
import { compareComparisons } from './read-comparison.ts';
import { OPPOSITES } from './opposites.ts';
import { meaningOf } from './same-meaning.ts';

/** A directional word where it stands, with the meanings of the words around it. */
interface Occurrence {
  word: string;
  around: Set<string>;
  /** Of the few words right behind it. */
  next: Set<string>;
  denied: boolean;
}

/** A directional word of a claim and the opposite word that a text has in its place; `matter` is the pair's name. */
export interface TurnedWord {
  said: string;
  held: string;
  matter: string;
}

/**
 * Where the claim uses a word that has an opposite (raised, before, better), the quotes do not say the opposite of the same thing. Where they
 * hold both words, the one whose surroundings are the claim's counts.
 */
export function checkDirection(claim: string, evidence: string, context: VerifyContext): Objection[] {
  if (compareComparisons(claim, evidence, context)?.agree) return [];
  const turned = findTurnedWords(claim, evidence);
  const change = turned.length === 0 ? findTurnedChange(claim, evidence) : null;
  return [...turned, ...(change ? [change] : [])].map(({ said, held, matter }) => ({
    check: 'direction',
    opposes: true,
    reason: `The claim says "${said}", the quote "${held}" (${matter}).`,
  }));
}

// "(a 75% fall in the score)" says what an outcome is, not what happened.
const DEFINED = /\((?:an? )?(?:at least )?\d+(?:\.\d+)?%[^()]*\)/g;
const AMOUNTS = OPPOSITES.filter(({ name }) => name === 'how often or how much' || name === 'rise or fall');
const DENIES = /\b(?:not?|never|nor|neither|without|cannot|nobody)\b/i;

// Whatever words it uses: a claim that speaks only of more, of a quote that speaks only of less, where neither denies anything.
function findTurnedChange(claim: string, evidence: string): TurnedWord | null {
  if (DENIES.test(claim) || DENIES.test(evidence)) return null;
  // What stands in brackets defines ("a 75% fall in the score").
  const first = (text: string, side: 'one' | 'other') =>
    AMOUNTS.flatMap((pair) => occurrences(text.replace(/\([^()]*\)/g, ''), pair[side]))[0]?.word;
  for (const [same, opposite] of [
    ['one', 'other'],
    ['other', 'one'],
  ] as const) {
    const [said, held] = [first(claim, same), first(evidence, opposite)];
    if (said && held && !first(claim, opposite) && !first(evidence, same)) return { said, held, matter: 'more or less' };
  }
  return null;
}

/** The directional words of a claim whose opposite the evidence says of the same thing. */
export function findTurnedWords(claim: string, evidence: string): TurnedWord[] {
  [claim, evidence] = [claim, evidence].map((text) => text.replace(DEFINED, '')) as [string, string];
  const turned: TurnedWord[] = [];
  for (const { name, one, other, fixed } of OPPOSITES) {
    for (const [same, opposite] of [
      [one, other],
      [other, one],
    ] as const) {
      const quoteSame = occurrences(evidence, same);
      const quoteOpposite = occurrences(evidence, opposite);
      if (quoteOpposite.length === 0) continue;
      for (const said of occurrences(claim, same)) {
        const against = closest(said, quoteOpposite);
        const withIt = closest(said, quoteSame);
        if (!fixed && against.denied !== said.denied) continue;
        // Times and orders go with what follows them: "before the last dose" is no "before treatment".
        const follows = (others: Occurrence[]) => others.some((other) => [...said.next].some((meaning) => other.next.has(meaning)));
        const moved = fixed && follows(quoteOpposite) && !follows(quoteSame);
        if (quoteSame.length > 0 && against.shared < withIt.shared + 3 && !moved) continue;
        turned.push({ said: said.word, held: against.word, matter: name });
      }
    }
  }
  return turned;
}

function occurrences(text: string, pattern: RegExp): Occurrence[] {
  return [...text.matchAll(pattern)].map((match) => {
    const before = text.slice(0, match.index).split(/\s+/).slice(-7).join(' ');
    const after = text
      .slice(match.index + match[0].length)
      .split(/\s+/)
      .slice(0, 7)
      .join(' ');
    const meanings = readTokens(`${before} ${after}`).map(meaningOf);
    return {
      word: match[0],
      around: new Set(meanings),
      next: new Set(readTokens(after.split(' ').slice(0, 4).join(' ')).map(meaningOf)),
      denied: /\b(?:not?|never|without|nor|cannot)\b[^,;.]{0,24}$/i.test(before),
    };
  });
}

function closest(said: Occurrence, candidates: Occurrence[]): { shared: number; word: string; denied: boolean } {
  let best = { shared: -1, word: '', denied: false };
  for (const candidate of candidates) {
    const shared = [...said.around].filter((meaning) => candidate.around.has(meaning)).length;
    if (shared > best.shared) best = { shared, word: candidate.word, denied: candidate.denied };
  }
  return best;
}
