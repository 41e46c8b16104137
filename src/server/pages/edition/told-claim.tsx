import type { Claim } from '../../../domain/answer.ts';
import { CitationButtons } from '../article/claim-view.tsx';
import { emphasizeMatch } from '../article/emphasize-match.ts';
import type { Article } from '../article/prepare-article.ts';
import { Proof } from '../article/proof.tsx';
import { ToldText } from './told-text.tsx';

/** A told claim with its citation numbers and the quotes behind it. `place` keeps ids unique where it is shown a second time. */
export function ToldClaim({ article, claim, place, resting }: { article: Article; claim: Claim; place?: string; resting?: boolean }) {
  const id = place ? `${place}-${claim.id}` : claim.id;
  const { quotes } = emphasizeMatch(
    claim.text,
    claim.citations.map((citation) => citation.quote.text),
  );
  return (
    <div class="claim told" id={id}>
      {claim.label && <span class="lead-in">{claim.label}</span>}
      <ToldText text={claim.text}>
        <CitationButtons claim={claim} proofId={`proof-${id}`} />
      </ToldText>
      <Proof article={article} claim={claim} claimId={id} quotes={quotes} resting={resting} />
    </div>
  );
}
