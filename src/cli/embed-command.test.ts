import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddingModel } from '../embedding/open-embedding-model.ts';

const VOUCH = fileURLToPath(new URL('../../bin/vouch.js', import.meta.url));
const isUsable = await (await openEmbeddingModel()).isUsable();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-embed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  status: number | null;
  said: string;
  json: Record<string, unknown>;
}

async function vouch(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [VOUCH, ...args, '--json', '--no-starter', '--data', join(folder, 'data')]);
  const [out, said] = [child.stdout, child.stderr].map(async (stream) => {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, said: await said!, json: JSON.parse(await out!) as Record<string, unknown> };
}

async function addTwo(): Promise<void> {
  const front = (title: string) => `---\nkind: cohort\ntitle: ${title}\nyear: 2024\ntextKind: digest\n---\n\n`;
  await writeFile(join(folder, 'one.md'), `${front('Hair')}## Results\n\nTablets regrew scalp hair.\n`);
  await writeFile(join(folder, 'two.md'), `${front('Skin')}## Results\n\nA cream calmed the skin.\n`);
  expect((await vouch('add', join(folder, 'one.md'), join(folder, 'two.md'))).json).toMatchObject({ added: 2 });
}

describe.skipIf(!isUsable)('vouch embed (skipped where the runtime of the model cannot be loaded)', () => {
  test('makes what is missing, and nothing the second time', async () => {
    await addTwo();
    expect((await vouch('library')).json).toMatchObject({ passages: 2, vectors: { passages: 0, inUse: false } });
    expect(await vouch('embed')).toMatchObject({ status: 0, json: { passages: 2, vectors: 2, made: 2, inUse: true } });
    expect(await vouch('embed')).toMatchObject({ status: 0, json: { passages: 2, vectors: 2, made: 0, inUse: true } });
    expect((await vouch('library')).json).toMatchObject({ vectors: { passages: 2, inUse: true } });
  });
});

describe.skipIf(isUsable)('vouch embed without the runtime of the model', () => {
  test('fails and says that searches are by words', async () => {
    await addTwo();
    const { status, said, json } = await vouch('embed');
    expect(status).toBe(1);
    expect(said).toContain('Vouch searches by words only');
    expect(json).toMatchObject({ made: 0, inUse: false });
  });
});
