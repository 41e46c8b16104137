import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Interest } from '../../domain/disclosure.ts';
import { ConflictFault, InputFault, NotFoundFault } from '../../domain/faults.ts';
import type { AnswerRecord } from '../record.ts';
import type { RecordUnderTest } from '../record-contract.ts';

const NOON = new Date('2026-05-02T12:00:00.000Z');
const BY = { program: 'command line' } as const;
const ADA = { id: 'p-ada', name: 'Ada Example', email: 'Ada@Example.org', roles: ['administrator'] as const };
const INTEREST: Interest = { category: 'consulting', company: 'Acme', drugs: ['examplinib'], detail: 'two days', from: '2025', to: null };

/** What every database must hold of people. */
export function peopleContract(name: string, create: () => Promise<RecordUnderTest>): void {
  describe(`people: ${name}`, () => {
    let database: RecordUnderTest;
    let record: AnswerRecord;
    let time = NOON;
    beforeEach(async () => {
      time = NOON;
      database = await create();
      record = await database.open(() => time);
    });
    afterEach(async () => {
      await record.close();
      await database.dispose();
    });
    const addAda = () => record.people.add({ ...ADA, roles: [...ADA.roles] }, BY);
    const invite = (token: string, expiresAt = new Date('2026-05-09')) =>
      record.people.invite({ email: 'New@Example.org', roles: ['reviewer'], token, expiresAt }, BY);

    it('gives a person back by id and by address in any case', async () => {
      const added = await addAda();
      expect(added).toMatchObject({ email: 'ada@example.org', active: true, public: false, example: false, createdAt: NOON.toISOString() });
      expect(await record.people.find(ADA.id)).toEqual(added);
      expect(await record.people.findByEmail(' ADA@example.org ')).toEqual(added);
      expect(await record.people.find("x' or '1'='1")).toBeNull();
    });

    it('refuses a second account for an address', async () => {
      await addAda();
      await expect(record.people.add({ ...ADA, id: 'other', roles: [] }, BY)).rejects.toThrow(ConflictFault);
      expect(await record.people.list()).toHaveLength(1);
    });

    it('keeps a profile with its topics', async () => {
      await addAda();
      await record.topics.save({ id: 'skin', name: 'Skin', description: '', approvals: 2, subjects: [] }, BY);
      const profile = { name: 'Ada B. Example', credentials: 'MD', affiliation: 'Clinic', orcid: '0000-0002-1825-0097', public: true };
      await record.people.setProfile(ADA.id, { ...profile, topics: ['skin', 'skin'] }, { person: ADA.id });
      expect(await record.people.find(ADA.id)).toMatchObject({ ...profile, topics: ['skin'] });
      await record.people.setProfile(ADA.id, { ...profile, topics: [] }, { person: ADA.id });
      expect((await record.people.list())[0]?.topics).toEqual([]);
      await expect(record.people.setProfile('nobody', { ...profile, topics: [] }, BY)).rejects.toThrow(NotFoundFault);
    });

    it('saves nothing of a profile that names an unknown topic', async () => {
      const added = await addAda();
      const profile = { name: 'Other', credentials: '', affiliation: '', orcid: null, public: true, topics: ['nothing'] };
      await expect(record.people.setProfile(ADA.id, profile, BY)).rejects.toThrow(/foreign key/i);
      expect(await record.people.find(ADA.id)).toEqual(added);
    });

    it('never loses its last administrator', async () => {
      await addAda();
      await expect(record.people.setRoles(ADA.id, ['editor'], BY)).rejects.toThrow(ConflictFault);
      await expect(record.people.setActive(ADA.id, false, BY)).rejects.toThrow(ConflictFault);
      await record.people.add({ id: 'p-bob', name: 'Bob', email: 'bob@example.org', roles: ['administrator', 'reviewer'] }, BY);
      await record.people.setActive(ADA.id, false, BY);
      await expect(record.people.setActive('p-bob', false, BY)).rejects.toThrow(ConflictFault);
      await record.people.setActive(ADA.id, true, BY);
      await record.people.setRoles('p-bob', ['reviewer', 'author'], BY);
      expect((await record.people.find('p-bob'))?.roles).toEqual(['author', 'reviewer']);
    });

    it('keeps everything a person ever declared, the newest first', async () => {
      await addAda();
      expect(await record.people.findDisclosure(ADA.id)).toBeNull();
      const first = await record.people.disclose(ADA.id, [INTEREST], BY);
      time = new Date('2026-06-01T00:00:00Z');
      const second = await record.people.disclose(ADA.id, [], BY);
      expect(await record.people.findDisclosure(ADA.id)).toEqual(second);
      expect(await record.people.listDisclosures(ADA.id)).toEqual([second, first]);
      expect(first.interests).toEqual([INTEREST]);
    });

    it('refuses an interest that ends before it begins, at the precision both have', async () => {
      await addAda();
      const wrong = record.people.disclose(ADA.id, [{ ...INTEREST, from: '2025-06', to: '2025-05-31' }], BY);
      await expect(wrong).rejects.toThrow(InputFault);
      expect(await record.people.findDisclosure(ADA.id)).toBeNull();
      await record.people.disclose(ADA.id, [{ ...INTEREST, from: '2025-06-10', to: '2025' }], BY);
    });

    it('opens an invitation by its token, once and in time', async () => {
      const { id } = await invite('token-one');
      expect(await record.people.findInvitation('token-one')).toMatchObject({
        id,
        email: 'new@example.org',
        roles: ['reviewer'],
        state: 'open',
      });
      expect(await record.people.findInvitation(id)).toBeNull();
      expect(await record.people.closeInvitation(id, 'accepted', BY)).toBe(true);
      expect(await record.people.closeInvitation(id, 'accepted', BY)).toBe(false);
      expect(await record.people.findInvitation('token-one')).toBeNull();
      await invite('token-two');
      time = new Date('2026-05-09');
      expect(await record.people.findInvitation('token-two')).toBeNull();
    });

    it('withdraws an earlier invitation of the same address', async () => {
      await invite('token-one');
      time = new Date('2026-05-03');
      await invite('token-two');
      expect(await record.people.findInvitation('token-one')).toBeNull();
      expect((await record.people.listInvitations()).map(({ state }) => state)).toEqual(['open', 'withdrawn']);
    });

    it('keeps one link of a kind for an address, until it is used or over', async () => {
      const link = { kind: 'reset', email: 'ada@example.org', path: '/a', expiresAt: '2026-05-03T00:00:00.000Z' } as const;
      await record.people.keepLink(link);
      await record.people.keepLink({ ...link, path: '/b' });
      await record.people.keepLink({ ...link, kind: 'invitation', path: '/c', expiresAt: '2026-05-04T00:00:00.000Z' });
      expect((await record.people.listLinks()).map(({ path }) => path).sort()).toEqual(['/b', '/c']);
      time = new Date('2026-05-03T00:00:00Z');
      expect((await record.people.listLinks()).map(({ path }) => path)).toEqual(['/c']);
      await record.people.dropLinks('invitation', 'ada@example.org');
      expect(await record.people.listLinks()).toEqual([]);
    });
  });
}
