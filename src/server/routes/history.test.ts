import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import type { Person } from '../../domain/person.ts';
import { hashRevision } from '../../review/hash-revision.ts';

const { answer } = makeAnswer();
const { id, url } = answer;
const BY = { program: 'site' } as const;

let test: TestSite;
const people: Person[] = [];
const get = async (path: string) => (await test.app.request(path)).text();
const record = () => test.site.record;

/** Approves a revision by both people, as the desk's forms would. */
async function approve(revision: number): Promise<void> {
  for (const [index, person] of people.entries()) {
    const review = (await record().reviews.read(id, revision))!;
    await record().reviews.step({
      review,
      action: 'approve',
      to: index === 1 ? 'approved' : 'under-review',
      reason: 'I read it.',
      person,
      reviewDue: '2099-01-01',
      decision: {
        person: person.id,
        name: `${person.name}, MD`,
        decision: 'approve',
        statement: 'I read it.',
        expert: index === 0,
        revisionHash: hashRevision(answer),
        disclosure: 'Disclosed on 2026-05-01: nothing to declare.',
      },
    });
  }
}

beforeAll(async () => {
  test = await openTestSite();
  for (const name of ['Rosa Public', 'Rolf Hidden']) {
    const email = `${name.slice(0, 4).toLowerCase()}@example.org`;
    const person = await record().people.add({ id: name, name, email, roles: ['reviewer'] }, BY);
    await record().people.setProfile(
      person.id,
      { name, credentials: 'MD', affiliation: 'Hospital', orcid: null, public: name.includes('Public'), topics: [] },
      BY,
    );
    people.push(person);
  }
  await record().saveAnswer(makeAnswer(), { listed: true });
});
afterAll(() => test.close());

describe('what readers see of a review', () => {
  const machineData = async () =>
    JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(await get(url))![1]!) as Record<string, unknown>;

  it('is nobody before an approval', async () => {
    expect(await get(url)).not.toContain('Reviewed by</h2>');
    expect(await machineData()).not.toHaveProperty('lastReviewed');
    expect(await machineData()).not.toHaveProperty('reviewedBy');
  });

  it('is who approved it, named only where they agreed, on the page and for machines', async () => {
    await approve(1);
    const page = await get(url);
    expect(page).toContain('Approved by the board.');
    expect(page).toContain('Rosa Public, MD');
    expect(page).not.toContain('Rolf');
    expect(page).toContain('Medically reviewed');
    expect(await machineData()).toMatchObject({
      lastReviewed: expect.stringMatching(/^\d{4}-/),
      reviewedBy: [{ name: 'Rosa Public, MD' }],
    });
    expect(await get(`${url}/history`)).not.toContain('Rolf');
  });

  it('changes at once when a reviewer no longer wants to be named', async () => {
    const profile = { name: 'Rosa Public', credentials: 'MD', affiliation: 'Hospital', orcid: null, topics: [] };
    await record().people.setProfile('Rosa Public', { ...profile, public: false }, BY);
    expect(await get(url)).not.toContain('Rosa');
    await record().people.setProfile('Rosa Public', { ...profile, public: true }, BY);
    expect(await get(url)).toContain('Rosa Public');
  });

  it('stays the approved revision while a later one is before the board; each has its address', async () => {
    const change = { reason: 'correction', note: 'The <b>dose</b> was wrong.', person: null } as const;
    await record().saveAnswer(makeAnswer({ revision: 2, title: 'Dosing, corrected', slug: 'dosing-corrected' }), { change });
    const page = await get(url);
    expect(page).toContain('<h1>Dosing of examplinib in adults</h1>');
    expect(page).toContain('Revision 2</a> is before the board');
    const later = await get(`${url}?revision=2`);
    expect(later).toContain('<h1>Dosing, corrected</h1>');
    expect(later).toMatch(/<meta name="robots" content="noindex/);
    expect(later).not.toContain('ld+json');
    expect((await test.app.request(`${url}?revision=9`)).status).toBe(404);
    expect(await get(`${url}/history`)).toContain('The &lt;b&gt;dose&lt;/b&gt; was wrong.');
    expect(await get(`${url}/compare?from=1&to=2`)).toContain('0 sentences differ');
    expect((await test.app.request(`${url}/compare?from=1&to=7`)).status).toBe(404);
    expect(await get('/corrections')).not.toContain('Dosing, corrected');
  });

  it('says that it is being re-checked as soon as a flag is raised, and drops the reviewers from machine data', async () => {
    const writer = await test.site.library.writer();
    await writer.upsert({ source: { ...makeSource(), standing: 'retracted' }, passages: [makePassage()] });
    await writer.commit();
    await record().reviews.raiseFlags([
      { answer: id, revision: 1, kind: 'retracted', source: makeSource().id, claims: ['c1'], message: 'Reference 1 has been retracted.' },
    ]);
    const page = await get(url);
    expect(page).toContain('Being re-checked:');
    expect(page).not.toContain('class="status status--approved"');
    expect(await machineData()).not.toHaveProperty('reviewedBy');
  });
});

describe('a reader’s report', () => {
  const report = (text: string) =>
    test.app.request(`/answers/${id}/report`, { method: 'POST', body: new URLSearchParams({ text, claim: 'c1', revision: '1' }) });

  it('gets an address with the reply, and stands escaped in the history once it has one', async () => {
    expect((await report('')).status).toBe(422);
    const sent = await report('Is <this> right?');
    const address = sent.headers.get('location')!;
    expect(await get(address)).toContain('No reply yet.');
    expect(await get(`${url}/history`)).not.toContain('right?');
    await record().reviews.replyToReport(address.slice('/reports/'.length), 'Yes.', { id: 'e', name: 'Ed' });
    expect(await get(address)).toContain('Yes.');
    expect(await get(`${url}/history`)).toContain('Is &lt;this&gt; right?');
  });

  it('is limited by network address', async () => {
    const statuses = [];
    for (let sent = 0; sent < 4; sent++) statuses.push((await report('Again and again.')).status);
    expect(statuses).toContain(429);
  });
});

describe('news', () => {
  it('tells what changed, as a page and as a well-formed feed', async () => {
    expect(await get('/news')).toContain('Approved by the board');
    const feed = await test.app.request('/news.atom');
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect(xml).toContain(`<link href="http://localhost${url}"/>`);
    expect(xml.match(/<entry>/g)).toHaveLength(xml.match(/<\/entry>/g)!.length);
    expect(xml.match(/<updated>[^<]+<\/updated>/)![0]).not.toContain('1970');
  });
});
