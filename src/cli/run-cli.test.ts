import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { CliStreams } from './cli-context.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const out = new PassThrough().setEncoding('utf8');
  const err = new PassThrough().setEncoding('utf8');
  const code = await runCli(argv, {}, { out, err } as unknown as CliStreams);
  out.end();
  err.end();
  return { code, out: (await out.toArray()).join(''), err: (await err.toArray()).join('') };
}

describe('runCli', () => {
  it('lists every command in its help', async () => {
    const { code, out, err } = await run('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^ +${name} `, 'm'));
    expect(err).toBe('');
  });

  it('says what to do when no command is named', async () => {
    const { code, out, err } = await run();
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('Name a command');
  });

  it('suggests the nearest command', async () => {
    const { code, out, err } = await run('libary');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain("unknown command 'libary'");
    expect(err).toContain('Did you mean library?');
  });

  it.each([
    ['an unknown command', ['frobnicate', '--json']],
    ['an unknown option', ['ask', 'Is it so?', '--bogus', '--json']],
    ['a missing argument', ['ask', '--json']],
    ['a missing value', ['ask', 'Is it so?', '--json', '--data']],
    ['no command', ['--json']],
  ])('answers %s in JSON', async (_, argv) => {
    const { code, out } = await run(...argv);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: { message: expect.any(String) } });
  });

  it('names a data folder that is a file, wherever --data stands', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    for (const argv of [
      ['ask', 'Is it so?', '--json', '--data', file],
      ['ask', '--data', file, '--json', 'Is it so?'],
      ['--json', '--data', file, 'ask', 'Is it so?'],
    ]) {
      const { code, out } = await run(...argv);
      expect(code).toBe(1);
      const { error } = JSON.parse(out) as { error: { message: string; file: string } };
      expect(error.file).toBe(file);
      expect(error.message).toContain('is a file');
    }
  });
});
