import type { Person } from '../../../domain/person.ts';
import type { Source } from '../../../domain/source.ts';
import type { Intake, IntakeFile } from '../../jobs/intake-jobs.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Trouble } from '../form-parts.tsx';
import { nameKind } from '../name-kind.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { addressDeskSource } from './address-desk-source.ts';
import { tellIntake } from './tell-intake.ts';

export interface IntakePageProps {
  assets: PageAssets;
  person: Person;
  intake: Intake;
  /** The first sources of each file, by id. */
  sources: Map<string, Source>;
}

const REJECTED_SHOWN = 200;

/** What became of uploaded files: while they are read how far that is, then what went in, and what did not and why. */
export function IntakePage({ assets, person, intake, sources }: IntakePageProps) {
  const isOn = intake.state === 'waiting' || intake.state === 'reading';
  return (
    <DeskLayout title="Added files" assets={assets} person={person} desk="library">
      <p class="ui">
        <a href="/desk/library">The library</a>
      </p>
      <h1>{isOn ? 'Reading your files' : 'What went in'}</h1>
      <p class="lead" role="status">
        {isOn ? 'This page looks again by itself. You may leave it: reading goes on.' : `${capital(tellIntake(intake))}.`}
      </p>
      {intake.state === 'failed' && <Trouble text={`${intake.trouble} Upload what is missing below once more.`} />}
      {intake.files.map((file) => (
        <FileReport file={file} sources={sources} />
      ))}
    </DeskLayout>
  );
}

function FileReport({ file, sources }: { file: IntakeFile; sources: Map<string, Source> }) {
  const { name, report, progress } = file;
  return (
    <section aria-label={name}>
      <h2 class="address">{name}</h2>
      {!report && <ReadingOn progress={progress} />}
      {report && report.sources.length > 0 && <WentIn ids={report.sources} sources={sources} />}
      {report?.enriched && (
        <p class="ui">
          It enriches the library by {report.enriched.reduce((sum, { entries }) => sum + entries, 0).toLocaleString('en')} entries and adds
          no source.
        </p>
      )}
      {report && report.rejected.length > 0 && (
        <>
          <h3>Rejected</h3>
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {report.rejected.slice(0, REJECTED_SHOWN).map(({ file: within, record, line, reason }) => (
                <tr>
                  <th scope="row" class="address">
                    {[within === name ? null : within, record, line === null ? null : `line ${line}`].filter(Boolean).join(', ') ||
                      'the file'}
                  </th>
                  <td data-label="Why">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.rejected.length > REJECTED_SHOWN && <p class="ui">and {report.rejected.length - REJECTED_SHOWN} more.</p>}
        </>
      )}
    </section>
  );
}

function ReadingOn({ progress }: { progress: IntakeFile['progress'] }) {
  if (!progress) return <p class="ui">Waiting for its turn.</p>;
  return (
    <p class="ui">
      <progress value={progress.bytes} max={progress.totalBytes || 1} aria-label="Read" /> {progress.records.toLocaleString('en')} records
    </p>
  );
}

function WentIn({ ids, sources }: { ids: string[]; sources: Map<string, Source> }) {
  const shown = ids.flatMap((id) => sources.get(id) ?? []);
  return (
    <ul class="lines">
      {shown.map((source) => (
        <li>
          <a href={addressDeskSource(source.id)}>{source.title}</a>
          <br />
          {[nameKind(source.kind), source.issuer ?? source.container, source.year ?? 'no year'].filter(Boolean).join(' · ')}
          {source.kind === 'document' && ' · say what it is on its page'}
        </li>
      ))}
      {ids.length > shown.length && <li>and {(ids.length - shown.length).toLocaleString('en')} more.</li>}
    </ul>
  );
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
