import { fileURLToPath } from 'node:url';
import { contextOf } from '../answer/verify-draft.ts';
import { buildVocabulary } from '../vocabulary/build-vocabulary.ts';
import { openStarterLibrary } from './open-starter-library.ts';
import { makeErrors } from './perturb/make-errors.ts';
import { FAR, wordsInOrder } from './perturb/measure-distance.ts';
import { readFrozenPairs, readVerbatimPairs } from './perturb/read-true-pairs.ts';
import { scorePairs, type PerturbScores } from './perturb/score-pairs.ts';
import { seededRandom } from './perturb/seeded-random.ts';

/** The files of frozen claims, by name. */
export const frozenFile = (name: string): string => fileURLToPath(new URL(`../../test/eval/${name}.json`, import.meta.url));
export const PERTURB_SEED = 7;

export interface PerturbFigures {
  seed: number;
  /** Every sentence of the starter library as claim and quote, with every error that it gives ground for. */
  verbatim: PerturbScores;
  /** Frozen claims in other words than their quotes; `far` of them share fewer than half of their content words with it in order. */
  paraphrases: FrozenScores;
  /** The same by a second author, who had not read how verification works. */
  second: FrozenScores;
}

export interface FrozenScores extends PerturbScores {
  far: number;
}

/** Measures which errors verification catches and which true claims it flags, on the starter library. The same seed gives the same figures. */
export async function evalPerturb(seed: number = PERTURB_SEED): Promise<PerturbFigures> {
  const library = await openStarterLibrary();
  try {
    const reader = await library.reader();
    const vocabulary = buildVocabulary(await reader.subjects());
    const random = seededRandom(seed);
    const verbatim = (await readVerbatimPairs(reader)).map((pair) => ({ pair, errors: makeErrors(pair, vocabulary, random) }));
    const context = contextOf(vocabulary);
    const scoreFrozen = async (name: string): Promise<FrozenScores> => {
      const frozen = await readFrozenPairs(frozenFile(name), reader);
      const scores = scorePairs(
        frozen.map((pair) => ({ pair, errors: [pair.error] })),
        context,
      );
      return { ...scores, far: frozen.filter((pair) => wordsInOrder(pair) < FAR).length };
    };
    return {
      seed,
      verbatim: scorePairs(verbatim, context),
      paraphrases: await scoreFrozen('paraphrases'),
      second: await scoreFrozen('paraphrases-second'),
    };
  } finally {
    await library.close();
  }
}
