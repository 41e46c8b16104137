import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../test/fixtures/open-test-site.ts';
import { readLibraryWords } from '../answer/read-library-words.ts';
import { contextOf } from '../answer/verify-draft.ts';
import type { Source } from '../domain/source.ts';
import { watchAnswers } from './watch-answers.ts';

let test: TestSite;
beforeEach(async () => {
  test = await openTestSite();
  await test.site.record.saveAnswer(makeAnswer(), { listed: true });
});
afterEach(() => test.close());

async function put(source: Source, text: string): Promise<void> {
  const writer = await test.site.library.writer();
  await writer.upsert({ source, passages: [{ ...makePassage(source.id), text }] });
  await writer.commit();
}

async function watch(...changed: string[]) {
  const library = await test.site.library.reader();
  const { vocabulary } = await readLibraryWords('', library);
  return watchAnswers(changed, { library, record: test.site.record, vocabulary, context: contextOf(vocabulary) });
}

const OTHER = 'Examplinib tablets are white.';
const newer = (more: Partial<Source> = {}): Source => ({
  ...makeSource('newer'),
  labelDate: '2026-03',
  published: '2026-03',
  year: 2026,
  ...more,
});

describe('watchAnswers', () => {
  it('finds nothing where nothing changed', async () => {
    expect(await watch()).toEqual([]);
  });

  it.each(['retracted', 'corrected', 'superseded', 'expression-of-concern'] as const)(
    'flags the claims of a source that is %s, once',
    async (standing) => {
      await put({ ...makeSource(), standing }, makePassage().text);
      expect(await watch()).toMatchObject([
        { kind: standing, source: makeSource().id, claims: ['c1'], message: expect.stringContaining('Reference 1') },
      ]);
      expect(await watch()).toEqual([]);
    },
  );

  it('leaves answers alone that are not published', async () => {
    await test.site.record.setListed(makeAnswer().answer.id, false);
    await put({ ...makeSource(), standing: 'retracted' }, makePassage().text);
    expect(await watch()).toEqual([]);
  });

  it('flags a newer label of the drug for the same place, and neither an older nor another one', async () => {
    await put(newer(), OTHER);
    expect(await watch('newer')).toMatchObject([
      { kind: 'newer-source', source: 'newer', claims: ['c1'], message: expect.stringContaining('2026-03') },
    ]);
    await put(newer({ id: 'older', labelDate: '2020-01' }), OTHER);
    await put(newer({ id: 'elsewhere', jurisdictions: ['JP'] }), OTHER);
    await put(newer({ id: 'other-drug', drugs: [{ name: 'samplimab', also: [] }] }), OTHER);
    expect(await watch('older', 'elsewhere', 'other-drug')).toEqual([]);
  });

  it('flags a guideline on the drug that is newer than the search', async () => {
    const guideline = newer({ kind: 'guideline', labelDate: null, published: '2026-06-01' });
    await put(guideline, OTHER);
    expect(await watch('newer')).toMatchObject([{ kind: 'newer-source', message: expect.stringContaining('newer guideline') }]);
    await put({ ...guideline, id: 'old-guideline', published: '2024-06-01' }, OTHER);
    expect(await watch('old-guideline')).toEqual([]);
  });

  it('flags a newer source that says another dose, and none that says the same', async () => {
    const trial = newer({ kind: 'document', labelDate: null });
    await put({ ...trial, id: 'same' }, 'In adults the recommended dose of examplinib is 2 mg once daily.');
    expect(await watch('same')).toEqual([]);
    await put({ ...trial, id: 'unlike' }, 'In adults the recommended dose of examplinib is 4 mg once daily.');
    expect(await watch('unlike')).toMatchObject([
      { kind: 'may-contradict', claims: ['c1'], message: expect.stringContaining('4 mg once daily') },
    ]);
    await put(
      { ...trial, id: 'before', published: '2019', year: 2019 },
      'In adults the recommended dose of examplinib is 4 mg once daily.',
    );
    expect(await watch('before')).toEqual([]);
  });
});
