import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SupportVerdict } from '../domain/answer.ts';
import { InputFault } from '../domain/faults.ts';
import { verifyClaim } from '../verify/verify-claim.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';

export const SUPPORT_LABELS = ['SUPPORT', 'CONTRADICT', 'NEI'] as const;
export type SupportLabel = (typeof SUPPORT_LABELS)[number];

const Pair = z.object({ claim: z.string().min(1), evidence: z.array(z.string()), label: z.enum(SUPPORT_LABELS) });
type Pair = z.infer<typeof Pair>;

/** How often verification said each label, by the label that is right. */
export type Confusion = Record<SupportLabel, Record<SupportLabel, number>>;

export interface SupportScores {
  pairs: number;
  accuracy: number;
  /** Mean F1 of the labels that occur in the file or were said. */
  macroF1: number;
  confusion: Confusion;
}

/**
 * Scores verification on claim–evidence pairs: a JSONL file of `{"claim","evidence":[sentences],"label"}`. The evidence is given as one quote.
 * `supported` counts as SUPPORT, `contradicted` as CONTRADICT, everything else as NEI. Throws InputFault with file and line.
 */
export async function evalSupport(file: string, context: VerifyContext): Promise<SupportScores> {
  const pairs = await readPairs(file);
  const confusion = emptyConfusion();
  for (const pair of pairs) confusion[pair.label][labelOf(verifyPair(pair, context))]++;
  return scoreConfusion(confusion);
}

function verifyPair({ claim, evidence }: Pair, context: VerifyContext): SupportVerdict {
  const text = evidence.join(' ').trim();
  if (text === '') return 'unsupported';
  const quote = { text, start: 0, end: text.length, passageText: text, heading: [], jurisdictions: [], dates: [] };
  return verifyClaim({ text: claim, quotes: [quote] }, context).verdict;
}

function labelOf(verdict: SupportVerdict): SupportLabel {
  if (verdict === 'supported') return 'SUPPORT';
  return verdict === 'contradicted' ? 'CONTRADICT' : 'NEI';
}

/** Accuracy and macro F1 of a confusion matrix. A label that neither occurs nor was said does not count. */
export function scoreConfusion(confusion: Confusion): SupportScores {
  const count = (gold: SupportLabel, said: SupportLabel) => confusion[gold][said];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const pairs = sum(SUPPORT_LABELS.flatMap((gold) => SUPPORT_LABELS.map((said) => count(gold, said))));
  const right = sum(SUPPORT_LABELS.map((label) => count(label, label)));
  const scores: number[] = [];
  for (const label of SUPPORT_LABELS) {
    const gold = sum(SUPPORT_LABELS.map((said) => count(label, said)));
    const said = sum(SUPPORT_LABELS.map((other) => count(other, label)));
    if (gold + said > 0) scores.push((2 * count(label, label)) / (gold + said));
  }
  return { pairs, accuracy: pairs === 0 ? 0 : right / pairs, macroF1: scores.length === 0 ? 0 : sum(scores) / scores.length, confusion };
}

function emptyConfusion(): Confusion {
  const row = () => ({ SUPPORT: 0, CONTRADICT: 0, NEI: 0 });
  return { SUPPORT: row(), CONTRADICT: row(), NEI: row() };
}

async function readPairs(file: string): Promise<Pair[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(`${file} cannot be read (${error.code ?? error.message}). Give a JSONL file of claim–evidence pairs.`, { file });
  });
  const pairs: Pair[] = [];
  for (const [i, line] of text.split('\n').entries()) if (line.trim() !== '') pairs.push(readPair(line, file, i + 1));
  if (pairs.length === 0) throw new InputFault(`${file} holds no pair. Each line is {"claim","evidence":[sentences],"label"}.`, { file });
  return pairs;
}

function readPair(line: string, file: string, number: number): Pair {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputFault(`${file}, line ${number}: not JSON. Each line is {"claim","evidence":[sentences],"label"}.`, {
      file,
      line: number,
    });
  }
  const read = Pair.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const field = issue.path.join('.') || 'the whole line';
  throw new InputFault(`${file}, line ${number}: ${field} is wrong (${issue.message}).`, { file, line: number, field });
}
