import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../../test/fixtures/open-test-site.ts';
import { PASSWORD, postForm, readCookies, signIn, type SignedIn } from '../../../../test/fixtures/sign-in.ts';

const STRANGER = { 'sec-fetch-site': 'same-origin' };
let test: TestSite;
let administrator: SignedIn;
let editor: SignedIn;
let reviewer: SignedIn;
// Signing in is slow by design: one site for all tests, and each invites people and names topics of its own.
beforeAll(async () => {
  test = await openTestSite();
  administrator = await signIn(test, ['administrator']);
  editor = await signIn(test, ['editor']);
  reviewer = await signIn(test, ['reviewer']);
});
afterAll(() => test.close());

const get = async (path: string, { headers }: { headers: Record<string, string> } = { headers: STRANGER }) =>
  test.app.request(path, { headers });
const post = async (
  path: string,
  fields: Record<string, string | string[]>,
  { headers }: { headers: Record<string, string> } = { headers: STRANGER },
) => test.app.request(path, postForm(fields, headers));
const invite = (who: SignedIn, email: string, ...roles: string[]) => post('/desk/people/invite', { email, roles }, who);
const invitationLink = async (email: string) => (await test.site.record.people.listLinks()).find((link) => link.email === email)!.path;

describe('who may do what', () => {
  it.each(['/desk/people', '/desk/topics', '/desk/people/x', '/desk/audit'])(
    '%s is closed to reviewers, and led from by strangers',
    async (path) => {
      expect((await get(path, reviewer)).status).toBe(403);
      expect((await get(path)).headers.get('location')).toContain('/sign-in?to=');
    },
  );

  it('editors change no roles, close no account and read no audit trail', async () => {
    const { id } = reviewer.person;
    expect((await post(`/desk/people/${id}/roles`, { roles: 'administrator' }, editor)).status).toBe(403);
    expect((await post(`/desk/people/${id}/account`, { do: 'close' }, editor)).status).toBe(403);
    expect((await get('/desk/audit', editor)).status).toBe(403);
    expect((await test.site.record.people.find(id))?.roles).toEqual(['reviewer']);
  });

  it('editors make nobody an administrator', async () => {
    const response = await invite(editor, 'new@example.org', 'administrator');
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('Choose at least one role.')]);
    await invite(editor, 'half@example.org', 'administrator', 'reviewer');
    expect((await test.site.record.people.listInvitations()).find(({ email }) => email === 'half@example.org')?.roles).toEqual([
      'reviewer',
    ]);
  });

  it('editors see no link that would make them somebody with more rights', async () => {
    await invite(administrator, 'boss@example.org', 'administrator');
    await invite(administrator, 'seen@example.org', 'reviewer');
    await test.site.accounts.requestReset(administrator.person.email);
    const seenBy = async (who: SignedIn) => (await get('/desk/people', who)).text();
    const theirs = ['boss@example.org', 'seen@example.org', administrator.person.email];
    const all = (await test.site.record.people.listLinks()).filter(({ email }) => theirs.includes(email)).map(({ path }) => path);
    expect(all).toHaveLength(3);
    for (const path of all) expect(await seenBy(administrator)).toContain(path);
    const editorsPage = await seenBy(editor);
    expect(all.filter((path) => editorsPage.includes(path))).toEqual([await invitationLink('seen@example.org')]);
  });
});

