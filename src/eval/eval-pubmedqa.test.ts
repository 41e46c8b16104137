import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { evalPubmedqa } from './eval-pubmedqa.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-pubmedqa-'));
  const question = (QUESTION: string, text: string, final_decision: string) => ({
    QUESTION,
    CONTEXTS: [text],
    LABELS: ['RESULTS'],
    final_decision,
  });
  await writeFile(
    join(folder, 'ori_pqal.json'),
    JSON.stringify({
      1: question('Does alpha reduce pain?', 'Alpha significantly reduced pain.', 'yes'),
      2: question('Does beta reduce pain?', 'Beta had no effect on pain.', 'no'),
      3: question('Does gamma reduce pain?', 'Gamma had no effect on pain.', 'yes'),
    }),
  );
  await writeFile(join(folder, 'test_ground_truth.json'), JSON.stringify({ 1: 'yes', 2: 'no' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('scores the test set and the others apart', async () => {
  expect(await evalPubmedqa(folder)).toEqual({
    questions: 2,
    accuracy: 1,
    alwaysYes: 0.5,
    confusion: { yes: { yes: 1 }, no: { no: 1 } },
  });
  expect(await evalPubmedqa(folder, 'others')).toMatchObject({ questions: 1, accuracy: 0 });
});

test('a folder without the files is told', async () => {
  await expect(evalPubmedqa(join(folder, 'none'))).rejects.toThrow(InputFault);
});
