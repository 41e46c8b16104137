import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../../test/fixtures/open-test-site.ts';
import { postForm, signIn, type SignedIn } from '../../../../test/fixtures/sign-in.ts';

let test: TestSite;
let administrator: SignedIn;
beforeEach(async () => {
  test = await openTestSite();
  administrator = await signIn(test, ['administrator'], 'Ada Keeper');
});
afterEach(() => test.close());

const read = async (path: string, headers: Record<string, string> = {}) => (await test.app.request(path, { headers })).text();
const save = (fields: Record<string, string>, who: SignedIn = administrator) =>
  test.app.request('/desk/texts/policy', postForm({ basedOn: '0', do: 'save', note: 'why', ...fields }, who.headers));

it('shows the text that comes with Vouch until an administrator writes another', async () => {
  expect(await read('/policy')).toContain('<h2 id="approved">Submitted, under review, approved</h2>');
  const saved = await save({ body: '## Our own way\n\nWe <b>check</b>.' });
  expect(saved.headers.get('location')).toBe('/desk/texts/policy?done=saved');
  const page = await read('/policy');
  expect(page).toContain('<h2 id="our-own-way">Our own way</h2>');
  expect(page).toContain('We &lt;b&gt;check&lt;/b&gt;.');
  expect(page).not.toContain('id="approved"');
  expect(await read('/board')).toContain('Who may review');
});

it('keeps every version, with who saved it, and compares each word by word with the one before', async () => {
  await save({ body: 'We check every sentence.' });
  await save({ body: 'We check every single sentence.', basedOn: '1', note: 'clearer' });
  const html = await read('/desk/texts/policy', administrator.headers);
  expect(html).toMatch(/Version 2<\/a>[\s\S]*Ada Keeper[\s\S]*clearer[\s\S]*Version 1<\/a>[\s\S]*Version 0<\/a>/);
  const second = await read('/desk/texts/policy/versions/2', administrator.headers);
  expect(second.replaceAll('&#39;', "'")).toMatch(/We check every <ins>single <\/ins>sentence\./);
  expect((await test.app.request('/desk/texts/policy/versions/9', administrator)).status).toBe(404);
});

it('loses no change where two write at once, and keeps what was typed', async () => {
  await save({ body: 'First.' });
  const late = await save({ body: 'Second, unaware of the first.' });
  const html = await late.text();
  expect([late.status, html]).toEqual([422, expect.stringContaining('was saved while you wrote')]);
  expect(html).toContain('Second, unaware of the first.');
  expect(await read('/policy')).toContain('First.');
});

it('shows how a text will look without saving it', async () => {
  const preview = await save({ body: '## A draft', do: 'preview' });
  expect(await preview.text()).toContain('<h2 id="a-draft">A draft</h2>');
  expect(await read('/policy')).not.toContain('A draft');
});

it('takes a long text, but not one without end, and none from others', async () => {
  expect((await save({ body: 'word '.repeat(8000) })).status).toBe(303);
  expect((await save({ body: 'word '.repeat(13_000), basedOn: '1' })).status).toBe(422);
  expect((await save({ body: 'x'.repeat(300_000), basedOn: '1' })).status).toBe(413);
  const editor = await signIn(test, ['editor']);
  expect((await save({ body: 'Mine.', basedOn: '1' }, editor)).status).toBe(403);
  expect((await test.app.request('/desk/texts/nothing', administrator)).status).toBe(404);
});

it('names on the board’s page those who agreed, with what they disclose, and nobody’s address', async () => {
  const { site } = test;
  const by = { program: 'command line' } as const;
  const named = await signIn(test, ['reviewer'], 'Nina Named');
  const hidden = await signIn(test, ['reviewer'], 'Hugo Hidden');
  await signIn(test, ['author'], 'Anna Author');
  const profile = { name: 'Nina Named', credentials: 'MD', affiliation: 'Clinic', orcid: '0000-0002-1825-0097', topics: [] };
  await site.record.people.setProfile(named.person.id, { ...profile, public: true }, by);
  const interest = { category: 'stock', company: 'Acme', drugs: [], detail: '', from: null, to: null } as const;
  await site.record.people.disclose(named.person.id, [{ ...interest, drugs: [] }], by);
  const html = await read('/board');
  expect(html).toMatch(/Nina Named[\s\S]*, MD[\s\S]*Clinic[\s\S]*https:\/\/orcid\.org\/0000-0002-1825-0097[\s\S]*Acme/);
  expect(html).toContain('2 members prefer not to be named');
  for (const absent of ['Hugo', 'Anna', 'Ada Keeper', named.person.email, hidden.person.email]) expect(html).not.toContain(absent);
});
