import type { Claim, Section } from '../../../domain/answer.ts';
import { ClaimView } from './claim-view.tsx';
import { Grade } from './grade.tsx';
import type { Article } from './prepare-article.ts';

const SENTENCES_A_PARAGRAPH = 4;

export interface ClaimListProps {
  article: Article;
  form: Section['form'];
  claims: Claim[];
}

/** Claims as paragraphs, a list or numbered steps. */
export function ClaimList({ article, form, claims }: ClaimListProps) {
  if (form === 'prose') return <Paragraphs article={article} claims={claims} />;
  if (form === 'steps') {
    return (
      <ol class="steps">
        {claims.map((claim) => (
          <li>
            <div>
              {claim.label && <strong>{claim.label}</strong>}
              <ClaimView article={article} claim={claim} />
              <Grade article={article} claim={claim} />
            </div>
          </li>
        ))}
      </ol>
    );
  }
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li>
          <LeadIn claim={claim} />
          <ClaimView article={article} claim={claim} />
          <Grade article={article} claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function Paragraphs({ article, claims }: { article: Article; claims: Claim[] }) {
  return (
    <>
      {cutParagraphs(claims).map((paragraph) => (
        <p>
          {paragraph.map((claim, index) => (
            <>
              {index > 0 && ' '}
              <LeadIn claim={claim} />
              <ClaimView article={article} claim={claim} />
              <Grade article={article} claim={claim} />
            </>
          ))}
        </p>
      ))}
    </>
  );
}

function LeadIn({ claim }: { claim: Claim }) {
  if (!claim.label) return null;
  return (
    <>
      <span class="lead-in">{/[.:?!]$/.test(claim.label) ? claim.label : `${claim.label}.`}</span>{' '}
    </>
  );
}

// A new paragraph begins at a lead-in, and before a paragraph grows long; no paragraph is left with one sentence only.
function cutParagraphs(claims: Claim[]): Claim[][] {
  const paragraphs: Claim[][] = [];
  claims.forEach((claim, index) => {
    const last = paragraphs.at(-1);
    const full = last && last.length >= SENTENCES_A_PARAGRAPH && index < claims.length - 1;
    if (!last || full || claim.label || last[0]!.label) paragraphs.push([claim]);
    else last.push(claim);
  });
  return paragraphs;
}
