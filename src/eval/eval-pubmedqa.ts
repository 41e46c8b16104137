import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputFault } from '../domain/faults.ts';
import { readTokens } from '../text/read-tokens.ts';
import { judgeResults } from './pubmedqa/judge-results.ts';

const Questions = z.record(
  z.string(),
  z.object({
    QUESTION: z.string(),
    CONTEXTS: z.array(z.string()),
    LABELS: z.array(z.string()),
    final_decision: z.enum(['yes', 'no', 'maybe']),
  }),
);
const Truth = z.record(z.string(), z.enum(['yes', 'no', 'maybe']));

export interface PubmedqaFigures {
  questions: number;
  accuracy: number;
  /** Of the same questions: the share that "yes" would get right. */
  alwaysYes: number;
  confusion: Record<string, Record<string, number>>;
}

/**
 * Yes/no questions with their abstracts (without the conclusion), as PubMedQA lays them out: `ori_pqal.json`, and `test_ground_truth.json` for which of them are
 * the test set. `part` is the test set or the others. Throws InputFault where a file is missing or another.
 */
export async function evalPubmedqa(folder: string, part: 'test' | 'others' = 'test'): Promise<PubmedqaFigures> {
  const questions = await readJson(join(folder, 'ori_pqal.json'), Questions);
  const test = await readJson(join(folder, 'test_ground_truth.json'), Truth);
  const rareness = measureRareness(Object.values(questions).map((q) => q.CONTEXTS.join(' ')));
  const asked = Object.entries(questions).filter(([id]) => id in test === (part === 'test'));
  const confusion: PubmedqaFigures['confusion'] = {};
  for (const [, { QUESTION, CONTEXTS, LABELS, final_decision: gold }] of asked) {
    const said = judgeResults(
      QUESTION,
      CONTEXTS.map((text, i) => ({ text, label: LABELS[i] ?? '' })),
      rareness,
    );
    confusion[gold] ??= {};
    confusion[gold][said] = (confusion[gold][said] ?? 0) + 1;
  }
  const right = Object.entries(confusion).reduce((sum, [gold, said]) => sum + (said[gold] ?? 0), 0);
  const yes = Object.values(confusion['yes'] ?? {}).reduce((sum, n) => sum + n, 0);
  return { questions: asked.length, accuracy: right / asked.length, alwaysYes: yes / asked.length, confusion };
}

function measureRareness(texts: string[]): (token: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const token of new Set(readTokens(text))) counts.set(token, (counts.get(token) ?? 0) + 1);
  return (token) => Math.log(texts.length / (1 + (counts.get(token) ?? 0)));
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(`${file} cannot be read (${error.code ?? error.message}). Give the folder of PubMedQA.`, { file });
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new InputFault(`${file} is not a file of PubMedQA (${(error as Error).message.slice(0, 200)}).`, { file });
  }
}
