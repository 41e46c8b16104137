import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { evalSupport, scoreConfusion } from './eval-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-support-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOBODY = { drugs: [], conditions: [] };

function write(name: string, lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('evalSupport', () => {
  it('counts what verification says of each pair', async () => {
    const evidence = ['In the US, baricitinib is not approved for atopic dermatitis.'];
    const file = write('pairs.jsonl', [
      JSON.stringify({ claim: evidence[0], evidence, label: 'SUPPORT' }),
      JSON.stringify({ claim: 'In the US, baricitinib is approved for atopic dermatitis.', evidence, label: 'CONTRADICT' }),
      JSON.stringify({ claim: 'In the US, baricitinib is approved at 2 mg for vitiligo.', evidence: [], label: 'NEI' }),
      '',
    ]);
    const scores = await evalSupport(file, NOBODY);
    expect(scores.confusion).toEqual({
      SUPPORT: { SUPPORT: 1, CONTRADICT: 0, NEI: 0 },
      CONTRADICT: { SUPPORT: 0, CONTRADICT: 1, NEI: 0 },
      NEI: { SUPPORT: 0, CONTRADICT: 0, NEI: 1 },
    });
    expect(scores).toMatchObject({ pairs: 3, accuracy: 1, macroF1: 1 });
  });

  it.each([
    ['a line that is no JSON', ['{"claim":"a","evidence":["a"],"label":"NEI"}', '{'], /line 2: not JSON/],
    ['a label of another kind', ['{"claim":"a","evidence":["a"],"label":"MAYBE"}'], /line 1: label/],
    ['evidence that is no list', ['{"claim":"a","evidence":"a","label":"NEI"}'], /line 1: evidence/],
    ['no pair at all', [''], /holds no pair/],
  ])('names file, line and field of %s', async (name, lines, message) => {
    const fault = await evalSupport(write(`${name}.jsonl`, lines), NOBODY).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputFault);
    expect((fault as InputFault).message).toMatch(message);
  });

  it('says which file cannot be read', async () => {
    await expect(evalSupport(join(folder, 'absent.jsonl'), NOBODY)).rejects.toThrow(/absent\.jsonl cannot be read/);
  });
});

describe('scoreConfusion', () => {
  it('means the F1 of the labels that occur or were said', () => {
    const row = (SUPPORT: number, CONTRADICT: number, NEI: number) => ({ SUPPORT, CONTRADICT, NEI });
    const scores = scoreConfusion({ SUPPORT: row(3, 0, 1), CONTRADICT: row(0, 0, 0), NEI: row(1, 0, 5) });
    expect(scores.accuracy).toBeCloseTo(0.8);
    expect(scores.macroF1).toBeCloseTo((6 / 8 + 10 / 12) / 2);
  });
});
