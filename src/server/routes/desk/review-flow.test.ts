import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../../test/fixtures/open-test-site.ts';
import { postForm, signIn, type SignedIn } from '../../../../test/fixtures/sign-in.ts';
import { hashRevision } from '../../../review/hash-revision.ts';
import { makeAnswerId } from '../../make-answer-id.ts';

const BY = { program: 'site' } as const;
let id: string;
let test: TestSite;
let editor: SignedIn;
let reviewers: SignedIn[];

// Signing in is slow by design: everybody does so once, and each test has an answer of its own.
beforeAll(async () => {
  test = await openTestSite();
  editor = await signIn(test, ['editor'], 'Eda Editor');
  reviewers = [];
  for (const name of ['Rosa Reviewer', 'Rolf Reviewer', 'Rita Reviewer']) reviewers.push(await signIn(test, ['reviewer'], name));
  const { record } = test.site;
  await record.topics.save({ id: 'hair', name: 'Hair', description: '', approvals: 2, subjects: ['examplinib'] }, BY);
  for (const { person } of [editor, ...reviewers]) await record.people.disclose(person.id, [], BY);
  const { name, credentials, affiliation, orcid } = reviewers[0]!.person;
  await record.people.setProfile(reviewers[0]!.person.id, { name, credentials, affiliation, orcid, public: true, topics: ['hair'] }, BY);
});
afterAll(() => test.close());
beforeEach(async () => {
  id = makeAnswerId();
  await test.site.record.saveAnswer(makeAnswer({ id }), { listed: true });
  await test.site.record.topics.setAnswerTopics(id, ['hair'], BY);
});

const post = (path: string, fields: Record<string, string>, { headers }: SignedIn) => test.app.request(path, postForm(fields, headers));
const get = async (path: string, { headers }: SignedIn) => (await test.app.request(path, { headers })).text();
const assign = (who: SignedIn) => post(`/desk/answers/${id}/assign`, { revision: '1', person: who.person.id, due: '2030-01-01' }, editor);
const judge = (who: SignedIn, verdict: string, comment = '', suggestion = '') =>
  post(`/desk/review/${id}/claim`, { revision: '1', claim: 'c1', verdict, comment, suggestion }, who);
const decide = (who: SignedIn, decision: string) =>
  post(`/desk/review/${id}/decide`, { revision: '1', decision, statement: 'I read it.' }, who);
const status = async () => (await test.site.record.findAnswerState(id))?.status;

