import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDataDir } from './prepare-data-dir.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-data-dir-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('prepareDataDir', () => {
  it('makes a folder with its parents, and takes one that is there', async () => {
    const deep = join(folder, 'a/b/c');
    await prepareDataDir(deep);
    await prepareDataDir(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it('may be called twice at once', async () => {
    const deep = join(folder, 'x/y/z');
    await Promise.all([prepareDataDir(deep), prepareDataDir(deep), prepareDataDir(join(deep, 'w'))]);
    expect(existsSync(join(deep, 'w'))).toBe(true);
  });

  it('refuses a file, and a path that leads through one', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(prepareDataDir(file)).rejects.toThrow(`${file} is a file`);
    await expect(prepareDataDir(join(file, 'below'))).rejects.toThrow(/a part of the path is a file.*--data/);
  });

  it.runIf(process.platform === 'linux')('returns where no folder can be made', async () => {
    await expect(prepareDataDir('/proc/vouch')).rejects.toThrow(/cannot be used/);
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('refuses a folder that cannot be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    await expect(prepareDataDir(closed)).rejects.toThrow(/permission denied/);
  });
});
