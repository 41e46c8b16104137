import type { Term } from '../../vocabulary/build-vocabulary.ts';

const AHEAD = /\b(?:most effective|superior|better|more effective|beat|fell (?:slightly )?more|were higher|higher with)\b/i;
const BEHIND = /\b(?:least effective|inferior|worse|less effective|fell less|were lower|lower with)\b/i;
/** What is compared against stands right after these words. */
const AGAINST = /\b(?:than(?: with)?|against|to|compared with|versus)\s+$/i;

/**
 * Where a sentence puts a drug, beside another or among several: ahead, behind, or null where it does not say. The drug that follows "than",
 * "against" or "superior to" is the one compared against; the other is the one that is ahead or behind.
 */
export function compareDrugs(text: string, first: Term, second: Term | null): 'ahead' | 'behind' | null {
  const ahead = AHEAD.test(text);
  if (ahead === BEHIND.test(text)) return null;
  const comparedAgainst = (term: Term): boolean =>
    places(text, term).some((at) => AGAINST.test(text.slice(0, at).replace(/\b(?:oral|topical|high-dose|low-dose)\s+$/i, '')));
  if (second && comparedAgainst(first) === comparedAgainst(second)) return null;
  if (!second && comparedAgainst(first)) return null;
  const firstIsSubject = !comparedAgainst(first);
  return firstIsSubject === ahead ? 'ahead' : 'behind';
}

function places(text: string, term: Term): number[] {
  const lower = text.toLowerCase();
  return term.names.flatMap((name) => {
    const found: number[] = [];
    for (let at = lower.indexOf(name.toLowerCase()); at >= 0; at = lower.indexOf(name.toLowerCase(), at + 1)) found.push(at);
    return found;
  });
}