describe('a review by the desk’s forms', () => {
  it('goes from submitted to approved by two of three, each decision signed', async () => {
    const [rosa, rolf, rita] = reviewers as [SignedIn, SignedIn, SignedIn];
    for (const who of reviewers) expect((await assign(who)).status).toBe(303);
    expect(await status()).toBe('under-review');
    expect(await get('/desk/queue', rosa)).toContain('Dosing of examplinib in adults');

    expect((await decide(rosa, 'approve')).status).toBe(422);
    for (const who of reviewers) expect((await judge(who, 'agree')).status).toBe(303);
    expect((await decide(rosa, 'approve')).status).toBe(303);
    expect((await decide(rolf, 'request-changes')).status).toBe(303);
    expect(await get(`/desk/answers/${id}`, editor)).toContain('The reviewers disagree: one more person decides.');
    expect(await status()).toBe('under-review');
    expect((await decide(rita, 'approve')).status).toBe(303);
    expect(await status()).toBe('approved');
    const home = await (await test.app.request('/')).text();
    expect(home).toMatch(new RegExp(`Latest approved</h2><ul class="answers"><li><a href="[^"]*${id}"`));
    expect(home).toMatch(/href="\/answers\?topic=hair">Hair<\/a>/);

    const review = (await test.site.record.reviews.read(id, 1))!;
    expect(review.reviewDue).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(review.decisions[0]).toMatchObject({
      person: rosa.person.id,
      decision: 'approve',
      statement: 'I read it.',
      expert: true,
      revisionHash: hashRevision(makeAnswer({ id }).answer),
      disclosure: expect.stringContaining('nothing to declare'),
    });
  });

  it('needs a comment with every verdict but agreement, and keeps what was written', async () => {
    const [rosa] = reviewers as [SignedIn];
    await assign(rosa);
    const refused = await judge(rosa, 'wrong');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Say what should change');
    expect((await judge(rosa, 'wrong', 'It says 2 mg.')).status).toBe(303);
    expect(await get(`/desk/review/${id}`, rosa)).toContain('It says 2 mg.');
  });

  it('checks a suggestion at once against the claim’s quote', async () => {
    const [rosa] = reviewers as [SignedIn];
    await assign(rosa);
    await judge(rosa, 'needs-change', '', 'In adults the recommended dose of examplinib is 4 mg once daily.');
    const [thread] = await test.site.record.reviews.threads(id);
    expect(thread!.comments[0]!.support?.verdict).not.toBe('supported');
    expect(await get(`/desk/review/${id}?claim=c1`, rosa)).toContain('<ins>4</ins>');
  });

  it('holds an approval back while a thread is open, until it is resolved', async () => {
    const [rosa] = reviewers as [SignedIn];
    await assign(rosa);
    await judge(rosa, 'agree', 'Good, but name the label.');
    expect(await (await decide(rosa, 'approve')).text()).toContain('1 thread is not resolved yet.');
    expect((await post(`/desk/review/${id}/resolve`, { claim: 'c1' }, editor)).status).toBe(303);
    expect((await decide(rosa, 'approve')).status).toBe(303);
  });

  it('does not assign a reviewer who is paid by the maker, and says why', async () => {
    const [rosa] = reviewers as [SignedIn];
    const interest = { category: 'consulting' as const, company: 'Example Pharmaceuticals', drugs: [], detail: '', from: null, to: null };
    await test.site.record.people.disclose(rosa.person.id, [interest], { person: rosa.person.id });
    const refused = await assign(rosa);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('makes examplinib, which this answer is about');
    expect(await status()).toBe('submitted');
    await test.site.record.people.disclose(rosa.person.id, [], BY);
  });

  it('lets nobody else judge, assign or decide', async () => {
    const [rosa, rolf] = reviewers as [SignedIn, SignedIn];
    const reader = await signIn(test, ['reader'], 'Ron Reader');
    await assign(rosa);
    expect((await judge(rolf, 'agree')).status).toBe(403);
    expect((await judge(reader, 'agree')).status).toBe(403);
    expect((await post(`/desk/answers/${id}/publish`, {}, rosa)).status).toBe(403);
    expect((await decide(rolf, 'approve')).status).toBe(422);
    expect((await test.app.request(`/desk/answers/${id}`)).status).toBe(303);
    const elsewhere = { ...rosa.headers, 'sec-fetch-site': 'cross-site' };
    expect((await test.app.request(`/desk/review/${id}/decide`, postForm({ decision: 'approve' }, elsewhere))).status).toBe(403);
  });

  it('lets an editor override a gate that may be, and no other', async () => {
    const override = (gate: string) => post(`/desk/answers/${id}/override`, { revision: '1', gate, reason: 'A class statement.' }, editor);
    expect((await override('claims-cited')).status).toBe(422);
    expect((await override('source-subject')).status).toBe(303);
    expect((await test.site.record.reviews.read(id, 1))!.overrides).toMatchObject([{ reason: 'A class statement.' }]);
  });

  it('takes an editor’s decision with a reason only', async () => {
    const step = (action: string, reason: string) => post(`/desk/answers/${id}/step`, { revision: '1', action, reason }, editor);
    expect((await step('send-back', '')).status).toBe(422);
    expect((await step('send-back', 'Cite the label.')).status).toBe(303);
    expect(await status()).toBe('changes-requested');
    expect((await step('approve', 'I say so.')).status).toBe(422);
    expect((await step('reopen', 'Mended.')).status).toBe(303);
    expect(await status()).toBe('submitted');
  });
});