describe('an invitation', () => {
  it('becomes an account with its roles, once', async () => {
    expect((await invite(editor, 'New@Example.org', 'reviewer', 'author')).headers.get('location')).toBe('/desk/people?done=invited-here');
    const link = await invitationLink('new@example.org');
    expect(await (await get(link)).text()).toContain('You are invited as an author and reviewer');
    const made = await post(link, { name: 'New Person', password: PASSWORD, again: PASSWORD });
    expect(made.headers.get('location')).toBe('/sign-in?done=account-made');
    expect(await test.site.record.people.findByEmail('new@example.org')).toMatchObject({
      name: 'New Person',
      roles: ['author', 'reviewer'],
    });
    expect((await get(link)).status).toBe(404);
    expect((await test.site.record.people.listLinks()).filter(({ email }) => email === 'new@example.org')).toEqual([]);
    const signedIn = await post('/sign-in', { email: 'new@example.org', password: PASSWORD });
    expect((await get('/desk', { headers: { cookie: readCookies(signedIn.headers.getSetCookie()) } })).status).toBe(200);
  });

  it('asks again, keeping the name, where the form cannot be used', async () => {
    await invite(editor, 'again@example.org', 'reviewer');
    const link = await invitationLink('again@example.org');
    for (const [fields, message] of [
      [{ name: '<b>Eve</b>', password: PASSWORD, again: 'different one' }, 'The two passwords differ.'],
      [{ name: '<b>Eve</b>', password: 'short', again: 'short' }, '10 to 128 characters'],
      [{ name: '', password: PASSWORD, again: PASSWORD }, 'Give your name.'],
    ] as const) {
      const response = await post(link, fields);
      const html = await response.text();
      expect([response.status, html]).toEqual([422, expect.stringContaining(message)]);
      expect(html).not.toContain('<b>Eve');
    }
    expect((await get(link)).status).toBe(200);
  });

  it('that is withdrawn opens nothing', async () => {
    await invite(editor, 'withdrawn@example.org', 'reviewer');
    const link = await invitationLink('withdrawn@example.org');
    const { id } = (await test.site.record.people.listInvitations()).find(({ email }) => email === 'withdrawn@example.org')!;
    expect((await post(`/desk/people/invitations/${id}/withdraw`, {}, editor)).status).toBe(303);
    expect((await get(link)).status).toBe(404);
    expect((await test.site.record.people.listLinks()).filter(({ email }) => email === 'withdrawn@example.org')).toEqual([]);
  });

  it('is not made for somebody who has an account', async () => {
    expect((await invite(editor, reviewer.person.email, 'editor')).status).toBe(422);
  });
});

describe('an administrator', () => {
  it('closes an account, which ends its sessions at once, and opens it again', async () => {
    const other = await signIn(test, ['reviewer'], 'O. Ther');
    const path = `/desk/people/${other.person.id}/account`;
    expect((await post(path, { do: 'close' }, administrator)).status).toBe(303);
    expect((await get('/desk', other)).status).toBe(303);
    await post(path, { do: 'open' }, administrator);
    expect((await get('/desk', other)).status).toBe(303);
    expect((await post('/sign-in', { email: other.person.email, password: PASSWORD })).headers.get('location')).toBe('/desk');
  });

  it('cannot take away the last administrator', async () => {
    const response = await post(`/desk/people/${administrator.person.id}/roles`, { roles: 'editor' }, administrator);
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('This is the only administrator.')]);
  });

  it('sees who did what', async () => {
    await invite(editor, 'told@example.org', 'reviewer');
    const html = await (await get('/desk/audit', administrator)).text();
    expect(html).toContain('A. editor</b>: invite person');
    expect(html).toContain('Every entry is as it was written.');
    expect(html).not.toContain(await invitationLink('told@example.org'));
  });
});

describe('a profile', () => {
  const fields = { name: 'R. Eviewer', credentials: 'MD', affiliation: 'Clinic', orcid: 'https://orcid.org/0000-0002-1694-233x' };

  it('keeps what was typed where it cannot be saved', async () => {
    const response = await post('/profile', { ...fields, orcid: '0000-0002-1694-2330' }, reviewer);
    const html = await response.text();
    expect([response.status, html]).toEqual([422, expect.stringContaining('no ORCID iD')]);
    expect(html).toContain('value="R. Eviewer"');
    expect((await test.site.record.people.find(reviewer.person.id))?.name).toBe('A. reviewer');
  });

  it('is saved as typed, with topics that exist', async () => {
    await post('/desk/topics', { name: 'Skin & Hair', description: '', approvals: '2', subjects: 'eczema\n\neczema' }, editor);
    const saved = await post('/profile', { ...fields, topics: ['skin-hair', 'made-up'], public: 'on' }, reviewer);
    expect(saved.headers.get('location')).toBe('/profile?done=profile');
    expect(await test.site.record.people.find(reviewer.person.id)).toMatchObject({
      name: 'R. Eviewer',
      orcid: '0000-0002-1694-233X',
      topics: ['skin-hair'],
      public: true,
      roles: ['reviewer'],
    });
    expect((await test.site.record.topics.find('skin-hair'))?.subjects).toEqual(['eczema']);
  });
});

