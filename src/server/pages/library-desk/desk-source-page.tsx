import type { Person } from '../../../domain/person.ts';
import type { Passage, Source } from '../../../domain/source.ts';
import { addressSource } from '../address-source.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { TextArea, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import { nameJurisdictionInFull } from '../name-jurisdiction.ts';
import { nameKind } from '../name-kind.ts';
import { nameStanding } from '../name-standing.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { addressDeskSource } from './address-desk-source.ts';
import { GivenFieldset, type GivenFields } from './upload-form.tsx';

export interface DeskSourcePageProps {
  assets: PageAssets;
  person: Person;
  source: Source;
  passages: Passage[];
  /** The kept file's name; null where none is kept. */
  original: string | null;
  given: GivenFields;
  trouble?: string | null;
  done?: string | null;
}

/** One source for an editor: what was read of it, each passage with its page of the original; what it is; and the way to take it out. */
export function DeskSourcePage({ assets, person, source, passages, original, given, trouble, done }: DeskSourcePageProps) {
  const address = addressDeskSource(source.id);
  const facts = [
    nameKind(source.kind),
    source.issuer,
    ...source.jurisdictions.map(nameJurisdictionInFull),
    source.published ? formatDate(source.published) : source.year,
    nameStanding(source.standing),
  ];
  return (
    <DeskLayout title={source.title} assets={assets} person={person} desk="library" done={done}>
      <p class="ui">
        <a href="/desk/library">The library</a>
      </p>
      <h1>{source.title}</h1>
      <p class="ui">{facts.filter(Boolean).join(' · ')}</p>
      <p class="ui">
        <a href={addressSource(source.id)}>As readers see it</a>
        {original && (
          <>
            {' · '}
            <a href={`${address}/original`}>The original, {original}</a>
          </>
        )}
        {source.url && (
          <>
            {' · '}
            <a href={source.url}>At its publisher</a>
          </>
        )}
      </p>
      <Trouble text={trouble} />
      <h2>What was read</h2>
      <p class="ui">
        {passages.length === 1 ? '1 passage' : `${passages.length.toLocaleString('en')} passages`}, in the order of the original
        {original && '; compare them with its pages'}.
      </p>
      <ol class="beside">
        {passages.map((passage) => (
          <li id={passage.id}>
            <div class="where">
              {passage.heading.length > 0 && <b>{passage.heading.join(' › ')}</b>}
              {passage.page !== null && (
                <span>
                  {original ? <a href={`${address}/original#page=${passage.page}`}>Page {passage.page}</a> : `Page ${passage.page}`}
                </span>
              )}
            </div>
            <p class="passage">{passage.text}</p>
          </li>
        ))}
      </ol>
      {original && (
        <>
          <h2 id="what">Say what it is</h2>
          <p class="ui">What the file says of itself stays; what it doesn’t say is taken from here.</p>
          <form class="form" action={`${address}/describe`} method="post">
            <GivenFieldset label="What it is" given={given} />
            <p class="do">
              <button type="submit" class="button">
                Save what it is
              </button>
            </p>
          </form>
        </>
      )}
      <h2 id="withdraw">Withdraw it</h2>
      <p class="ui">
        No answer will be drawn from it from now on. Answers keep what they quoted of it; it stays out until you let it in again.
      </p>
      <form class="form" action={`${address}/withdraw`} method="post">
        <TextArea label="Why" name="reason" maxlength={500} rows={3} required hint="Kept with your name in the audit trail." />
        <p class="do">
          <button type="submit" class="button button--risky">
            Withdraw this source
          </button>
        </p>
      </form>
    </DeskLayout>
  );
}
