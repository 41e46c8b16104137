import { ClaimView } from './claim-view.tsx';
import type { Article } from './prepare-article.ts';
import { describeReference, nameReference } from '../name-reference.ts';

/** What sources say against each other, side by side. */
export function Disagreements({ article }: { article: Article }) {
  const { disagreements } = article.answer;
  if (disagreements.length === 0) return null;
  return (
    <section id="disagreements" aria-labelledby="disagreements-heading">
      <h2 id="disagreements-heading">Where sources disagree</h2>
      {disagreements.map((disagreement, index) => (
        <figure class="disagree">
          <figcaption>{disagreement.subject}</figcaption>
          <div>
            {disagreement.claims
              .flatMap((id) => article.claims.get(id) ?? [])
              .map((claim) => {
                const reference = article.references.get(claim.citations[0]!.reference)!;
                return (
                  <div class="side">
                    <p class="side-name">
                      {describeReference(reference)}: {nameReference(reference)}
                    </p>
                    <p>
                      <ClaimView article={article} claim={claim} place={`disagreement-${index + 1}`} />
                    </p>
                  </div>
                );
              })}
          </div>
        </figure>
      ))}
    </section>
  );
}
