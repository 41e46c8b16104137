import type { Person } from '../../../domain/person.ts';
import type { Source } from '../../../domain/source.ts';
import type { LibrarySummary } from '../../../library/library.ts';
import type { Withdrawal } from '../../../library/withdrawals.ts';
import type { Intake } from '../../jobs/intake-jobs.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import { nameKind } from '../name-kind.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { addressDeskSource } from './address-desk-source.ts';
import { tellIntake } from './tell-intake.ts';
import { UploadForm, type GivenFields } from './upload-form.tsx';

export interface LibraryDeskPageProps {
  assets: PageAssets;
  person: Person;
  summary: LibrarySummary;
  intakes: Intake[];
  /** What was looked for among the sources, and what was found. */
  looked: { words: string; found: Source[]; total: number } | null;
  withdrawals: Withdrawal[];
  given: GivenFields;
  megabytes: number;
  trouble?: string | null;
  done?: string | null;
}

/** The editor's library: what comes in, what is there, what was taken out. */
export function LibraryDeskPage(props: LibraryDeskPageProps) {
  const { assets, person, summary, intakes, given, megabytes, trouble, done } = props;
  return (
    <DeskLayout title="The library" assets={assets} person={person} desk="library" done={done}>
      <h1>The library</h1>
      <p class="lead">
        {summary.sources.toLocaleString('en')} sources in {summary.passages.toLocaleString('en')} passages
        {summary.newest && <>, the newest of {formatDate(summary.newest)}</>}. An answer quotes nothing else.{' '}
        <a href="/library">Read and search it</a>, or see <a href="/desk/library/coverage">what is covered and how old it is</a>.
      </p>
      <h2>Add sources</h2>
      <Trouble text={trouble} />
      <UploadForm given={given} megabytes={megabytes} />
      {intakes.length > 0 && (
        <>
          <h2>Added lately</h2>
          <ul class="lines">
            {intakes.map((intake) => (
              <li>
                <a href={`/desk/library/uploads/${intake.id}`}>{intake.files.map(({ name }) => name).join(', ')}</a>: {tellIntake(intake)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="sources">Look at a source, or withdraw it</h2>
      <FindSource {...props} />
      <Withdrawn {...props} />
    </DeskLayout>
  );
}

function FindSource({ looked }: LibraryDeskPageProps) {
  return (
    <>
      <search>
        <form class="form" action="/desk/library#sources" method="get">
          <p>
            <label for="words">Words of its title or subject, or its identifier</label>
            <input id="words" name="words" type="search" value={looked?.words} maxlength={200} />
          </p>
          <p class="do">
            <button type="submit" class="button">
              Find it
            </button>
          </p>
        </form>
      </search>
      {looked && looked.found.length === 0 && (
        <p class="gap">
          <strong>Nothing fits.</strong> Take a word away, or paste a PMID (pmid:…), DOI or set id.
        </p>
      )}
      {looked && looked.found.length > 0 && (
        <ul class="lines">
          {looked.found.map((source) => (
            <li>
              <a href={addressDeskSource(source.id)}>{source.title}</a>
              <br />
              {[nameKind(source.kind), source.issuer ?? source.container, source.year].filter(Boolean).join(' · ')}
            </li>
          ))}
          {looked.total > looked.found.length && <li>and {(looked.total - looked.found.length).toLocaleString('en')} more: add a word.</li>}
        </ul>
      )}
    </>
  );
}

function Withdrawn({ withdrawals }: LibraryDeskPageProps) {
  if (withdrawals.length === 0) return null;
  return (
    <>
      <h2 id="withdrawn">Withdrawn</h2>
      <p class="ui">These stay out when files or services bring them again. What answers quoted of them still stands on their pages.</p>
      <ul class="lines">
        {withdrawals.map(({ source, title, reason, at }) => (
          <li>
            <form action="/desk/library/let-in" method="post">
              <span>
                <b>{title}</b> ({source}), {formatDate(at.slice(0, 10))}: {reason}
              </span>
              <input type="hidden" name="source" value={source} />
              <button type="submit" class="linklike">
                Let it in again
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
