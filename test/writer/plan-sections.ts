import { ERROR_KINDS, type ErrorKind } from '../../src/eval/perturb/error-kinds.ts';
import { makeErrors } from '../../src/eval/perturb/make-errors.ts';
import type { FrozenPair, TruePair } from '../../src/eval/perturb/read-true-pairs.ts';
import { pickOne, type Random } from '../../src/eval/perturb/seeded-random.ts';
import type { Vocabulary } from '../../src/vocabulary/build-vocabulary.ts';
import { lie, LIES, type Lie, type Told } from './lies.ts';
import { merge, rephrase } from './rephrase.ts';

/** A cut quote cannot be written: quotes are the numbered sentences, whole. */
export type WriterError = Exclude<ErrorKind, 'quote cut'> | Lie;
export const WRITER_ERRORS: WriterError[] = [...ERROR_KINDS.filter((kind) => kind !== 'quote cut'), ...LIES];

/** What a claim of the scripted writer is: true in other words, two true ones as one, or one with an error planted. */
export interface PlannedClaim extends Told {
  kind: 'true' | 'merged' | WriterError;
  /** What the writer says when it is told to mend a true claim; a lie is told again as it was. */
  closer: string;
}

/** A section that is given to the writer: sentences of the library, and what the writer will say of them. */
export interface PlannedSection {
  pairs: TruePair[];
  claims: PlannedClaim[];
}

const SENTENCES = 4;
const MERGED_EVERY = 4;

/** Sentences of the library in fours, source by source, each told truly in other words but for one in each four, in which an error is planted. */
export function planSections(pairs: TruePair[], vocabulary: Vocabulary, random: Random, mostErrors: number): PlannedSection[] {
  const planted = new Map<WriterError, number>(WRITER_ERRORS.map((kind) => [kind, 0]));
  const sections = [...Map.groupBy(pairs, ({ source }) => source.id).values()].flatMap(inFours);
  return sections.map((own, place) => {
    const told = own.map((pair, i) => ({ number: `S${i + 1}`, pair, said: rephrase(pair.claim, random) }));
    const elsewhere = pickOne(sections[(place + 7) % sections.length]!, random)!;
    // 1. One error, of the kind that was planted least so far and that the section gives ground for.
    const error =
      [...planted.values()].reduce((sum, n) => sum + n, 0) < mostErrors ? plant(told, elsewhere.claim, planted, vocabulary, random) : null;
    const rest = told.filter((t) => !error?.about.includes(t.number) && t.said);
    // 2. The others are true; now and then two of them are told as one.
    const claims: PlannedClaim[] = [];
    const [a, b] = rest;
    const merged = a && b && place % MERGED_EVERY === 0;
    if (merged)
      claims.push({
        kind: 'merged',
        text: merge(a.said!.text, b.said!.text),
        closer: merge(a.pair.claim, b.pair.claim),
        sentences: [a.number, b.number],
      });
    for (const { number, said } of merged ? rest.slice(2) : rest)
      claims.push({ kind: 'true', text: said!.text, closer: said!.closer, sentences: [number] });
    if (error) claims.splice(Math.floor(random() * (claims.length + 1)), 0, { ...error.claim, closer: error.claim.text });
    return { pairs: own, claims };
  });
}

/** Frozen claims, most of them far from their quotes, one a section: first told truly, then with their error. */
export function planFarSections(pairs: FrozenPair[], random: Random): PlannedSection[] {
  return pairs.flatMap((pair) => {
    const { claim, quote, error } = pair;
    const own = [{ ...pair, claim: quote, id: `${pair.passage.id}:${pair.passage.text.indexOf(quote)}` }];
    const closer = rephrase(quote, random)?.closer ?? claim;
    const told: PlannedSection = { pairs: own, claims: [{ kind: 'true', text: claim, closer, sentences: ['S1'] }] };
    if (error.kind === 'quote cut') return [told];
    return [told, { pairs: own, claims: [{ kind: error.kind, text: error.claim, closer: error.claim, sentences: ['S1'] }] }];
  });
}

function inFours(pairs: TruePair[]): TruePair[][] {
  const fours: TruePair[][] = [];
  for (let at = 0; at < pairs.length; at += SENTENCES) fours.push(pairs.slice(at, at + SENTENCES));
  return fours;
}

interface ToldSentence {
  number: string;
  pair: TruePair;
  said: { text: string; closer: string } | null;
}

function plant(
  told: ToldSentence[],
  elsewhere: string,
  planted: Map<WriterError, number>,
  vocabulary: Vocabulary,
  random: Random,
): { claim: Omit<PlannedClaim, 'closer'>; about: string[] } | null {
  const byNeed = [...planted].toSorted((a, b) => a[1] - b[1]).map(([kind]) => kind);
  for (const kind of byNeed) {
    for (const { number, pair, said } of told.toSorted(() => random() - 0.5)) {
      const written = said?.text ?? pair.claim;
      const other = told.find((t) => t.number !== number);
      const claim = isLie(kind)
        ? lie(kind, {
            written,
            number,
            sentence: pair.claim,
            other: other ? { number: other.number, sentence: other.pair.claim } : null,
            elsewhere,
            vocabulary,
            random,
          })
        : oneError(kind, written, pair, number, vocabulary, random);
      if (!claim) continue;
      planted.set(kind, planted.get(kind)! + 1);
      return { claim: { kind, ...claim }, about: [...claim.sentences, number] };
    }
  }
  return null;
}

const isLie = (kind: WriterError): kind is Lie => (LIES as readonly string[]).includes(kind);

function oneError(kind: ErrorKind, written: string, pair: TruePair, number: string, vocabulary: Vocabulary, random: Random): Told | null {
  const made = makeErrors({ claim: written, quote: pair.claim }, vocabulary, random).find((error) => error.kind === kind);
  return made ? { text: made.claim, sentences: [number] } : null;
}
