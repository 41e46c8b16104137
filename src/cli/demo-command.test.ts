import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRecord } from '../record/open-record.ts';
import type { AnswerRecord } from '../record/record.ts';
import type { CliStreams } from './cli-context.ts';
import { runCli } from './run-cli.ts';

let data: string;
let record: AnswerRecord;
let filled: { people: { name: string; email: string; roles: string[] }[]; password: string; answers: number };
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'vouch-demo-'));
  filled = JSON.parse((await run()).out);
  record = await openRecord(data);
});
afterAll(async () => {
  await record.close();
  rmSync(data, { recursive: true, force: true });
});

async function run() {
  const out = new PassThrough().setEncoding('utf8');
  const err = new PassThrough().setEncoding('utf8');
  const code = await runCli(['demo', '--json', '--no-starter', '--data', data], {}, { out, err } as unknown as CliStreams);
  out.end();
  err.end();
  return { code, out: (await out.toArray()).join('') };
}

it('makes a board whose people are marked as examples, each with a current disclosure, one of them in conflict', async () => {
  const people = await record.people.list();
  expect(people.map(({ email }) => email).sort()).toEqual(filled.people.map(({ email }) => email).sort());
  expect(people.every(({ example, name }) => example && name.endsWith('Example'))).toBe(true);
  expect(filled.password.length).toBeGreaterThanOrEqual(10);
  const disclosures = await Promise.all(people.map(({ id }) => record.people.findDisclosure(id)));
  expect(disclosures.every((one) => one !== null)).toBe(true);
  expect(disclosures.some((one) => one!.interests.some(({ company }) => company === 'Example Pharmaceuticals'))).toBe(true);
});

it('shows an answer with a history, one that is flagged, one that expired, and a report with its reply', async () => {
  const answers = await record.reviews.deskAnswers();
  expect(answers).toHaveLength(filled.answers);
  expect(answers.filter(({ openFlags }) => openFlags > 0)).toHaveLength(1);
  expect(answers.map(({ shownStatus }) => shownStatus)).toEqual(expect.arrayContaining(['approved', 'expired']));
  const long = answers.find(({ newest }) => newest === 2)!;
  const history = await record.reviews.history(long.id);
  expect(history.events.map(({ action }) => action)).toEqual(expect.arrayContaining(['assign', 'request-changes', 'approve']));
  expect((await record.reviews.reports({ answer: long.id }))[0]?.reply).toBeTruthy();
  const { answer } = (await record.findAnswer(long.id))!;
  expect(answer.searchedAt < history.events[0]!.at).toBe(true);
  expect((await record.audit.check()).broken).toBeNull();
});

it('fills an empty folder only', async () => {
  const { code, out } = await run();
  expect([code, out]).toEqual([1, expect.stringContaining('fills an empty data folder only')]);
});
