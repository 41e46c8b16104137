import { readTokens } from '../text/read-tokens.ts';
import type { Objection } from './claim-to-verify.ts';
import { OPPOSITES } from './opposites.ts';
import { meaningOf } from './same-meaning.ts';

/** A directional word where it stands, with the meanings of the words around it. */
interface Occurrence {
  word: string;
  around: Set<string>;
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
export function checkDirection(claim: string, evidence: string): Objection[] {
  return findTurnedWords(claim, evidence).map(({ said, held, matter }) => ({
    check: 'direction',
    opposes: true,
    reason: `The claim says "${said}", the quote "${held}" (${matter}).`,
  }));
}

/** The directional words of a claim whose opposite the evidence says of the same thing. */
export function findTurnedWords(claim: string, evidence: string): TurnedWord[] {
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
        if (quoteSame.length > 0 && against.shared < withIt.shared + 2) continue;
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
    return { word: match[0], around: new Set(meanings), denied: /\b(?:not?|never|without|nor|cannot)\b[^,;.]{0,24}$/i.test(before) };
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
