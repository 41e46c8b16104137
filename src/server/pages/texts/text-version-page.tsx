import type { Person } from '../../../domain/person.ts';
import { compareWords } from '../../../review/compare-revisions.ts';
import type { TextVersion } from '../../../record/texts/texts-record.ts';
import { TEXT_TITLES } from '../../texts/read-text.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { formatDate } from '../format-date.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { WordRuns } from '../review/word-runs.tsx';

export interface TextVersionPageProps {
  assets: PageAssets;
  person: Person;
  version: TextVersion;
  /** The one before it; null for the first. */
  before: TextVersion | null;
  savedBy: string;
}

/** One version of a text, compared word by word with the one before it. */
export function TextVersionPage({ assets, person, version, before, savedBy }: TextVersionPageProps) {
  const title = `${TEXT_TITLES[version.name]}, version ${version.version}`;
  return (
    <DeskLayout title={title} assets={assets} person={person} desk="texts">
      <p class="ui">
        <a href={`/desk/texts/${version.name}`}>{TEXT_TITLES[version.name]}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        {version.savedAt && `${formatDate(version.savedAt)}, ${savedBy}. `}
        {version.note}
      </p>
      <h2>{before ? `Compared with version ${before.version}` : 'The whole text'}</h2>
      <div class="compared">{before ? <WordRuns runs={compareWords(before.body, version.body)} /> : version.body}</div>
    </DeskLayout>
  );
}
