import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { CliStreams } from './cli-context.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-library-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Runs on a library without the starter, so that every count is this test's own.
async function run(...argv: string[]) {
  const out = new PassThrough().setEncoding('utf8');
  const err = new PassThrough().setEncoding('utf8');
  const code = await runCli([...argv, '--data', join(folder, 'data'), '--no-starter'], {}, { out, err } as unknown as CliStreams);
  out.end();
  err.end();
  return { code, out: (await out.toArray()).join(''), err: (await err.toArray()).join('') };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('what was added is counted, listed and shown, for people and as JSON', async () => {
  const advice = write('advice.md', '# The advice\n\n## Dose\n\nTake 2 mg once daily.\n');
  const broken = write('broken.md', '---\nkind: nonsense\ntitle: T\n---\nText.\n');
  const given = ['--kind', 'guideline', '--issuer', 'A Society', '--jurisdiction', 'US', 'CA', '--year', '2024'];

  const added = await run('add', advice, broken, '--json', ...given);
  expect(added.code).toBe(0);
  const report = JSON.parse(added.out);
  expect(report).toMatchObject({ added: 1, updated: 0, unchanged: 0, notices: 0, rejected: [{ file: broken, record: null, line: 2 }] });

  const summary = JSON.parse((await run('library', '--json')).out);
  expect(summary).toMatchObject({
    sources: 1,
    passages: 1,
    byKind: { guideline: 1 },
    byFormat: { markdown: 1 },
    byStanding: { current: 1 },
    newest: '2024',
  });

  const [id] = report.sources;
  const shown = JSON.parse((await run('source', id, '--json')).out);
  expect(shown.source).toMatchObject({ id, title: 'The advice', issuer: 'A Society', jurisdictions: ['US', 'CA'], year: 2024 });
  expect(shown.passages).toMatchObject([{ heading: ['Dose'], text: 'Take 2 mg once daily.' }]);

  const again = await run('add', advice, broken, ...given);
  expect(again.out).toMatch(/unchanged +1/);
  expect(again.out).toContain(`${broken}, line 2`);
  expect((await run('library')).out).toMatch(/guideline +1/);
  expect((await run('library')).out).toMatch(/markdown +1/);
  expect((await run('source', id)).out).toContain('Take 2 mg once daily.');
});

test('exit code 1 where nothing was readable, where a field is wrong, where there is no such source', async () => {
  const unknown = await run('add', write('x.bin', 'nothing known'), '--json');
  expect([unknown.code, JSON.parse(unknown.out).rejected.length]).toEqual([1, 1]);
  const wrong = await run('add', write('y.md', 'Text.'), '--year', 'soon', '--json');
  expect([wrong.code, JSON.parse(wrong.out).error.field]).toEqual([1, 'year']);
  const none = await run('source', 'pmid:404', '--json');
  expect(none.code).toBe(1);
  expect(JSON.parse(none.out).error.message).toContain('pmid:404');
});
