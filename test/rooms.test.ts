import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'vouch-rooms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORBIDDEN = [
  ['src/domain/a.ts', "import '../text/read-tokens.ts';"],
  ['src/domain/b.ts', "import 'node:fs';"],
  ['src/text/a.ts', "import 'node:fs/promises';"],
  ['src/text/b.ts', "import '../vocabulary/x.ts';"],
  ['src/vocabulary/a.ts', "import type { X } from '../library/library.ts';\nexport type Y = X;"],
  ['src/findings/a.ts', "import '../verify/verify-claim.ts';"],
  ['src/findings/b.ts', "import 'node:http';"],
  ['src/verify/a.ts', "import '../answer/ask.ts';"],
  ['src/verify/b.ts', "import 'node:child_process';"],
  ['src/publish/editions/a.ts', "import '../../answer/ask.ts';"],
  ['src/publish/editions/b.ts', "import 'node:fs';"],
  ['src/publish/texts/en/a.ts', "import '../../../library/library.ts';"],
  ['src/library/a.ts', "import '../answer/ask.ts';"],
  ['src/library/formats/a.ts', "import '../../record/record.ts';"],
  ['src/record/a.ts', "import '../library/library.ts';"],
  ['src/record/answers/a.ts', "import '../../server/app.ts';"],
  ['src/answer/a.ts', "import '../library/lance/open-lance.ts';"],
  ['src/answer/compose/a.ts', "import type { X } from '../../library/open-library.ts';\nexport type Y = X;"],
  ['src/answer/b.ts', "import { x } from '../library/library.ts';\nexport const y = x;"],
  ['src/answer/c.ts', "import 'node:fs';"],
  ['src/answer/d.ts', "import '../cli/run-cli.ts';"],
  ['src/answer/e.ts', "import '../models/open-model.ts';"],
  ['src/answer/f.ts', "import 'ai';"],
  ['src/models/a.ts', "import '../answer/ask.ts';"],
  ['src/models/b.ts', "import '../server/app.ts';"],
  ['src/review/a.ts', "import '../answer/ask.ts';"],
  ['src/review/gates/b.ts', "import type { X } from '../../library/lance/open-lance.ts';\nexport type Y = X;"],
  ['src/review/c.ts', "import { x } from '../record/record.ts';\nexport const y = x;"],
  ['src/review/d.ts', "import 'node:fs';"],
  ['src/review/e.ts', "import '../server/app.ts';"],
  ['src/server/a.ts', "import '../cli/read-settings.ts';"],
  ['src/bench/a.ts', "import '../cli/run-cli.ts';"],
  ['web/islands/a.ts', "import { X } from '../../src/domain/answer.ts';\nexport const y = X;"],
  ['web/islands/b.ts', "import type { X } from '../../src/server/site.ts';\nexport type Y = X;"],
] as const;

const ALLOWED = [
  ['src/text/ok.ts', "import type { X } from '../domain/source.ts';\nexport type Y = X;"],
  ['src/findings/ok.ts', "import '../vocabulary/concepts.ts';"],
  ['src/verify/ok.ts', "import '../findings/read-doses.ts';\nimport 'node:crypto';"],
  ['src/publish/editions/ok.ts', "import '../../verify/verify-claim.ts';\nimport '../texts/texts-for.ts';"],
  ['src/library/ok.ts', "import '../text/read-tokens.ts';\nimport 'node:fs';"],
  ['src/answer/ok.ts', "import type { X } from '../library/library.ts';\nexport type Y = X;"],
  ['src/answer/outlines/ok.ts', "import type { X } from '../../record/record.ts';\nexport type Y = X;"],
  ['src/answer/compose/ok.ts', "import type { X } from '../../models/language-model.ts';\nexport type Y = X;"],
  ['src/models/ok.ts', "import 'ai';\nimport '../domain/faults.ts';"],
  ['src/review/ok.ts', "import type { X } from '../library/library.ts';\nimport '../verify/verify-claim.ts';\nexport type Y = X;"],
  ['src/server/ok.ts', "import '../answer/ask.ts';"],
  ['web/islands/ok.ts', "import type { X } from '../../src/domain/progress.ts';\nexport type Y = X;"],
  ['src/cli/ok.ts', "import '../server/app.ts';"],
] as const;

interface Diagnostic {
  filename: string;
  code: string;
}

let found: Diagnostic[];

beforeAll(async () => {
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const cycle = [
    ['src/library/one.ts', "import { two } from './two.ts';\nexport const one = () => two;"],
    ['src/library/two.ts', "import { one } from './one.ts';\nexport const two = () => one;"],
    ['src/library/long.ts', 'export const x = [\n' + '  1,\n'.repeat(500) + '];'],
    ['src/library/print.ts', "console.log('hello');"],
  ] as const;
  for (const [path, code] of [...FORBIDDEN, ...ALLOWED, ...cycle]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  // oxlint exits with 1 because it finds what it should.
  const run = promisify(execFile)(join(root, 'node_modules/.bin/oxlint'), ['-f', 'json'], { cwd: folder, maxBuffer: 1e8 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  found = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});

const codesOf = (path: string) => found.filter((d) => d.filename.replaceAll('\\', '/').endsWith(path)).map((d) => d.code);

describe('the rules that hold the rooms', () => {
  it.each(FORBIDDEN)('forbid %s to hold %j', (path) => {
    expect(codesOf(path)).toContain('eslint(no-restricted-imports)');
  });

  it.each(ALLOWED)('let %s hold %j', (path) => {
    expect(codesOf(path)).not.toContain('eslint(no-restricted-imports)');
  });

  it('forbid import cycles, files over 500 lines and stray printing', () => {
    expect(codesOf('src/library/one.ts')).toContain('import(no-cycle)');
    expect(codesOf('src/library/long.ts')).toContain('eslint(max-lines)');
    expect(codesOf('src/library/print.ts')).toContain('eslint(no-console)');
  });
});
