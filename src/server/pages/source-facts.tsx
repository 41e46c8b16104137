import type { Child } from 'hono/jsx';
import type { Source, Subject } from '../../domain/source.ts';
import type { AnswerListing } from '../../record/record.ts';
import { addressLibrary } from './address-library.ts';
import { addressSource } from './address-source.ts';
import { formatDate } from './format-date.ts';
import { nameStanding } from './name-standing.ts';
import { nameStatus } from './name-status.ts';
import { nameSubject } from './name-subject.ts';

/** What is known about a source, field by field; what is not known is left out. */
export function SourceFacts({ source, quotedBy }: { source: Source; quotedBy: AnswerListing[] }) {
  return (
    <aside class="source-facts" aria-label="About this source">
      <dl class="ledger">
        <Fact name="Standing">
          <span class={source.standing === 'current' ? undefined : 'standing--flagged'}>{nameStanding(source.standing)}</span>
        </Fact>
        {source.issuer && <Fact name="Issuer">{source.issuer}</Fact>}
        {source.regulator && <Fact name="Regulator">{source.regulator}</Fact>}
        {source.labelDate && <Fact name="Date of the label">{formatDate(source.labelDate)}</Fact>}
        {source.published && <Fact name="Published">{formatDate(source.published)}</Fact>}
        {source.population && <Fact name="Who was studied or is meant">{source.population}</Fact>}
        {source.interventions.length > 0 && <Fact name="What was given">{source.interventions.join(', ')}</Fact>}
        {source.participants !== null && <Fact name="Participants">{source.participants.toLocaleString('en')}</Fact>}
        <Subjects name="Drugs" subjects={source.drugs} address={(drug) => addressLibrary({ drug })} />
        <Subjects name="Conditions" subjects={source.conditions} address={(condition) => addressLibrary({ condition })} />
        {source.brandNames.length > 0 && <Fact name="Brand names">{source.brandNames.join(', ')}</Fact>}
        <Fact name="Identifiers">
          <IdentifierList source={source} />
        </Fact>
        {source.standingLinks.length > 0 && (
          <Fact name="Notices about it">
            {source.standingLinks.map((link) => (
              <p>
                {link.type.replaceAll('-', ' ')} {link.direction === 'affects' ? 'of' : 'by'}{' '}
                <a href={addressSource(link.target)}>{link.target}</a>
                {link.date && `, ${formatDate(link.date)}`}
              </p>
            ))}
          </Fact>
        )}
        <Fact name="Answers that quote it">
          {quotedBy.length === 0
            ? 'None that is published'
            : quotedBy.map((answer) => (
                <p>
                  <a href={answer.url}>{answer.title}</a>, {nameStatus(answer.status).toLowerCase()}
                </p>
              ))}
        </Fact>
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children?: Child }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Subjects({ name, subjects, address }: { name: string; subjects: Subject[]; address: (name: string) => string }) {
  if (subjects.length === 0) return null;
  return (
    <Fact name={name}>
      {subjects.map((subject, index) => (
        <>
          {index > 0 && ', '}
          <a href={address(subject.name)}>{nameSubject(subject.name)}</a>
        </>
      ))}
    </Fact>
  );
}

function IdentifierList({ source }: { source: Source }) {
  const { pmid, doi, pmcid, setid, eu, nct } = source.identifiers;
  const known: [name: string, value: string | null][] = [
    ['doi:', doi],
    ['PMID ', pmid],
    ['', pmcid],
    ['set id ', setid],
    ['EU/', eu],
    ['', nct],
  ];
  const held = known.filter(([, value]) => value !== null);
  if (held.length === 0) return <>{source.url ? 'None' : 'No identifier held'}</>;
  return (
    <>
      {held.map(([name, value]) => (
        <p class="identifier">
          {name}
          {value}
        </p>
      ))}
    </>
  );
}
