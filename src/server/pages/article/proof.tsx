import type { Citation, Claim, Reference } from '../../../domain/answer.ts';
import { clipAfter, clipBefore } from '../mark-passage.ts';
import { dateReference, describeReference, nameReference } from '../name-reference.ts';
import { nameStanding } from '../name-standing.ts';
import { nameTextKind } from '../name-kind.ts';
import type { Span } from './emphasize-match.ts';
import type { Article } from './prepare-article.ts';
import { Spans } from './spans.tsx';

const CONTEXT_LENGTH = 110;

interface Cited {
  citation: Citation;
  spans: Span[];
}

export interface ProofProps {
  article: Article;
  claim: Claim;
  claimId: string;
  /** The claim's quotes, in the order of its citations, with the matching words strong. */
  quotes: Span[][];
  resting?: boolean;
}

/** The quotes behind a sentence, each in its context and with its source: a popover on narrow screens, a side note on wide ones. */
export function Proof({ article, claim, claimId, quotes, resting }: ProofProps) {
  const cited = claim.citations.map((citation, index) => ({ citation, spans: quotes[index] ?? [] }));
  return (
    <span
      class={resting ? 'proof resting' : 'proof'}
      id={`proof-${claimId}`}
      popover="auto"
      role="note"
      aria-label="The quote behind this sentence"
    >
      {[...groupByReference(cited)].map(([number, group]) => (
        <SourcedQuotes article={article} reference={article.references.get(number)!} cited={group} />
      ))}
      {claim.support.verdict === 'partly-supported' && (
        <span class="proof-doubt">Partly supported: {claim.support.reasons.join('; ') || 'the quote carries part of this sentence'}.</span>
      )}
      <span class="proof-tools">
        <a href={`#${claimId}`}>Link here</a>
        <a href={`/answers/${article.answer.id}/report?claim=${claim.id}`} rel="nofollow">
          Report a problem
        </a>
        <button type="button" popovertarget={`proof-${claimId}`} popovertargetaction="hide">
          Close
        </button>
      </span>
    </span>
  );
}

function SourcedQuotes({ article, reference, cited }: { article: Article; reference: Reference; cited: Cited[] }) {
  const now = article.standingNow.get(reference.source) ?? reference.standing;
  const date = dateReference(reference);
  return (
    <span class="evidence">
      {cited.map((item) => (
        <QuoteInContext article={article} reference={reference} cited={item} />
      ))}
      <span class="from">
        <span class="from-number">{reference.number}</span>
        <a href={`#ref-${reference.number}`}>{nameReference(reference)}</a>
      </span>
      <span class="facts">
        <span>{describeReference(reference)}</span>
        {date && <span>{date}</span>}
        {reference.textKind === 'digest' ? (
          <span>
            <a href="#digests">digest</a>
          </span>
        ) : (
          <span>{nameTextKind(reference.textKind)}</span>
        )}
        {now !== 'current' && <span class="standing--flagged">{nameStanding(now)}</span>}
      </span>
    </span>
  );
}

function QuoteInContext({ article, reference, cited }: { article: Article; reference: Reference; cited: Cited }) {
  const { quote } = cited.citation;
  const passage = article.passages.get(quote.passage);
  const before = passage ? clipBefore(passage.text.slice(0, quote.start), CONTEXT_LENGTH) : '';
  const after = passage ? clipAfter(passage.text.slice(quote.end), CONTEXT_LENGTH) : '';
  return (
    <span class="context">
      {passage && passage.heading.length > 0 && <span class="heading-path">{passage.heading.join(' › ')}</span>}
      {before && <span class="around">{before}</span>}
      <q class={reference.textKind === 'digest' ? 'digest' : undefined}>
        <Spans spans={cited.spans} />
      </q>
      {after && <span class="around">{after}</span>}
    </span>
  );
}

function groupByReference(cited: Cited[]): Map<number, Cited[]> {
  return Map.groupBy(cited, (item) => item.citation.reference);
}
