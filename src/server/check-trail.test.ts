import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRecord } from '../record/open-record.ts';
import type { AnswerRecord } from '../record/record.ts';
import { createTrailCheck } from './check-trail.ts';

let folder: string;
let record: AnswerRecord;
let time: number;
let check: ReturnType<typeof createTrailCheck>;
const add = (id: string) => record.audit.append({ person: 'p-ada' }, { action: 'test', on: { kind: 'test', id } });
function change(sql: string): void {
  const database = new DatabaseSync(join(folder, 'record.sqlite'));
  database.exec(sql);
  database.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-trail-'));
  record = await openRecord(folder);
  time = Date.now();
  check = createTrailCheck(record.audit, () => new Date(time));
  for (const id of ['a', 'b', 'c']) await add(id);
  await check(false);
});
afterEach(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

it('holds what is new against its hashes each time, and all of it when asked and each hour', async () => {
  await add('d');
  expect(await check(false)).toMatchObject({ broken: null, all: 3, head: { position: 4 } });
  change("update audit set who = 'p-bob' where position = 2");
  expect(await check(true)).toMatchObject({ broken: 2 });
});

it('finds an old entry that was changed within the hour by itself', async () => {
  change("update audit set who = 'p-bob' where position = 2");
  time += 2 * 3_600_000;
  expect(await check(false)).toMatchObject({ broken: 2 });
  expect(await check(false)).toMatchObject({ broken: 2 });
});

it('finds a new entry that is not as it was written, at once', async () => {
  await add('d');
  change("update audit set detail = '{}', thing = 'x' where position = 4");
  expect(await check(false)).toMatchObject({ broken: 4 });
});

it('finds that the last entries were taken out, and goes on telling', async () => {
  change('delete from audit where position = 3');
  expect(await check(false)).toMatchObject({ broken: 3 });
  expect(await check(true)).toMatchObject({ broken: 3 });
});
