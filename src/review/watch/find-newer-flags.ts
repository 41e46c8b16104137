import type { Source, SourceKind } from '../../domain/source.ts';
import { placesOverlap } from '../../vocabulary/jurisdictions.ts';
import { claimsOf } from '../article-to-check.ts';
import { dateOf, isOnSubject, type FoundFlag, type WatchedAnswer } from './watched-answer.ts';

const ADVICE: readonly SourceKind[] = ['guideline', 'consensus-statement', 'technology-appraisal'];

/**
 * A flag for every label or guideline among the changed sources that is on the answer's subject, not cited, and newer: a label than the cited
 * one for the same drug and place, a guideline than the newest one cited for an overlapping place (or than the search, where none is cited).
 */
export function findNewerFlags(watched: WatchedAnswer, changed: readonly Source[], names: (name: string) => string[]): FoundFlag[] {
  const { answer } = watched;
  const cited = new Set(answer.references.map(({ source }) => source));
  return changed
    .filter((source) => source.standing === 'current' && !cited.has(source.id) && isOnSubject(source, answer, names))
    .flatMap((source): FoundFlag[] => {
      const older =
        source.kind === 'drug-label' ? olderLabels(source, watched) : ADVICE.includes(source.kind) ? olderAdvice(source, watched) : null;
      if (older === null) return [];
      const ids = new Set(older.map(({ id }) => id));
      const claims = claimsOf(answer).filter((claim) => claim.citations.some(({ quote }) => ids.has(quote.source)));
      const what = source.kind === 'drug-label' ? 'A newer label' : 'A newer guideline';
      const message = `${what} on the subject is in the library: “${source.title}” (${dateOf(source)}).`;
      return [{ kind: 'newer-source', source: source.id, claims: claims.map(({ id }) => id), message }];
    });
}

function olderLabels(label: Source, { evidence }: WatchedAnswer): Source[] | null {
  const older = evidence.sources.filter(
    (source) =>
      source.kind === 'drug-label' &&
      sharesDrug(source, label) &&
      sharesPlace(source, label) &&
      dateOf(source) !== '' &&
      dateOf(label) > dateOf(source),
  );
  return older.length > 0 ? older : null;
}

function olderAdvice(advice: Source, { answer, evidence }: WatchedAnswer): Source[] | null {
  const cited = evidence.sources.filter((source) => ADVICE.includes(source.kind) && sharesPlace(source, advice));
  const newest = cited.map(dateOf).sort().at(-1) ?? answer.searchedAt.slice(0, 10);
  return dateOf(advice) > newest ? cited : null;
}

function sharesDrug(a: Source, b: Source): boolean {
  const names = new Set(a.drugs.map(({ name }) => name.toLowerCase()));
  return b.drugs.some(({ name }) => names.has(name.toLowerCase()));
}

function sharesPlace(a: Source, b: Source): boolean {
  if (a.jurisdictions.length === 0 && b.jurisdictions.length === 0) return true;
  return a.jurisdictions.some((place) => b.jurisdictions.some((other) => placesOverlap(place, other)));
}
