import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeRecord, serveServices, type TestServices } from '../../../test/fixtures/connectors/serve-services.ts';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { postForm, signIn, type SignedIn } from '../../../test/fixtures/sign-in.ts';
import { readConnectorSettings } from '../../cli/read-connector-settings.ts';
import { openPubmed } from '../../library/connectors/pubmed/pubmed.ts';
import { answerQuestion } from '../answer-question.ts';
import type { ServerSettings } from '../server-settings.ts';

const QUESTION = 'How effective is samplimab in alopecia areata, as in my patient Mr Miller, born 3 May 1950?';
const TEXT = 'At week 12, 40% of adults with alopecia areata on samplimab had a response, against 20% on placebo.';
const SUBJECTS =
  '<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D1">samplimab</NameOfSubstance></Chemical></ChemicalList><MeshHeadingList><MeshHeading><DescriptorName UI="D000506" MajorTopicYN="Y">Alopecia Areata</DescriptorName></MeshHeading></MeshHeadingList>';

let services: TestServices;
beforeAll(async () => {
  services = await serveServices();
});
afterAll(() => services.close());
beforeEach(() => {
  services.seen.length = 0;
  services.records.clear();
  for (const pmid of ['11', '12']) {
    const record = makeRecord(pmid, TEXT, SUBJECTS).replace(`Title ${pmid}.`, `Samplimab for alopecia areata: trial ${pmid}.`);
    services.records.set(pmid, record);
  }
});

async function open(settings: Partial<ServerSettings>): Promise<TestSite> {
  const pubmed = settings.whoMaySearchPubmed === 'nobody' ? null : openPubmed(readConnectorSettings(services.env));
  const test: TestSite = await openTestSite(settings, {
    pubmed,
    async answer(id, question, onProgress, wishes) {
      return (await answerQuestion(test.site, { id, question, ...wishes, listed: false, onProgress })).url;
    },
  });
  return test;
}

/** Asks by the form of a reader, and gives the answer's id. */
async function ask({ site }: TestSite, question = QUESTION): Promise<string> {
  const id = `q${services.seen.length}${Math.random().toString(36).slice(2)}`.padEnd(25, 'x').slice(0, 25);
  site.jobs.start(id, question);
  await site.jobs.ended(id);
  return id;
}

describe('where editors may search PubMed', () => {
  let test: TestSite;
  let editor: SignedIn;
  beforeAll(async () => {
    test = await open({ whoMaySearchPubmed: 'editors' });
    editor = await signIn(test, ['editor']);
  });
  afterAll(() => test.close());
  const post = (path: string, fields: Record<string, string | string[]>, headers = editor.headers) =>
    test.app.request(path, postForm(fields, headers));

  it('shows what it would add, without a number or a name of the question, then adds it and asks again', async () => {
    const id = await ask(test);
    expect((await test.site.record.findAnswer(id))!.answer.outcome).toBe('abstained');
    expect(await (await test.app.request(`/desk/answers/${id}`, { headers: editor.headers })).text()).toContain('Search PubMed');
    expect(services.seen).toEqual([]);

    const shown = await (await post(`/desk/answers/${id}/pubmed`, {})).text();
    expect(shown).toContain('PubMed finds 2 records.');
    expect(shown).toContain('Samplimab for alopecia areata: trial 11');
    const { term, sort } = services.seen[0]!.query as Record<string, string>;
    expect(sort).toBe('relevance');
    expect(term).toMatch(/samplimab.*alopecia areata|alopecia areata.*samplimab/i);
    expect(term).not.toMatch(/\d|Miller|patient|born/);
    expect(await (await test.site.library.reader()).source('pmid:11')).toBeNull();

    const added = await post(`/desk/answers/${id}/pubmed/add`, { pmid: ['11', '12'] });
    expect(added.status).toBe(303);
    const again = added.headers.get('location')!.split('/').at(-1)!;
    await test.site.jobs.ended(again);
    const stored = (await test.site.record.findAnswer(again))!.answer;
    expect(stored.question).toBe(QUESTION);
    expect(stored.outcome === 'answered' && stored.references.map(({ pmid }) => pmid)).toEqual([expect.stringMatching(/1[12]/)]);
    expect((await test.site.record.reviews.read(again, 1))!.note).toMatchObject({ person: editor.person.id });
    expect(await test.site.record.audit.list({ limit: 3 })).toContainEqual(
      expect.objectContaining({ action: 'add sources', who: editor.person.id }),
    );
    expect(await (await post(`/desk/answers/${id}/pubmed`, { query: 'alopecia areata' })).text()).toContain(
      '2 of them are in the library already',
    );
  });

  it('tells a service’s trouble, and what finds nothing', async () => {
    const id = await ask(test, 'Does exemplofen help against hiccups?');
    expect(await (await post(`/desk/answers/${id}/pubmed`, { query: 'nothing' })).text()).toContain('PubMed finds nothing');
    services.fail(/esearch/, (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'));
    const failed = await post(`/desk/answers/${id}/pubmed`, {});
    expect(failed.status).toBe(502);
    expect(await failed.text()).toContain('A proxy or a sign-in page may stand between');
  });

  it('is for editors alone, and for questions without an answer', async () => {
    const id = await ask(test, 'Does exemplofen help against hiccups?');
    const author = await signIn(test, ['author']);
    expect((await post(`/desk/answers/${id}/pubmed`, {}, author.headers)).status).toBe(403);
    expect((await post(`/answers/${id}/pubmed`, {}, {})).status).toBe(404);
    expect(await (await test.app.request(`/answers/${id}?revision=1`)).text()).not.toContain('Search PubMed');
    expect((await post('/desk/answers/nothing/pubmed', {})).status).toBe(404);
    expect(services.seen).toEqual([]);
  });
});

describe('where anybody may', () => {
  it('a reader sees the offer, and the answer that is asked for again', async () => {
    const test = await open({ whoMaySearchPubmed: 'anybody' });
    try {
      const id = await ask(test);
      expect(await (await test.app.request(`/answers/${id}?revision=1`)).text()).toContain(`action="/answers/${id}/pubmed"`);
      const own = { 'sec-fetch-site': 'same-origin' };
      expect(await (await test.app.request(`/answers/${id}/pubmed`, postForm({}, own))).text()).toContain('these 2 records');
      const added = await test.app.request(`/answers/${id}/pubmed/add`, postForm({ pmid: ['11', '12'] }, own));
      const again = added.headers.get('location')!.split('/').at(-1)!;
      expect(await test.site.jobs.ended(again)).toMatchObject({ state: 'done', question: QUESTION });
      expect((await test.site.record.findAnswer(again))!.answer).toMatchObject({ outcome: 'answered' });
      expect(await test.site.record.audit.list({ limit: 1 })).toMatchObject([{ action: 'add sources', who: 'program: site' }]);
    } finally {
      await test.close();
    }
  });
});

describe('where nobody may', () => {
  it('no page offers it and no service is asked', async () => {
    const test = await open({ whoMaySearchPubmed: 'nobody' });
    try {
      const { headers } = await signIn(test, ['editor']);
      const id = await ask(test);
      expect(await (await test.app.request(`/desk/answers/${id}`, { headers })).text()).not.toContain('Search PubMed');
      expect((await test.app.request(`/desk/answers/${id}/pubmed`, postForm({}, headers))).status).toBe(404);
      expect(services.seen).toEqual([]);
    } finally {
      await test.close();
    }
  });
});
