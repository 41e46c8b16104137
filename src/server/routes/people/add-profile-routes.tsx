import type { Context, Hono } from 'hono';
import type { Interest } from '../../../domain/disclosure.ts';
import { ConflictFault, InputFault } from '../../../domain/faults.ts';
import { isOrcid } from '../../../domain/person.ts';
import type { Profile } from '../../../record/people/people-record.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { ProfilePage, type ProfilePageProps } from '../../pages/profile/profile-page.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readChoices, readForm } from '../../read-form.ts';
import { readInterest } from '../../read-interest.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';

const DONE: Record<string, string> = {
  profile: 'The profile is saved.',
  disclosure: 'Your declaration is saved, with today’s date.',
};

/** One's own profile and disclosures. */
export function addProfileRoutes(app: Hono, { assets, record, library }: Site): void {
  app.get('/profile', requireRole(), (c) => send(c, {}));

  app.post('/profile', requireRole(), async (c) => {
    const fields = await readForm(c, { name: 120, credentials: 120, affiliation: 200, orcid: 60 });
    const known = (await record.topics.list()).map(({ id }) => id);
    const named = (await readChoices(c, 'public', ['on'])).length > 0;
    const typed: Profile = { ...fields, orcid: fields.orcid || null, public: named, topics: await readChoices(c, 'topics', known) };
    const trouble = await tryForm(async () => {
      if (typed.name.length < 2) throw new InputFault('Give your name.', { field: 'name' });
      const { id } = personOf(c);
      await record.people.setProfile(id, { ...typed, orcid: readOrcid(fields.orcid) }, { person: id });
    });
    return trouble === null ? c.redirect('/profile?done=profile', 303) : send(c, { profile: typed, trouble });
  });

  app.post('/profile/disclosures/add', requireRole(), async (c) => {
    const { disclosure, ...interest } = await readForm(c, {
      disclosure: 40,
      category: 40,
      company: 200,
      drugs: 300,
      detail: 500,
      from: 10,
      to: 10,
    });
    return declare(c, disclosure, (interests) => [...interests, readInterest(interest)], interest);
  });

  app.post('/profile/disclosures/change', requireRole(), async (c) => {
    const { disclosure, entry, change } = await readForm(c, { disclosure: 40, entry: 4, change: 10 });
    const today = new Date().toISOString().slice(0, 10);
    return declare(c, disclosure, (interests) =>
      interests.flatMap((interest, index) => {
        if (String(index) !== entry) return [interest];
        return change === 'end' ? [{ ...interest, to: today }] : [];
      }),
    );
  });

  app.post('/profile/disclosures/declare', requireRole(), async (c) => {
    const { disclosure } = await readForm(c, { disclosure: 40 });
    return declare(c, disclosure, (interests) => interests);
  });

  /** Saves a new declaration, made from the newest one, which must be the one that the form was shown with. */
  async function declare(
    c: Context,
    shown: string,
    change: (interests: Interest[]) => Interest[],
    interest?: ProfilePageProps['interest'],
  ): Promise<Response> {
    const { id } = personOf(c);
    const trouble = await tryForm(async () => {
      const newest = await record.people.findDisclosure(id);
      if ((newest?.id ?? '') !== shown)
        throw new ConflictFault('Your disclosures were changed on another page meanwhile. Look at them and try again.');
      await record.people.disclose(id, change(newest?.interests ?? []), { person: id });
    });
    return trouble === null ? c.redirect('/profile?done=disclosure#disclosures', 303) : send(c, { trouble, interest });
  }

  async function send(c: Context, typed: Partial<Pick<ProfilePageProps, 'profile' | 'interest' | 'trouble'>>): Promise<Response> {
    const person = personOf(c);
    const subjects = await (await library.reader()).subjects();
    const page = (
      <ProfilePage
        assets={assets}
        person={person}
        profile={person}
        topics={await record.topics.list()}
        disclosures={await record.people.listDisclosures(person.id)}
        drugs={subjects.filter(({ type }) => type === 'drug').map(({ name }) => name)}
        now={new Date()}
        done={typed.trouble ? null : DONE[c.req.query('done') ?? '']}
        {...typed}
      />
    );
    return sendPage(c, renderPage(page), typed.trouble ? 422 : 200);
  }
}

function readOrcid(text: string): string | null {
  if (text === '') return null;
  const orcid = text.replace(/^https?:\/\/orcid\.org\//i, '').toUpperCase();
  if (!isOrcid(orcid)) throw new InputFault(`"${text}" is no ORCID iD: its check digit or form is not right.`, { field: 'orcid' });
  return orcid;
}
