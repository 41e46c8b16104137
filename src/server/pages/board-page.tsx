import type { Disclosure } from '../../domain/disclosure.ts';
import { isDisclosureCurrent, isInterestCurrent } from '../../domain/disclosure.ts';
import { BOARD_ROLES, type Person } from '../../domain/person.ts';
import type { TextVersion } from '../../record/texts/texts-record.ts';
import { formatDate } from './format-date.ts';
import { DisclosedInterests } from './profile/disclosure-section.tsx';
import type { PageAssets } from './resolve-assets.ts';
import { TextPage } from './text-page.tsx';

/** A member of the board who agreed to be named. */
export interface BoardMember {
  person: Person;
  topics: string[];
  disclosure: Disclosure | null;
}

export interface BoardPageProps {
  assets: PageAssets;
  text: TextVersion;
  members: BoardMember[];
  /** How many more there are who did not agree to be named. */
  unnamed: number;
  now: Date;
}

/** Who reviews answers on this installation, and how. */
export function BoardPage({ assets, text, members, unnamed, now }: BoardPageProps) {
  return (
    <TextPage assets={assets} text={text} place="board">
      <h2 id="members">Members</h2>
      {members.length + unnamed === 0 && <p>Nobody is on the board of this installation yet: no answer here is approved.</p>}
      <ul class="members">
        {members.map((member) => (
          <Member {...member} now={now} />
        ))}
      </ul>
      {unnamed > 0 && (
        <p class="ui soft">
          {unnamed === 1 ? 'One member prefers' : `${unnamed} members prefer`} not to be named in public. The editors know them, and they
          disclose as the others do.
        </p>
      )}
    </TextPage>
  );
}

function Member({ person, topics, disclosure, now }: BoardMember & { now: Date }) {
  const { name, credentials, affiliation, orcid, roles, example } = person;
  const posts = roles.filter((role) => BOARD_ROLES.includes(role)).join(', ');
  return (
    <li>
      <h3>
        {name}
        {credentials && <span class="soft">, {credentials}</span>}
        {example && <span class="soft"> (example, no real person)</span>}
      </h3>
      <p class="ui">
        {[posts && posts[0]!.toUpperCase() + posts.slice(1), affiliation, topics.length > 0 && `expert in ${topics.join(', ')}`]
          .filter(Boolean)
          .join(' · ')}
        {orcid && (
          <>
            {' · '}
            <a href={`https://orcid.org/${orcid}`}>ORCID {orcid}</a>
          </>
        )}
      </p>
      <Disclosed disclosure={disclosure} now={now} />
    </li>
  );
}

function Disclosed({ disclosure, now }: { disclosure: Disclosure | null; now: Date }) {
  if (!disclosure) return <p class="ui soft">Has not disclosed interests yet, and reviews nothing until then.</p>;
  const interests = disclosure.interests.filter((interest) => isInterestCurrent(interest, now));
  const declared = `${formatDate(disclosure.madeAt)}${isDisclosureCurrent(disclosure, now) ? '' : ', due for renewal'}`;
  if (interests.length === 0) return <p class="ui soft">Declared on {declared}: nothing to disclose.</p>;
  return (
    <details class="ui">
      <summary>
        Declared on {declared}: {interests.length === 1 ? 'one interest' : `${interests.length} interests`}
      </summary>
      <DisclosedInterests interests={interests} now={now} />
    </details>
  );
}
