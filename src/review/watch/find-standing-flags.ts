import { claimsOf } from '../article-to-check.ts';
import type { FoundFlag, WatchedAnswer } from './watched-answer.ts';

const TOLD = {
  retracted: 'has been retracted',
  corrected: 'has been corrected',
  superseded: 'has been superseded',
  'expression-of-concern': 'carries an expression of concern',
  withdrawn: 'is no longer in the library',
} as const;

/** A flag for every cited source that has lost its standing, or left the library, since the answer was made, with the claims that rest on it. */
export function findStandingFlags({ answer, held }: WatchedAnswer): FoundFlag[] {
  return answer.references.flatMap(({ number, source, title, standing }): FoundFlag[] => {
    const now = held.get(source)?.standing ?? 'withdrawn';
    if (now === 'current' || now === standing) return [];
    const claims = claimsOf(answer).filter((claim) => claim.citations.some((citation) => citation.reference === number));
    return [{ kind: now, source, claims: claims.map(({ id }) => id), message: `Reference ${number}, “${title}”, ${TOLD[now]}.` }];
  });
}
