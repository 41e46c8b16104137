import type { Disclosure } from '../../../domain/disclosure.ts';
import type { Person } from '../../../domain/person.ts';
import type { Topic } from '../../../domain/topic.ts';
import type { Profile } from '../../../record/people/people-record.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Choices, Field, Trouble } from '../form-parts.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { DisclosureSection } from './disclosure-section.tsx';
import type { InterestFields } from './interest-form.tsx';

export interface ProfilePageProps {
  assets: PageAssets;
  person: Person;
  /** As typed, where it could not be saved; else as saved. */
  profile: Profile;
  topics: Topic[];
  /** The newest first. */
  disclosures: Disclosure[];
  /** An interest as typed, where it could not be saved. */
  interest?: InterestFields;
  /** Names of drugs, offered while typing. */
  drugs: string[];
  now: Date;
  trouble?: string | null;
  done?: string | null;
}

/** What a person says of themselves, and what they disclose. */
export function ProfilePage({ assets, person, profile, topics, disclosures, interest, drugs, now, trouble, done }: ProfilePageProps) {
  return (
    <DeskLayout title="Profile" assets={assets} person={person} desk="profile" done={done}>
      <h1>Profile</h1>
      <Trouble text={trouble} />
      <form class="form" action="/profile" method="post">
        <Field label="Name" name="name" autocomplete="name" required maxlength={120} value={profile.name} />
        <Field
          label="Credentials"
          name="credentials"
          maxlength={120}
          value={profile.credentials}
          hint="As they stand after your name: “MD, PhD”, “clinical pharmacist”."
        />
        <Field label="Affiliation" name="affiliation" autocomplete="organization" maxlength={200} value={profile.affiliation} />
        <Field
          label="ORCID iD"
          name="orcid"
          exact
          maxlength={60}
          value={profile.orcid ?? ''}
          hint="Sixteen digits in four groups, or its address at orcid.org. May stay empty."
        />
        {topics.length > 0 && (
          <Choices
            legend="Topics you are expert in"
            name="topics"
            options={topics.map(({ id, name, description }) => ({ value: id, label: name, hint: description }))}
            chosen={profile.topics}
          />
        )}
        <Choices
          legend="In public"
          name="public"
          options={[
            {
              value: 'on',
              label: 'Name me on the board’s page and on what I review',
              hint: 'With credentials, affiliation, ORCID iD, topics and disclosures. Without it your decisions count, unnamed.',
            },
          ]}
          chosen={profile.public ? ['on'] : []}
        />
        <p class="do">
          <button type="submit" class="button">
            Save the profile
          </button>
        </p>
      </form>
      <DisclosureSection disclosures={disclosures} interest={interest} drugs={drugs} now={now} />
    </DeskLayout>
  );
}
