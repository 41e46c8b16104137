import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import { InputFault } from '../../domain/faults.ts';
import { openRecord } from '../open-record.ts';
import { peopleContract } from '../people/people-contract.ts';
import { recordContract, type RecordUnderTest } from '../record-contract.ts';
import { reviewContract } from '../reviews/review-contract.ts';
import { topicsContract } from '../topics/topics-contract.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-record-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function create(): Promise<RecordUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-record-'));
  return {
    open: (now) => openRecord(folder, now),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

recordContract('sqlite', create);
peopleContract('sqlite', create);
topicsContract('sqlite', create);
reviewContract('sqlite', create);

it('shows that an entry of the audit trail was changed or taken out', async () => {
  for (const change of ["update audit set who = 'p-bob' where position = 2", 'delete from audit where position = 2']) {
    const folder = await makeFolder();
    const record = await openRecord(folder);
    for (const id of ['a', 'b', 'c']) await record.audit.append({ person: 'p-ada' }, { action: 'test', on: { kind: 'test', id } });
    const database = new DatabaseSync(join(folder, 'record.sqlite'));
    database.exec(change);
    database.close();
    expect((await record.audit.check()).broken).toBe(2);
    await record.close();
  }
});

it('keeps evidence that two revisions share once', async () => {
  const folder = await makeFolder();
  const record = await openRecord(folder);
  await record.saveAnswer(makeAnswer({ id: 'a1' }));
  await record.saveAnswer(makeAnswer({ id: 'b2' }));
  await record.close();
  const database = new DatabaseSync(join(folder, 'record.sqlite'));
  onTestFinished(() => database.close());
  expect(database.prepare('select count(*) as n from evidence_passages').get()).toMatchObject({ n: 1 });
  expect(database.prepare('select count(*) as n from revision_passages').get()).toMatchObject({ n: 2 });
});

it('opens an empty folder in several processes at once', async () => {
  const folder = await makeFolder();
  const script = `import('./bin/load-typescript.js').then(() => import('./src/record/open-record.ts')).then(async ({ openRecord }) => {
    const record = await openRecord(process.argv[1]);
    process.stdout.write(JSON.stringify(await record.listPublished(1)));
    await record.close();
  });`;
  const runs = Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, ['-e', script, folder]));
  for (const { stdout } of await Promise.all(runs)) expect(stdout).toBe('[]');
});

it('says that the data folder cannot be used when it is a file', async () => {
  const file = join(await makeFolder(), 'a-file');
  await writeFile(file, '');
  await expect(openRecord(file)).rejects.toThrow(InputFault);
});

it('says so when the file is no database, and leaves it as it was', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'record.sqlite'), 'not a database, but long enough to be read as the head of one: '.repeat(20));
  await expect(openRecord(folder)).rejects.toThrow(/record\.sqlite|not a database/);
});
