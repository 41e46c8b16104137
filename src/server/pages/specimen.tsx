import type { Claim, Reference } from '../../domain/answer.ts';
import { bindWords } from './article/bind-words.ts';
import { emphasizeMatch } from './article/emphasize-match.ts';
import { Spans } from './article/spans.tsx';
import { nameTextKind } from './name-kind.ts';
import { dateReference, describeReference, nameReference } from './name-reference.ts';

/** One sentence of a published answer and the quote it rests on, as an example of what a page is made of. */
export function Specimen({ claim, reference, url }: { claim: Claim; reference: Reference; url: string }) {
  const quotes = claim.citations.filter((citation) => citation.reference === reference.number).map((citation) => citation.quote.text);
  const match = emphasizeMatch(claim.text, quotes);
  const date = dateReference(reference);
  return (
    <figure class="specimen">
      <figcaption class="label">A sentence and its quote</figcaption>
      <p class="specimen-sentence">
        <span class="tied">
          <Spans spans={match.claim.map((span) => ({ ...span, text: bindWords(span.text) }))} />
        </span>
      </p>
      <p class="evidence">
        <span class="context">
          {match.quotes.map((spans) => (
            <q class={reference.textKind === 'digest' ? 'digest' : undefined}>
              <Spans spans={spans} />
            </q>
          ))}
        </span>
        <span class="from">
          <a href={`${url}#${claim.id}`}>{nameReference(reference)}</a>
        </span>
        <span class="facts">
          <span>{describeReference(reference)}</span>
          {date && <span>{date}</span>}
          <span>{nameTextKind(reference.textKind)}</span>
        </span>
      </p>
    </figure>
  );
}
