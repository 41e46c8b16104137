import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Answer } from '../src/domain/answer.ts';

const VOUCH = join(import.meta.dirname, '../bin/vouch.js');
const folder = mkdtempSync(join(tmpdir(), 'vouch-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the command in a process of its own, from another folder, as an installed command would be. */
function vouch(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [VOUCH, ...args], { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('vouch, in a process of its own', () => {
  it('builds the starter library once when two commands meet on an empty folder', async () => {
    const data = join(folder, 'two-at-once');
    const [one, two] = await Promise.all([
      vouch(['library', '--json', '--data', data]),
      vouch(['library', '--json'], { VOUCH_DATA: data }),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    const summary = JSON.parse(one.out) as { sources: number; snapshot: string };
    expect(summary.sources).toBeGreaterThan(100);
    expect(JSON.parse(two.out)).toEqual(summary);
  });

  it('answers with one JSON document on stdout and 0, and keeps the answer', async () => {
    const data = join(folder, 'answered');
    const { code, out } = await vouch(['ask', 'What is the role of baricitinib in alopecia areata?', '--json', '--data', data]);
    expect(code).toBe(0);
    const answer = Answer.parse(JSON.parse(out));
    expect(answer.outcome).toBe('answered');
    const published = await vouch(['publish', answer.id, '--json', '--data', data]);
    expect(JSON.parse(published.out)).toMatchObject({ id: answer.id, listed: true });
  });

  it('tells people the same in words, without colour where no terminal is', async () => {
    const { code, out } = await vouch(['ask', 'What is the role of baricitinib in alopecia areata?', '--data', join(folder, 'answered')]);
    expect(code).toBe(0);
    expect(out).toMatch(/Bottom line[\s\S]*References/);
    expect(out).not.toContain('\u001b');
  });

  it('loads what speaks to language models only where one is set', async () => {
    const refuse = `import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => { if (/^(?:ai$|@ai-sdk\\/)/.test(name)) throw new Error('loaded ' + name); return next(name, context); } });`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(refuse)}`;
    const args = ['ask', 'What is the role of baricitinib in alopecia areata?', '--data', join(folder, 'answered')];
    expect((await vouch(args, { NODE_OPTIONS })).code).toBe(0);
    const set = { VOUCH_MODEL: 'openai-compatible', VOUCH_MODEL_URL: 'http://127.0.0.1:9/v1', VOUCH_MODEL_NAME: 'none' };
    const { code, err } = await vouch(args, { NODE_OPTIONS, ...set });
    expect(code).toBe(1);
    expect(err).toMatch(/loaded @ai-sdk/);
  });

  it('abstains with 3 when the library is empty', async () => {
    const { code, out } = await vouch([
      'ask',
      'What is the role of baricitinib?',
      '--no-starter',
      '--json',
      '--data',
      join(folder, 'empty'),
    ]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'abstained', response: 'insufficient' });
  });

  it.each(['patient', 'student'])('tells an answer to a %s, each sentence from claims of the answer', async (audience) => {
    const question = 'Can I take baricitinib while pregnant or trying for a baby?';
    const { code, out } = await vouch(['ask', question, '--json', '--audience', audience, '--data', join(folder, 'answered')]);
    expect(code).toBe(0);
    const answer = Answer.parse(JSON.parse(out));
    if (answer.outcome !== 'answered') throw new Error('it abstained');
    expect(answer.audience).toBe(audience);
    const claims = answer.sections.flatMap((section) => section.claims);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim.from?.length).toBeGreaterThan(0);
  });

  it('takes any text for a question and any id for a source without falling over', async () => {
    const data = ['--json', '--data', join(folder, 'answered')];
    for (const text of ["'; drop table answers; --", '<script>alert(1)</script>', '\u202eright to left', '%s%n${7*7}', 'ß'.repeat(999)]) {
      const { code, out } = await vouch(['ask', text, ...data]);
      expect([0, 3]).toContain(code);
      expect(Answer.safeParse(JSON.parse(out)).success).toBe(true);
    }
    for (const id of ['../../etc/passwd', "x' OR '1'='1", '']) {
      const { code, out } = await vouch(['source', id, ...data]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({ error: expect.objectContaining({ message: expect.any(String) }) });
    }
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(
      process.execPath,
      [VOUCH, 'ask', 'What is the role of baricitinib?', '--json', '--data', join(folder, 'answered')],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.destroy();
    const err: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    // On a machine that cannot run the embedding model this is said, and nothing else.
    expect(err.join('').replace(/^Vouch searches by words only: .*\n/, '')).toBe('');
    expect(code).toBe(0);
  });
});
