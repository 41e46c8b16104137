import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const VOUCH = join(import.meta.dirname, '../bin/vouch.js');

/** The fast part of `vouch eval all`: no figure with a target is worse than docs/quality.md records. */
it('is no worse than docs/quality.md records', { timeout: 180_000 }, async () => {
  const run = promisify(execFile)(process.execPath, [VOUCH, 'eval', 'all', '--fast', '--check', '--json'], { maxBuffer: 1e8 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const { parts, falls } = JSON.parse(stdout) as { parts: { name: string }[]; falls: unknown[] };
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['questions-third', 'perturb']));
  expect(falls).toEqual([]);
});