describe('a new revision', () => {
  const draftOf = async (response: Response) => /\/desk\/drafts\/([\w-]+)/.exec(response.headers.get('location')!)![1]!;

  it('is written by forms, judged at once, and starts at submitted while readers see the approved one', async () => {
    const [rosa, rolf] = reviewers as [SignedIn, SignedIn];
    for (const who of [rosa, rolf]) {
      await assign(who);
      await judge(who, 'agree');
      await decide(who, 'approve');
    }
    expect(await status()).toBe('approved');

    const draft = await draftOf(await post(`/desk/answers/${id}/revise`, { how: 'by-hand' }, editor));
    const edit = (text: string) => post(`/desk/drafts/${draft}/claim`, { how: 'text', claim: 'c1', text }, editor);
    await edit('In adults the recommended dose of examplinib is 4 mg once daily.');
    expect(await get(`/desk/drafts/${draft}`, editor)).toMatch(/Contradicted|Not supported/);
    await edit('The recommended dose of examplinib in adults is 2 mg once daily.');
    expect((await post(`/desk/drafts/${draft}/submit`, { reason: 'wording', note: '' }, editor)).status).toBe(422);
    expect((await post(`/desk/drafts/${draft}/submit`, { reason: 'wording', note: 'Shorter.' }, editor)).status).toBe(303);

    expect(await test.site.record.findAnswerState(id)).toMatchObject({ revision: 1, status: 'approved', newest: 2 });
    const newest = (await test.site.record.findAnswer(id, 2))!;
    expect(newest.status).toBe('submitted');
    expect(newest.answer.provenance.composer).toContain('by hand');
    expect((await assign(editor)).status).toBe(422);
  });

  it('takes a quote from the library by search, in a new answer from scratch', async () => {
    const begun = await post('/desk/drafts', { question: 'How is examplinib taken?', title: 'Taking examplinib' }, editor);
    const draft = await draftOf(begun);
    await post(`/desk/drafts/${draft}/section`, { heading: 'Taking it' }, editor);
    const found = await get(`/desk/drafts/${draft}?words=water`, editor);
    const [, query] = /href="[^"]*\?(passage=[^"#]+)#pick"[^>]*>[^<]*Take it with water/.exec(found)!;
    const pick = Object.fromEntries(new URLSearchParams(query!.replaceAll('&amp;', '&')));
    expect(await get(`/desk/drafts/${draft}?${query!.replaceAll('&amp;', '&')}`, editor)).toContain('Add a sentence');
    await post(
      `/desk/drafts/${draft}/quote`,
      { ...pick, text: 'Take it with water.', section: '0', kind: 'statement', bottom: 'yes' },
      editor,
    );
    const submitted = await post(`/desk/drafts/${draft}/submit`, { reason: 'first', note: '' }, editor);
    const written = /\/desk\/answers\/([a-z0-9]{25})/.exec(submitted.headers.get('location')!)![1]!;
    const stored = (await test.site.record.findAnswer(written))!;
    expect(stored.answer).toMatchObject({
      title: 'Taking examplinib',
      provenance: { composer: 'by hand' },
      bottomLine: [expect.any(String)],
    });
    expect(stored.listed).toBe(false);
  });

  it('is refused where another was submitted meanwhile', async () => {
    const one = await draftOf(await post(`/desk/answers/${id}/revise`, { how: 'by-hand' }, editor));
    const two = await draftOf(await post(`/desk/answers/${id}/revise`, { how: 'by-hand' }, editor));
    const submit = (draft: string) => post(`/desk/drafts/${draft}/submit`, { reason: 'wording', note: 'x' }, editor);
    expect((await submit(one)).status).toBe(303);
    expect((await submit(two)).status).toBe(409);
  });
});
