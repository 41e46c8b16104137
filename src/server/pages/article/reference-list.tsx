import type { Reference } from '../../../domain/answer.ts';
import { SOURCE_KINDS } from '../../../domain/source.ts';
import { addressSource } from '../address-source.ts';
import { nameJurisdictionInFull } from '../name-jurisdiction.ts';
import { nameKinds, nameTextKind } from '../name-kind.ts';
import { dateReference } from '../name-reference.ts';
import { nameStanding } from '../name-standing.ts';
import type { Article } from './prepare-article.ts';

/** The references by kind, each with its link or "no identifier held", its standing, and the quotes taken from it. */
export function ReferenceList({ article }: { article: Article }) {
  const { references } = article.answer;
  const kinds = SOURCE_KINDS.filter((kind) => references.some((reference) => reference.kind === kind));
  return (
    <section id="references" class="apparatus refs" aria-labelledby="references-heading">
      <h2 id="references-heading">References</h2>
      {references.some((reference) => reference.textKind === 'digest') && (
        <p class="ui soft" id="digests">
          Quotes marked “digest” come from a summary written for the library, not from the source’s own words. Follow the link to read the
          source.
        </p>
      )}
      {kinds.map((kind) => (
        <>
          <h3>{nameKinds(kind)}</h3>
          <ol>
            {references
              .filter((reference) => reference.kind === kind)
              .map((reference) => (
                <ReferenceItem article={article} reference={reference} />
              ))}
          </ol>
        </>
      ))}
    </section>
  );
}

function ReferenceItem({ article, reference }: { article: Article; reference: Reference }) {
  return (
    <li id={`ref-${reference.number}`}>
      <span class="ref-number">{reference.number}</span>
      <div>
        <span class="ref-title">
          {reference.url ? <a href={reference.url}>{reference.title}</a> : reference.title}
          {!reference.titleExact && <span class="descriptive"> descriptive title</span>}
        </span>
        <span class="ref-data">
          {[
            reference.authors,
            reference.container,
            reference.issuer === reference.authors ? null : reference.issuer,
            dateReference(reference, 'long'),
          ]
            .filter((part) => part !== null)
            .map((part) => part[0]!.toUpperCase() + part.slice(1).replace(/\.$/, ''))
            .join('. ')}
          {reference.jurisdictions.length > 0 && <>. {reference.jurisdictions.map(nameJurisdictionInFull).join(', ')}</>}.{' '}
          <Identifiers reference={reference} />
        </span>
        {reference.authorityNote && <span class="authority-note">{reference.authorityNote}</span>}
        <QuotesUsed article={article} reference={reference} />
      </div>
    </li>
  );
}

function Identifiers({ reference }: { reference: Reference }) {
  const known = [reference.doi && `doi:${reference.doi}`, reference.pmid && `PMID ${reference.pmid}`].filter(Boolean);
  if (known.length > 0) return <span class="identifiers">{known.join(' · ')}</span>;
  return reference.url ? null : <span class="identifiers">No identifier held</span>;
}

function QuotesUsed({ article, reference }: { article: Article; reference: Reference }) {
  const texts = new Set(
    [...article.claims.values()].flatMap((claim) =>
      claim.citations.filter((citation) => citation.reference === reference.number).map((citation) => citation.quote.text),
    ),
  );
  return (
    <>
      <details>
        <summary>
          <StandingThenAndNow article={article} reference={reference} /> · {nameTextKind(reference.textKind)} ·{' '}
          {texts.size === 1 ? '1 quote used' : `${texts.size} quotes used`}
        </summary>
        <div>
          {[...texts].map((text) => (
            <q class={reference.textKind === 'digest' ? 'digest' : undefined}>{text}</q>
          ))}
        </div>
      </details>
      <a class="in-library" href={addressSource(reference.source)}>
        In the library
      </a>
    </>
  );
}

function StandingThenAndNow({ article, reference }: { article: Article; reference: Reference }) {
  const then = reference.standing;
  const now = article.standingNow.get(reference.source) ?? then;
  if (then === now) return <span class={then === 'current' ? 'standing' : 'standing standing--flagged'}>{nameStanding(then)}</span>;
  return (
    <span class={now === 'current' ? 'standing' : 'standing standing--flagged'}>
      {nameStanding(now)} now, {nameStanding(then)} when this was made
    </span>
  );
}
