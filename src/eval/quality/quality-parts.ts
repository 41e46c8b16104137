import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../../bench/figure.ts';
import { openEmbeddingModel } from '../../embedding/open-embedding-model.ts';
import { evalFollowUps } from '../eval-follow-ups.ts';
import { evalFindings } from '../eval-findings.ts';
import { editionFigures } from './edition-figures.ts';
import { EDITIONS_SEED, evalEditions } from '../eval-editions.ts';
import { evalPerturb, PERTURB_SEED } from '../eval-perturb.ts';
import { evalPubmedqa } from '../eval-pubmedqa.ts';
import { evalQuestions } from '../eval-questions.ts';
import { evalRetrieval } from '../eval-retrieval.ts';
import { evalSameQuestions } from '../eval-same-questions.ts';
import { evalSupport } from '../eval-support.ts';
import { evalTwins } from '../eval-twins.ts';
import { evalWriter, WRITER_SEED } from '../eval-writer.ts';
import { withStarterReader } from '../with-starter-reader.ts';
import {
  followUpFigures,
  findingFigures,
  perturbFigures,
  pubmedqaFigures,
  questionFigures,
  retrievalFigures,
  sameQuestionFigures,
  supportFigures,
  twinFigures,
  writerFigures,
  type SupportAims,
} from './figures-of.ts';

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
    ...(here('facts', 'followups-dev.txt') ? [followUpsPart('followups-dev', join(data, 'facts', 'followups-dev.txt'))] : []),
    ...readdirSync(OWN_SETS)
      .filter((name) => /^followups-.*\.txt$/.test(name))
      .map((name) => followUpsPart(basename(name, '.txt'), join(OWN_SETS, name))),
    findingsPart,
    perturbPart,
    writerPart,
    editionsPart(data),
    twinsPart,
    sameQuestionsPart,
    ...SUPPORT_SETS.filter(({ file }) => here('support', file)).map(({ name, file, aims }) =>
      supportPart(name, join(data, 'support', file), aims),
    ),
    ...(here('pubmedqa', 'ori_pqal.json') ? [pubmedqaPart(join(data, 'pubmedqa'))] : []),
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
    measure: () => withStarterReader({}, async (reader) => questionFigures(await evalQuestions(file, reader))),
  };
}

function followUpsPart(name: string, file: string): QualityPart {
  return {
    name,
    corpus: `starter library, ${basename(file)}`,
    command: `vouch eval follow-ups ${basename(file)}`,
    fast: true,
    measure: () => withStarterReader({}, async (reader) => followUpFigures(await evalFollowUps(file, reader))),
  };
}

const findingsPart: QualityPart = {
  name: 'findings',
  corpus: 'findings.json',
  command: 'vouch eval findings',
  fast: true,
  measure: async () => findingFigures(await evalFindings()),
};

const perturbPart: QualityPart = {
  name: 'perturb',
  corpus: `starter library, paraphrases.json and paraphrases-second.json, seed ${PERTURB_SEED}`,
  command: 'vouch eval perturb',
  fast: true,
  measure: async () => perturbFigures(await evalPerturb()),
};

const twinsPart: QualityPart = {
  name: 'twins',
  corpus: 'starter library, twins.json',
  command: 'vouch eval twins',
  fast: true,
  async measure() {
    const file = join(OWN_SETS, 'twins.json');
    return [
      ...twinFigures('words and meaning', await withStarterReader({}, (reader) => evalTwins(file, reader))),
      ...twinFigures('words only', await withStarterReader({ wordsOnly: true }, (reader) => evalTwins(file, reader))),
    ];
  },
};

const sameQuestionsPart: QualityPart = {
  name: 'same-questions',
  corpus: 'starter library, same-questions.json',
  command: 'vouch eval same-questions',
  fast: true,
  measure: () =>
    withStarterReader({}, async (reader) => {
      const figures = async (set: 'tuning' | 'report') =>
        sameQuestionFigures(set, await evalSameQuestions(join(OWN_SETS, 'same-questions.json'), set, reader));
      return [...(await figures('tuning')), ...(await figures('report'))];
    }),
};

function pubmedqaPart(folder: string): QualityPart {
  return {
    name: 'pubmedqa',
    corpus: 'PubMedQA, expert-labelled questions, abstracts without their conclusions',
    command: 'vouch eval pubmedqa pubmedqa',
    fast: true,
    measure: async () => pubmedqaFigures(await evalPubmedqa(folder), await evalPubmedqa(folder, 'others')),
  };
}

function editionsPart(data: string): QualityPart {
  return {
    name: 'editions',
    corpus: `starter library, patient questions, abstracts and label sections, seed ${EDITIONS_SEED}`,
    command: 'vouch eval editions',
    fast: false,
    measure: async () => editionFigures(await evalEditions(data)),
  };
}

const writerPart: QualityPart = {
  name: 'writer',
  corpus: `starter library, scripted writer, seed ${WRITER_SEED}`,
  command: 'vouch eval writer',
  fast: false,
  measure: async () => writerFigures(await evalWriter()),
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
