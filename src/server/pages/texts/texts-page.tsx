import type { Person } from '../../../domain/person.ts';
import type { TextVersion } from '../../../record/texts/texts-record.ts';
import { TEXT_TITLES } from '../../texts/read-text.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { formatDate } from '../format-date.ts';
import type { PageAssets } from '../resolve-assets.ts';

/** The site's own texts, to choose one. */
export function TextsPage({ assets, person, texts }: { assets: PageAssets; person: Person; texts: TextVersion[] }) {
  return (
    <DeskLayout title="Texts" assets={assets} person={person} desk="texts">
      <h1>Texts</h1>
      <p class="lead">What this site says of itself. Every version is kept.</p>
      <ul class="lines">
        {texts.map(({ name, version, savedAt }) => (
          <li>
            <a href={`/desk/texts/${name}`}>{TEXT_TITLES[name]}</a>{' '}
            <span class="soft">{version === 0 ? 'as it comes with Vouch' : `version ${version}, ${formatDate(savedAt)}`}</span>
          </li>
        ))}
      </ul>
    </DeskLayout>
  );
}
