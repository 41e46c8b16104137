import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { admitPerson } from '../accounts/admit-person.ts';
import type { Person } from '../../domain/person.ts';
import { boardPortsOf } from './board-ports.ts';
import { describeActors, tellDisclosure } from './describe-actor.ts';
import { expireApprovals } from './expire-approvals.ts';
import { keepWatch } from './keep-watch.ts';
import { readCase } from './read-case.ts';

const BY = { program: 'site' } as const;
const { id } = makeAnswer().answer;
let test: TestSite;
let person: Person;
beforeAll(async () => {
  test = await openTestSite();
  const { record, accounts } = test.site;
  const one = { name: 'Rosa Example', email: 'rosa@example.org', roles: ['reviewer' as const], password: null };
  person = await admitPerson({ accounts, people: record.people }, one, BY);
  await record.saveAnswer(makeAnswer(), { listed: true });
  await record.topics.save({ id: 'hair', name: 'Hair', description: '', approvals: 2, subjects: [] }, BY);
  await record.topics.setAnswerTopics(id, ['hair'], BY);
});
afterAll(() => test.close());

describe('a person as the table of states sees them', () => {
  const describeOne = async (who: Person) => {
    const ports = boardPortsOf(test.site);
    return (await describeActors(ports, [who], await readCase(ports, id)))[0]!;
  };

  it('has a disclosure, a conflict and expertise as the record has them now', async () => {
    const { record } = test.site;
    expect(await describeOne(person)).toEqual({
      id: person.id,
      roles: ['reviewer'],
      conflict: null,
      disclosureCurrent: false,
      expert: false,
    });
    const interest = { category: 'consulting' as const, company: 'Example Pharmaceuticals', drugs: [], detail: '', from: null, to: null };
    await record.people.disclose(person.id, [interest], BY);
    expect(await describeOne({ ...person, topics: ['hair'] })).toMatchObject({
      conflict: expect.stringContaining('makes examplinib'),
      disclosureCurrent: true,
      expert: true,
    });
    expect(tellDisclosure(await record.people.findDisclosure(person.id))).toMatch(
      /^Disclosed on .*: consulting: Example Pharmaceuticals\.$/,
    );
    expect(tellDisclosure(null)).toBe('No disclosure was made.');
  });

  it('has no role once the account is closed', async () => {
    expect(await describeOne({ ...person, active: false })).toMatchObject({ roles: [] });
  });
});

describe('the watch of a running site', () => {
  it('lets an approval expire on the day after it was due, and no other', async () => {
    const { record } = test.site;
    const review = (await record.reviews.read(id, 1))!;
    await record.reviews.step({ review, action: 'approve', to: 'approved', reason: '', person: null, reviewDue: '2027-05-02' });
    const on = (day: string) => expireApprovals({ ...boardPortsOf(test.site), now: () => new Date(`${day}T12:00:00Z`) });
    expect(await on('2027-05-02')).toBe(0);
    expect(await on('2027-05-03')).toBe(1);
    expect((await record.findAnswerState(id))?.status).toBe('expired');
    expect((await record.reviews.read(id, 1))!.events.at(-1)).toMatchObject({ action: 'expire', person: null });
  });

  it('finds at its start what a command that ended early could not tell, and ends when told', async () => {
    const writer = await test.site.library.writer();
    await writer.upsert({ source: { ...makeSource(), standing: 'retracted' }, passages: [makePassage()] });
    await writer.commit();
    await keepWatch(boardPortsOf(test.site)).stop();
    expect(await test.site.record.reviews.flags({ open: true })).toMatchObject([{ kind: 'retracted', answer: id }]);
  });

  it('logs its trouble and goes on', async () => {
    const ports = boardPortsOf(test.site);
    const broken = { ...ports, now: () => new Date(NaN) };
    await keepWatch(broken).stop();
    expect(test.log.join('')).toContain('watch-failed');
  });
});
