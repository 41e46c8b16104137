import type { Claim } from '../../../domain/answer.ts';
import { bindWords } from './bind-words.ts';
import { cutSpans, emphasizeMatch, type Span } from './emphasize-match.ts';
import type { Article } from './prepare-article.ts';
import { Proof } from './proof.tsx';
import { Spans } from './spans.tsx';

export interface ClaimViewProps {
  article: Article;
  claim: Claim;
  /** Set where a claim is shown a second time on the page (bottom line, disagreements), so that ids stay unique. */
  place?: string;
  /** Its quote stands in the margin while nothing else is pointed at. */
  resting?: boolean;
}

/** A sentence of the answer, its citation numbers, and the proof they open. */
export function ClaimView({ article, claim, place, resting }: ClaimViewProps) {
  const id = place ? `${place}-${claim.id}` : claim.id;
  const match = emphasizeMatch(
    claim.text,
    claim.citations.map((citation) => citation.quote.text),
  );
  const text = bindWords(claim.text);
  const bound = rewrite(match.claim, text);
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0')) + 1;
  return (
    <span class="claim" id={id}>
      <Spans spans={cutSpans(bound, 0, cut)} />
      <span class="nowrap">
        <Spans spans={cutSpans(bound, cut, text.length)} />
        <CitationButtons claim={claim} proofId={`proof-${id}`} />
      </span>
      <Proof article={article} claim={claim} claimId={id} quotes={match.quotes} resting={resting} />
    </span>
  );
}

/** The numbers behind a sentence. Each opens the proof of the whole sentence. */
export function CitationButtons({ claim, proofId }: { claim: Claim; proofId: string }) {
  const numbers = [...new Set(claim.citations.map((citation) => citation.reference))];
  return (
    <>
      {numbers.map((number, index) => (
        <>
          {index > 0 && (
            <span class="cite-comma" aria-hidden="true">
              ,
            </span>
          )}
          <button type="button" class="cite" popovertarget={proofId} aria-label={`Source ${number}: show the quote`}>
            {number}
          </button>
        </>
      ))}
    </>
  );
}

// `text` is the spans' own text with other white space, character for character.
function rewrite(spans: Span[], text: string): Span[] {
  let at = 0;
  return spans.map((span) => ({ strong: span.strong, text: text.slice(at, (at += span.text.length)) }));
}
