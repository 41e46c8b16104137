import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ask } from '../answer/ask.ts';
import { openLibrary } from '../library/open-library.ts';
import { makeAnswerId } from '../server/make-answer-id.ts';
import { percentile, type Figure } from './figure.ts';

const VOUCH = fileURLToPath(new URL('../../bin/vouch.js', import.meta.url));
const REPEATS = 5;
const COLD_RUNS = 5;

/** Questions of several types on what the starter library covers, and one that it cannot answer. */
const QUESTIONS = [
  'What is the role of baricitinib (a JAK inhibitor) in treating dermatologic conditions?',
  'Can I give baricitinib to a 68-year-old ex-smoker with severe eczema and hypertension?',
  'Which is more effective for alopecia areata: baricitinib, ritlecitinib or deuruxolitinib?',
  'What is the role of upadacitinib in atopic dermatitis?',
  'What monitoring is needed during treatment with a JAK inhibitor?',
  'Is topical ruxolitinib approved for vitiligo?',
  'What is the dose of abrocitinib in renal impairment?',
  'Does metformin prevent migraine?',
];

/** How long an answer takes from the starter library: in a process that has answered before, and as a command from a cold start. */
export async function benchAsk(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vouch-bench-ask-'));
  try {
    const { warm, first } = await askWarm(dataDir);
    const medians = QUESTIONS.map((_, i) => percentile(warm[i]!, 0.5));
    const slowest = medians.indexOf(Math.max(...medians));
    return [
      {
        what: `warm, median of ${QUESTIONS.length} questions`,
        value: percentile(medians, 0.5),
        unit: 'ms',
        target: { at: 'most', value: 100 },
      },
      { what: `warm, slowest question ("${QUESTIONS[slowest]}")`, value: medians[slowest]!, unit: 'ms', target: null },
      { what: 'first answer in a new process', value: first, unit: 'ms', target: null },
      {
        what: `vouch ask, whole command on an indexed library, median of ${COLD_RUNS}`,
        value: await askCold(dataDir),
        unit: 'ms',
        target: null,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function askWarm(dataDir: string): Promise<{ warm: number[][]; first: number }> {
  const library = await openLibrary(dataDir, { starter: true });
  const timeOne = async (question: string) => {
    const startedAt = performance.now();
    await ask(
      { id: makeAnswerId(), question, audience: 'clinician' },
      { library: await library.reader(), now: () => new Date(), version: 'bench' },
    );
    return performance.now() - startedAt;
  };
  try {
    const first = await timeOne(QUESTIONS[0]!);
    for (const question of QUESTIONS) await timeOne(question);
    const warm: number[][] = QUESTIONS.map(() => []);
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      for (const [i, question] of QUESTIONS.entries()) warm[i]!.push(await timeOne(question));
    }
    return { warm, first };
  } finally {
    await library.close();
  }
}

async function askCold(dataDir: string): Promise<number> {
  const run = promisify(execFile);
  const times: number[] = [];
  for (let i = 0; i < COLD_RUNS; i++) {
    const startedAt = performance.now();
    await run(process.execPath, [VOUCH, 'ask', QUESTIONS[0]!, '--json', '--data', dataDir], { maxBuffer: 1e8 });
    times.push(performance.now() - startedAt);
  }
  return percentile(times, 0.5);
}
