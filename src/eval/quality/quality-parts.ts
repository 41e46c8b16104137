import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../../bench/figure.ts';
import { openEmbeddingModel } from '../../embedding/open-embedding-model.ts';
import { evalPerturb, PERTURB_SEED } from '../eval-perturb.ts';
import { evalQuestions } from '../eval-questions.ts';
import { evalRetrieval } from '../eval-retrieval.ts';
import { evalSupport } from '../eval-support.ts';
import { openStarterLibrary } from '../open-starter-library.ts';
import { perturbFigures, questionFigures, retrievalFigures, supportFigures, type SupportAims } from './figures-of.ts';

const OWN_SETS = fileURLToPath(new URL('../../../test/eval/', import.meta.url));

/** One measurement of docs/quality.md. */
export interface QualityPart {
  /** The name of its place in the document. */
  name: string;
  /** What it is measured on, in words. */
  corpus: string;
  /** The command that measures it alone. */
  command: string;
  /** Whether it takes seconds only. */
  fast: boolean;
  measure: () => Promise<Figure[]>;
}

/** What can be measured here: on what the project holds itself, and on public sets where the folder of data has them. */
export function qualityParts(data: string): QualityPart[] {
  const here = (...path: string[]) => existsSync(join(data, ...path));
  return [
    ...(here('facts', 'questions-dev.json') ? [questionsPart('questions-dev', join(data, 'facts', 'questions-dev.json'))] : []),
    ...readdirSync(OWN_SETS)
      .filter((name) => /^questions-.*\.json$/.test(name))
      .map((name) => questionsPart(basename(name, '.json'), join(OWN_SETS, name))),
    perturbPart,
    ...SUPPORT_SETS.filter(({ file }) => here('support', file)).map(({ name, file, aims }) =>
      supportPart(name, join(data, 'support', file), aims),
    ),
    ...(here('beir', 'scifact')
      ? (['retrieval-words', 'retrieval'] as const).map((name) => retrievalPart(join(data, 'beir', 'scifact'), name))
      : []),
  ];
}

function questionsPart(name: string, file: string): QualityPart {
  return {
    name,
    corpus: `starter library, ${basename(file)}`,
    command: `vouch eval questions ${basename(file)}`,
    fast: true,
    async measure() {
      const library = await openStarterLibrary();
      try {
        return questionFigures(await evalQuestions(file, await library.reader()));
      } finally {
        await library.close();
      }
    },
  };
}

const perturbPart: QualityPart = {
  name: 'perturb',
  corpus: `starter library, paraphrases.json, seed ${PERTURB_SEED}`,
  command: 'vouch eval perturb',
  fast: true,
  measure: async () => perturbFigures(await evalPerturb()),
};

const SUPPORT_SETS: { name: string; file: string; aims: SupportAims }[] = [
  { name: 'support-scifact', file: 'scifact_dev.jsonl', aims: 'three labels' },
  { name: 'support-citation-integrity', file: 'citint_train.jsonl', aims: 'none' },
  { name: 'support-paraphrase-errors', file: 'paraphrase_errors_dev.jsonl', aims: 'caught and kept' },
];

function supportPart(name: string, file: string, aims: SupportAims): QualityPart {
  return {
    name,
    corpus: basename(file),
    command: `vouch eval support ${basename(file)}`,
    fast: false,
    measure: async () => supportFigures(await evalSupport(file, { drugs: [], conditions: [] }), aims),
  };
}

function retrievalPart(folder: string, name: 'retrieval-words' | 'retrieval'): QualityPart {
  const wordsOnly = name === 'retrieval-words';
  return {
    name,
    corpus: `BEIR ${basename(folder)}, test queries`,
    command: `vouch eval retrieval ${basename(folder)}${wordsOnly ? ' --words-only' : ''}`,
    fast: false,
    async measure() {
      const model = wordsOnly ? null : await openEmbeddingModel();
      return retrievalFigures((await evalRetrieval(folder, { model, split: 'test' })).scores, wordsOnly ? [0.705, 0.94] : [0.745, 0.965]);
    },
  };
}
