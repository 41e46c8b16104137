import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answered } from '../../../domain/answer.ts';
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
/** Until when a question is being answered. */
let asking = Promise.resolve();

// Signing in is slow by design: everybody does so once, and each test has an answer of its own.
beforeAll(async () => {
  test = await openTestSite(
    {},
    {
      async answer(id, question, _, { by }) {
        await asking;
        const made = makeAnswer({ id, question });
        await test.site.record.saveAnswer(made, { change: by && { reason: 'first', note: '', person: by } });
        return made.answer.url;
      },
    },
  );
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

  it('takes an assignment back with a reason, until the reviewer has decided', async () => {
    const [rosa] = reviewers as [SignedIn];
    const takeOff = (reason: string) => post(`/desk/answers/${id}/unassign`, { revision: '1', person: rosa.person.id, reason }, editor);
    await assign(rosa);
    expect((await takeOff('')).status).toBe(422);
    expect((await takeOff('No time this month.')).status).toBe(303);
    expect(await status()).toBe('submitted');
    expect((await judge(rosa, 'agree')).status).toBe(403);
    expect(await get(`/desk/answers/${id}`, editor)).toContain('No time this month.');
    await assign(rosa);
    await judge(rosa, 'agree');
    await decide(rosa, 'approve');
    expect(await (await takeOff('Too late.')).text()).toContain('what is signed stands');
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

  it('takes over what a reviewer suggests, judged at once, into one draft for all of them', async () => {
    const [rosa] = reviewers as [SignedIn];
    await assign(rosa);
    await judge(rosa, 'needs-change', '', 'In adults the dose of examplinib is 4 mg once daily.');
    await judge(rosa, 'needs-change', '', 'The recommended dose of examplinib in adults is 2 mg once daily.');
    expect(await get(`/desk/review/${id}?claim=c1`, editor)).toContain('Take over in revision 2');
    expect(await get(`/desk/review/${id}?claim=c1`, rosa)).not.toContain('Take over');
    const [thread] = await test.site.record.reviews.threads(id);
    const takeOver = (comment: number, who = editor) =>
      post(`/desk/review/${id}/take-over`, { comment: thread!.comments[comment]!.id }, who);
    expect((await takeOver(0, rosa)).status).toBe(403);
    const draft = await draftOf(await takeOver(0));
    expect(await get(`/desk/drafts/${draft}`, editor)).toMatch(/Contradicted|Not supported/);
    expect(await draftOf(await takeOver(1))).toBe(draft);
    const page = await get(`/desk/drafts/${draft}`, editor);
    expect(page).toContain('The words that a reviewer suggested for claim 1 were taken over.');
    expect(page).toContain('Supported.');
    await post(`/desk/drafts/${draft}/submit`, { reason: 'wording', note: 'Words of a reviewer.' }, editor);
    const { answer } = (await test.site.record.findAnswer(id, 2))!;
    expect(answer).toMatchObject({ sections: [{ claims: [{ id: 'c1', text: expect.stringMatching(/^The recommended dose/) }] }] });
  });

  it('is arranged by forms: title, order, subheadings, gaps, and several quotes for a sentence', async () => {
    const draft = await draftOf(await post('/desk/drafts', { question: 'What is the dose of examplinib?', title: 'Dose' }, editor));
    const edit = (form: string, fields: Record<string, string>) => post(`/desk/drafts/${draft}/${form}`, fields, editor);
    const article = async () => (await test.site.record.reviews.findDraft(draft))!.made.answer as Answered;
    const passage = 'examplinib-us-label-p0';
    expect(await get(`/desk/drafts/${draft}`, editor)).toContain('“Dose” is neither told nor stated as a gap.');
    await edit('title', { title: 'Examplinib: dose' });
    await edit('section', { slot: 'dose', heading: '' });
    await edit('section', { slot: 'lactation', heading: '', gap: 'Nothing on milk was found.', how: 'gap' });
    await edit('quote', {
      passage,
      start: '0',
      end: '64',
      text: 'In adults the recommended dose of examplinib is 2 mg once daily.',
      section: '0',
      kind: 'dose',
    });
    await edit('quote', { passage, start: '68', end: '87', text: 'Take it with water.', section: '0', kind: 'statement' });
    const [first, second] = (await article()).sections[0]!.claims.map(({ id }) => id) as [string, string];
    const moved = await edit('claim', { claim: second, how: 'up' });
    expect(await get(moved.headers.get('location')!, editor)).toMatch(/<button[^>]*value="up"[^>]*autofocus[^>]*>/);
    await edit('claim', { claim: first, how: 'group', group: 'Adults' });
    await edit('quote', { passage, start: '0', end: '64', claim: second, more: 'yes', text: 'Take it with water.' });
    await edit('arrange', { section: '1', how: 'up' });
    expect(await article()).toMatchObject({
      title: 'Examplinib: dose',
      questionType: 'dosing',
      gaps: [{ slot: 'lactation', searched: 'Nothing on milk was found.' }],
      sections: [
        { slot: 'lactation', heading: 'Breast-feeding', gap: 'Nothing on milk was found.' },
        {
          slot: 'dose',
          heading: 'Dose',
          claims: [
            { id: second, citations: [{}, {}] },
            { id: first, group: 'Adults' },
          ],
        },
      ],
    });
    await edit('claim', { claim: second, 'remove-quote': '1' });
    expect((await article()).sections[1]!.claims[0]!.citations).toHaveLength(1);
    expect((await edit('arrange', { section: '1', how: 'remove' })).status).toBe(422);
    expect(await get(`/desk/drafts/${draft}`, editor)).not.toContain('neither told nor stated');
  });

  it('is refused where another was submitted meanwhile', async () => {
    const one = await draftOf(await post(`/desk/answers/${id}/revise`, { how: 'by-hand' }, editor));
    const two = await draftOf(await post(`/desk/answers/${id}/revise`, { how: 'by-hand' }, editor));
    const submit = (draft: string) => post(`/desk/drafts/${draft}/submit`, { reason: 'wording', note: 'x' }, editor);
    expect((await submit(one)).status).toBe(303);
    expect((await submit(two)).status).toBe(409);
  });
});

describe('a question asked at the desk', () => {
  it('waits in the queue of all questions, shows how far it is, and becomes its own author’s answer at the desk', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    asking = promise;
    const asked = await post('/desk/answers/ask', { question: 'How is examplinib dosed in children?' }, editor);
    const address = asked.headers.get('location')!;
    const made = address.split('/').at(-1)!;
    expect(test.site.jobs.find(made)).toMatchObject({ question: 'How is examplinib dosed in children?' });
    expect(await get(address, editor)).toContain(`data-events="${address}/events"`);
    resolve();
    await test.site.jobs.ended(made);
    expect(await get(`${address}/events`, editor)).toContain('event: done');
    expect(await get(address, editor)).toContain('Assign a reviewer');
    expect((await test.site.record.reviews.read(made, 1))!.note).toMatchObject({ person: editor.person.id });
    expect((await test.app.request(`${address}/events`)).status).toBe(303);
  });
});
