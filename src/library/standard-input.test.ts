import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const RECORDS = readFileSync(join(ROOT, 'test/fixtures/formats/records.nbib'));

test('standard input is read like a file, packed or not; text is a document where --kind says so', () => {
  const data = mkdtempSync(join(tmpdir(), 'vouch-stdin-'));
  const add = (input: string | Buffer, ...options: string[]) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(ROOT, 'bin/vouch.js'), 'add', '-', '--json', '--data', data, '--no-starter', ...options],
      {
        input,
        encoding: 'utf8',
      },
    );
    return { status, ...JSON.parse(stdout) };
  };
  try {
    expect(add(RECORDS)).toMatchObject({ status: 0, added: 3, notices: 1, rejected: [{ file: '-', record: 'pmid:90000004' }] });
    expect(add(gzipSync(RECORDS))).toMatchObject({ status: 0, added: 0, unchanged: 3, notices: 1 });
    expect(add('Just some text.\nAnd some more.')).toMatchObject({
      status: 1,
      rejected: [{ file: '-', line: 1, reason: expect.stringContaining('--kind') }],
    });
    expect(add('A title\nSome text on tremor.', '--kind', 'document')).toMatchObject({ status: 0, added: 1 });
  } finally {
    rmSync(data, { recursive: true });
  }
});
