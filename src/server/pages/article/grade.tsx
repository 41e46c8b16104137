import type { Claim } from '../../../domain/answer.ts';
import type { SourceKind } from '../../../domain/source.ts';
import type { Article } from './prepare-article.ts';

const GRADING = new Set<SourceKind>(['guideline', 'consensus-statement', 'technology-appraisal']);

/** Who recommends, how strongly and how surely, in the issuer's own words; what it does not say is "not stated". */
export function Grade({ article, claim }: { article: Article; claim: Claim }) {
  const reference = article.references.get(claim.citations[0]!.reference)!;
  const graded = claim.strength !== null || claim.certainty !== null;
  if (!graded && !(claim.kind === 'recommendation' && GRADING.has(reference.kind))) return null;
  const issuer = [reference.issuer, reference.year].filter((part) => part !== null).join(', ');
  return (
    <span class="grade">
      {issuer && <>{issuer}. </>}
      {graded
        ? `Strength: ${claim.strength ?? 'not stated'}. Certainty: ${claim.certainty ?? 'not stated'}.`
        : 'Strength and certainty not stated.'}
    </span>
  );
}