describe('disclosures', () => {
  const interest = { category: 'consulting', company: 'Acme', drugs: 'Oneinib, twoinib;', detail: '', from: '2025-02', to: '' };
  let reviewer: SignedIn;
  beforeAll(async () => {
    reviewer = await signIn(test, ['reviewer'], 'D. Iscloses');
  });
  const newest = () => test.site.record.people.findDisclosure(reviewer.person.id);

  it.each([
    [{ category: 'bribes' }, 'Choose the kind of interest.'],
    [{ company: '' }, 'Name the company or body.'],
    [{ from: 'last year' }, 'no date'],
    [{ from: '2025-02-30' }, 'no date'],
    [{ from: '2025', to: '2024' }, 'ends before it begins'],
  ])('with %j are not saved, and say why', async (wrong, message) => {
    const response = await post('/profile/disclosures/add', { ...interest, disclosure: '', ...wrong }, reviewer);
    const html = await response.text();
    expect([response.status, html]).toEqual([422, expect.stringContaining(message)]);
    expect(html).toContain('value="Oneinib, twoinib;"');
    expect(await newest()).toBeNull();
  });

  it('are declared, added to, ended and taken out, each time as a declaration of its own', async () => {
    expect(await (await get('/profile', reviewer)).text()).toContain('You have not declared anything yet.');
    await post('/profile/disclosures/declare', { disclosure: '' }, reviewer);
    const none = (await newest())!;
    expect(none.interests).toEqual([]);
    await post('/profile/disclosures/add', { ...interest, disclosure: none.id }, reviewer);
    const one = (await newest())!;
    expect(one.interests).toEqual([{ ...interest, drugs: ['Oneinib', 'twoinib'], to: null }]);
    await post('/profile/disclosures/change', { disclosure: one.id, entry: '0', change: 'end' }, reviewer);
    const ended = (await newest())!;
    expect(ended.interests[0]?.to).toBe(new Date().toISOString().slice(0, 10));
    await post('/profile/disclosures/change', { disclosure: ended.id, entry: '0', change: 'remove' }, reviewer);
    expect((await newest())?.interests).toEqual([]);
    expect(await test.site.record.people.listDisclosures(reviewer.person.id)).toHaveLength(4);
  });

  it('are not changed from a page that is out of date', async () => {
    const { id } = (await newest())!;
    await post('/profile/disclosures/add', { ...interest, disclosure: id }, reviewer);
    const response = await post('/profile/disclosures/declare', { disclosure: id }, reviewer);
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('changed on another page')]);
    expect((await newest())?.interests).toHaveLength(1);
  });
});

describe('topics', () => {
  const fields = { name: 'Skin', description: 'Of the skin', approvals: '3', subjects: 'eczema' };

  it('are added, changed and removed', async () => {
    expect((await post('/desk/topics', fields, editor)).status).toBe(303);
    expect((await post('/desk/topics', fields, editor)).status).toBe(422);
    await post('/desk/topics/skin', { ...fields, name: 'Dermatology' }, editor);
    expect(await test.site.record.topics.find('skin')).toEqual({
      id: 'skin',
      name: 'Dermatology',
      description: 'Of the skin',
      approvals: 3,
      subjects: ['eczema'],
    });
    expect((await post('/desk/topics/skin/remove', {}, editor)).headers.get('location')).toBe('/desk/topics?done=removed');
    expect((await get('/desk/topics/skin', editor)).status).toBe(404);
  });

  it.each([
    [{ name: '???' }, 'name of letters'],
    [{ approvals: '0' }, 'whole number from 1 to 9'],
    [{ approvals: 'two' }, 'whole number from 1 to 9'],
  ])('with %j are not saved', async (wrong, message) => {
    const response = await post('/desk/topics', { ...fields, ...wrong }, editor);
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(message)]);
  });

  it('keep makers that no label names', async () => {
    await post('/desk/makers', { drug: 'Oneinib', company: 'Acme' }, editor);
    expect(await (await get('/desk/topics', editor)).text()).toContain('<b>oneinib</b>: Acme');
    await post('/desk/makers/remove', { drug: 'oneinib', company: 'Acme' }, editor);
    expect(await test.site.record.topics.listMakers()).toEqual([]);
  });
});
