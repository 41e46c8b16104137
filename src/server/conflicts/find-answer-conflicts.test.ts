import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import type { Interest } from '../../domain/disclosure.ts';
import { findAnswerConflicts } from './find-answer-conflicts.ts';

const NOW = new Date('2026-06-15T00:00:00Z');
const BY = { program: 'command line' } as const;
const interest = (company: string): Interest => ({ category: 'lectures', company, drugs: [], detail: '', from: '2025', to: null });
const answer = {
  interpretation: { drugs: ['oneicitinib'], conditions: ['eczema'], populations: [], jurisdictions: [], corrected: [] },
};

let test: TestSite;
beforeEach(async () => {
  test = await openTestSite();
  const writer = await test.site.library.writer();
  const labels = [
    ['oneicitinib', 'Acme Inc.', 'Eczema'],
    ['twocitinib', 'Beta Ltd', 'Gout'],
    ['creamolone', 'Gamma AG', 'Eczema'],
    ['unrelatedol', 'Delta Corp', 'Gout'],
  ];
  for (const [drug = '', issuer = '', condition = ''] of labels) {
    const source = {
      ...makeSource(`${drug}-label`),
      issuer,
      drugs: [{ name: drug, also: [] }],
      conditions: [{ name: condition, also: [] }],
    };
    const passage = { ...makePassage(), id: `p-${drug}`, source: source.id };
    await writer.upsert({ source: { ...source, identifiers: { ...source.identifiers, setid: null } }, passages: [passage] });
  }
  await writer.commit();
});
afterEach(() => test.close());

async function conflictsOf(...companies: string[]): Promise<string[]> {
  const { record, library } = test.site;
  for (const [index, company] of companies.entries()) {
    await record.people.add({ id: `p${index}`, name: company, email: `p${index}@example.org`, roles: ['reviewer'] }, BY);
    await record.people.disclose(`p${index}`, [interest(company)], BY);
  }
  const ids = companies.map((_, index) => `p${index}`);
  const found = await findAnswerConflicts({ record, library: await library.reader() }, answer, ids, NOW);
  return ids.map((id) => found.get(id)?.[0]?.reason ?? '');
}

it('finds interests in makers and competitors that the library knows', async () => {
  const [own, sameClass, sameCondition, unrelated] = await conflictsOf('Acme', 'Beta', 'Gamma', 'Delta');
  expect(own).toContain('Acme Inc. makes oneicitinib, which this answer is about');
  expect(sameClass).toContain(
    'Beta Ltd makes twocitinib, a competitor of oneicitinib, which this answer is about: both are JAK inhibitors',
  );
  expect(sameCondition).toContain('both are given for eczema');
  expect(unrelated).toBe('');
});

it('finds an interest in a maker that an editor noted', async () => {
  await test.site.record.topics.addMaker({ drug: 'oneicitinib', company: 'Noted Partners' }, BY);
  expect((await conflictsOf('Noted'))[0]).toContain('Noted Partners makes oneicitinib');
});

it('finds none in an answer about no drug', async () => {
  const { record, library } = test.site;
  const none = { interpretation: { ...answer.interpretation, drugs: [], conditions: [] } };
  await record.people.add({ id: 'p0', name: 'A', email: 'a@example.org', roles: ['reviewer'] }, BY);
  await record.people.disclose('p0', [interest('Acme')], BY);
  expect((await findAnswerConflicts({ record, library: await library.reader() }, none, ['p0'], NOW)).size).toBe(0);
});
