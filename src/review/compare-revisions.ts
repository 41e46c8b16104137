import { diffWordsWithSpace } from 'diff';
import type { Answered, Claim } from '../domain/answer.ts';
import { claimsOf } from './article-to-check.ts';

/** A run of words that both revisions have, or only one of them. */
export interface WordRun {
  text: string;
  in: 'both' | 'before' | 'after';
}

/** What became of a claim between two revisions. */
export interface ClaimComparison {
  claim: string;
  heading: string;
  change: 'same' | 'reworded' | 'requoted' | 'added' | 'removed';
  words: WordRun[];
  /** Quotes that only one of the two has. */
  quotesBefore: string[];
  quotesAfter: string[];
}

export interface RevisionComparison {
  title: WordRun[];
  /** In the later revision's order, each removed claim where it stood. */
  claims: ClaimComparison[];
}

/** Compares two revisions of an answer claim by claim (a claim keeps its id) and word by word. */
export function compareRevisions(before: Answered, after: Answered): RevisionComparison {
  const old = locate(before);
  const recent = locate(after);
  const claims = [...recent.values()].map((now) => compareClaim(old.get(now.claim.id) ?? null, now));
  const removed = [...old.values()].filter(({ claim }) => !recent.has(claim.id));
  for (const gone of removed) {
    const previous = [...old.keys()][[...old.keys()].indexOf(gone.claim.id) - 1];
    const at = claims.findIndex(({ claim }) => claim === previous);
    claims.splice(at + 1, 0, compareClaim(gone, null));
  }
  return { title: compareWords(before.title, after.title), claims };
}

interface Located {
  claim: Claim;
  heading: string;
}

function locate(answer: Answered): Map<string, Located> {
  const headings = new Map(answer.sections.flatMap((section) => section.claims.map((claim) => [claim.id, section.heading] as const)));
  return new Map(claimsOf(answer).map((claim) => [claim.id, { claim, heading: headings.get(claim.id)! }]));
}

function compareClaim(before: Located | null, after: Located | null): ClaimComparison {
  const { claim, heading } = (after ?? before)!;
  const [old, recent] = [quotesOf(before), quotesOf(after)];
  const requoted = old.join('\n') !== recent.join('\n');
  const reworded = before?.claim.text !== after?.claim.text;
  return {
    claim: claim.id,
    heading,
    change: !before ? 'added' : !after ? 'removed' : reworded ? 'reworded' : requoted ? 'requoted' : 'same',
    words: compareWords(before?.claim.text ?? '', after?.claim.text ?? ''),
    quotesBefore: old.filter((quote) => !recent.includes(quote)),
    quotesAfter: recent.filter((quote) => !old.includes(quote)),
  };
}

function quotesOf(located: Located | null): string[] {
  return located?.claim.citations.map(({ quote }) => quote.text) ?? [];
}

/** Two texts word by word. */
export function compareWords(before: string, after: string): WordRun[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}
