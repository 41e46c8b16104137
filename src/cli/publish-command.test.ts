import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../test/fixtures/make-answer.ts';
import { openRecord } from '../record/open-record.ts';
import type { CliStreams } from './cli-context.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-publish-'));
const { id, title, url } = makeAnswer().answer;

beforeAll(async () => {
  const record = await openRecord(folder);
  await record.saveAnswer(makeAnswer());
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli([...argv, '--data', folder], {}, { out, err } as unknown as CliStreams);
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

async function isListed(): Promise<boolean> {
  const record = await openRecord(folder);
  const state = await record.findAnswerState(id);
  await record.close();
  return state!.listed;
}

describe('vouch publish', () => {
  it('lists an answer by its id, and unlists it by its address', async () => {
    expect(await run('publish', id)).toMatchObject({ code: 0, out: `Published: ${title}\n` });
    expect(await isListed()).toBe(true);
    expect(await run('publish', `http://127.0.0.1:4000${url}`, '--unlist')).toMatchObject({ code: 0, out: `Unlisted: ${title}\n` });
    expect(await isListed()).toBe(false);
  });

  it('says in JSON what it did', async () => {
    const { code, out } = await run('publish', id, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ id, listed: true, title, url });
  });

  it('fails for an answer that is not there', async () => {
    const { code, out, err } = await run('publish', 'nothing');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('No answer has the id "nothing"');
  });
});
