import { InputFault } from '../domain/faults.ts';
import type { DraftClaim } from '../answer/compose/draft-claim.ts';
import { openDesk } from '../answer/compose/language-model/model-desk.ts';
import { rewriteDraft } from '../answer/compose/language-model/rewrite-draft.ts';
import { SLOTS } from '../answer/outlines/slots.ts';
import type { Outline } from '../answer/outlines/outline.ts';
import type { ModelUse } from '../models/language-model.ts';
import { DEFAULT_MODEL_SETTINGS } from '../models/model-settings.ts';
import { openModel } from '../models/open-model.ts';
import { buildVocabulary, type Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { openStarterLibrary } from './open-starter-library.ts';
import { frozenFile } from './eval-perturb.ts';
import { readFrozenPairs, readVerbatimPairs, type TruePair } from './perturb/read-true-pairs.ts';
import { seededRandom } from './perturb/seeded-random.ts';

export const WRITER_SEED = 11;
const ERRORS_A_PASS = 150;
/** Each pass tells the same sentences differently. */
const PASSES = 4;

export interface WriterKindScore {
  written: number;
  /** Came onto the page, at once or mended. */
  kept: number;
  /** Of these, those that held only when written again. */
  mended: number;
}

export interface WriterSet {
  sections: number;
  errors: number;
  reached: number;
  true: number;
  lost: number;
  byKind: Record<string, WriterKindScore>;
  /** Sections that came back with a sentence that nothing tells: there must be none. */
  emptier: number;
  wrong: { kind: string; text: string; sentences: string[]; reasons: string[] }[];
}

export interface WriterFigures {
  seed: number;
  /** Sentences of the starter library told in other words by rule, with every kind of error. */
  ruled: WriterSet;
  /** The frozen claims of `vouch eval perturb`, most of them far from their quotes, with their errors. */
  far: WriterSet;
}

/**
 * Measures what a writer that lies on purpose gets onto a page: a scripted endpoint over HTTP tells sentences of the starter library in other
 * words and plants one error at a time. The same seed gives the same figures. Throws InputFault where the scripted writer is not at hand.
 */
export async function evalWriter(seed: number = WRITER_SEED, passes: number = PASSES): Promise<WriterFigures> {
  const { planSections, planFarSections, serveLiar } = await loadLiar();
  const library = await openStarterLibrary();
  const liar = await serveLiar();
  try {
    const reader = await library.reader();
    const vocabulary = buildVocabulary(await reader.subjects());
    const random = seededRandom(seed);
    const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: liar.url, name: 'liar', answerTokens: 1e9 } as const;
    const use = (await openModel({ ...settings, offFor: [], readsCritically: false, answerMs: 60_000 }, null, () => new Date()))!;
    const run = async (sections: Section[]): Promise<WriterSet> => {
      const set: WriterSet = { sections: 0, errors: 0, reached: 0, true: 0, lost: 0, byKind: {}, emptier: 0, wrong: [] };
      for (const { pairs, claims } of sections.filter((section) => section.claims.length)) {
        liar.write(claims);
        score(set, claims, await write(pairs, vocabulary, use), pairs);
      }
      return set;
    };
    const pairs = await readVerbatimPairs(reader);
    const ruled = Array.from({ length: passes }, () => planSections(pairs, vocabulary, random, ERRORS_A_PASS)).flat();
    const frozen = [
      ...(await readFrozenPairs(frozenFile('paraphrases'), reader)),
      ...(await readFrozenPairs(frozenFile('paraphrases-second'), reader)),
    ];
    const far = planFarSections(frozen, random);
    return { seed, ruled: await run(ruled), far: await run(far) };
  } finally {
    await Promise.all([liar.close(), library.close()]);
  }
}

type Section = Awaited<ReturnType<typeof loadLiar>> extends { planSections: (...args: never[]) => (infer S)[] } ? S : never;

async function loadLiar() {
  try {
    const [{ planSections, planFarSections }, { serveLiar }] = await Promise.all([
      import('../../test/writer/plan-sections.ts'),
      import('../../test/writer/serve-liar.ts'),
    ]);
    return { planSections, planFarSections, serveLiar };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputFault(
      'The scripted writer stands in the folder "test", which an installed Vouch does not have. Run this in a checkout.',
    );
  }
}

const OUTLINE: Outline = { type: 'general', must: [], words: 1e6, references: 1e6, slots: [{ slot: SLOTS.evidence, words: 1e6 }] };

async function write(pairs: TruePair[], vocabulary: Vocabulary, use: ModelUse) {
  const claims = pairs.map((pair) => toClaim(pair));
  const draft = { claims, bottomLine: [0], correction: [], verdict: null };
  return rewriteDraft(draft, OUTLINE, vocabulary, openDesk(use));
}

function toClaim({ claim, passage, source }: TruePair): DraftClaim {
  const start = passage.text.indexOf(claim);
  const quotes = [{ passage, source, start, end: start + claim.length }];
  return { slot: 'evidence', text: claim, kind: 'statement', group: null, label: null, strength: null, certainty: null, quotes };
}

interface Planned {
  kind: string;
  text: string;
  closer: string;
  sentences: string[];
}

function score(figures: WriterSet, planned: Planned[], rewritten: Awaited<ReturnType<typeof rewriteDraft>>, pairs: TruePair[]): void {
  figures.sections++;
  const { draft, dropped } = rewritten;
  // A claim is on the page where its words stand with the quotes it named.
  const told = new Set(
    draft.claims.map(({ text, quotes }) =>
      keyOf(
        text,
        quotes.map(({ start, passage }) => `${passage.id}:${start}`),
      ),
    ),
  );
  const quoted = new Set(draft.claims.flatMap(({ quotes }) => quotes.map(({ passage, start }) => `${passage.id}:${start}`)));
  if (pairs.some(({ id }) => !quoted.has(id))) figures.emptier++;
  for (const { kind, text, closer, sentences } of planned) {
    const isTrue = kind === 'true' || kind === 'merged';
    const tally = (figures.byKind[kind] ??= { written: 0, kept: 0, mended: 0 });
    const named = sentences.flatMap((number) => pairs[Number(number.slice(1)) - 1]?.id ?? []);
    const [atOnce, mended] = [told.has(keyOf(text, named)), isTrue && text !== closer && told.has(keyOf(closer, named))];
    tally.written++;
    if (atOnce || mended) tally.kept++;
    if (!atOnce && mended) tally.mended++;
    if (isTrue) figures.true++;
    else figures.errors++;
    if (isTrue && !atOnce && !mended) figures.lost++;
    if (!isTrue && atOnce) figures.reached++;
    if (isTrue === atOnce) continue;
    const reasons = dropped.find((d) => d.text.startsWith(text.slice(0, 100)))?.reasons ?? [];
    const quotes = sentences.map((number) => pairs[Number(number.slice(1)) - 1]?.claim ?? '');
    figures.wrong.push({ kind: isTrue && mended ? `${kind}, mended` : kind, text, sentences: quotes, reasons });
  }
}

const keyOf = (text: string, quotes: string[]): string => `${text}|${quotes.join()}`;
