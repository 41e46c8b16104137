import { pickOne, type Random } from '../../src/eval/perturb/seeded-random.ts';
import { readQuantities } from '../../src/findings/read-quantities.ts';
import type { Vocabulary } from '../../src/vocabulary/build-vocabulary.ts';

/** What a lying writer does beyond the errors of `eval perturb`. */
export const LIES = ['wrong sentence', 'no evidence here', 'woven', 'invented trial', 'softened warning', 'stronger advice'] as const;
export type Lie = (typeof LIES)[number];

/** A claim as the liar writes it, with the numbers it names. */
export interface Told {
  text: string;
  sentences: string[];
}

export interface LieGround {
  /** The sentence that is lied about: as written in other words, its number and its own text. */
  written: string;
  number: string;
  sentence: string;
  /** Another sentence of the same section, and one of another source, in other words. */
  other: { number: string; sentence: string } | null;
  elsewhere: string;
  vocabulary: Vocabulary;
  random: Random;
}

const TRIALS = [
  ', as the AURORA-3 trial of 1,204 adults confirmed.',
  ', which the LUMEN study bore out in 812 patients.',
  ', a finding that the Helsinki cohort repeated.',
  ', as was shown again in a randomised trial published in 2023.',
  ', and a large placebo-controlled trial found the same.',
];

const SOFTER: [RegExp, string][] = [
  [/\b(?:must|should) not be (?:used|given|taken|combined|started)\b/i, 'may be used with some care'],
  [/\bis contraindicated\b/i, 'calls for some care'],
  [/\bmust not\b/i, 'had better not'],
  [/\bshould be avoided\b/i, 'may be used with care'],
  [/\bis to be avoided\b/i, 'may be used with care'],
  [/\bavoid(?:ing|ed)?\b/i, 'limit'],
  [/\b(?:is|are) not (?:recommended|advised)\b/i, 'may be less suitable'],
  [/\badvis(?:es|ed) against\b/i, 'was neutral on'],
  [/\bshould not\b/i, 'need not'],
  [/\bdo not\b/i, 'try not to'],
  [/\bboxed warning\b/i, 'note'],
  [/\bserious\b/i, 'occasional'],
  [/\bsevere (?=infection|reaction|harm|bleed)/i, 'mild '],
  [/\bfatal\b/i, 'rare'],
];

const STRONGER: [RegExp, string][] = [
  [/\bmay be\b/i, 'must be'],
  [/\bcan be\b/i, 'must be'],
  [/\bmay\b/i, 'should'],
  [/\b(?:is|are|was|were) conditionally recommended\b/i, 'is strongly recommended'],
  [/\bconditional(?:ly)?\b/i, 'strong'],
  [/\bsuggests\b/i, 'proves'],
  [/\bis an option\b/i, 'is the treatment of choice'],
  [/\bas an option\b/i, 'as the first choice'],
  [/\bconsider(?:ed)?\b/i, 'required'],
  [/\bis recommended\b/i, 'is mandatory'],
  [/\bis advised\b/i, 'is mandatory'],
  [/\brecommends\b/i, 'requires'],
  [/\badvises\b/i, 'requires'],
  [/\bshould\b/i, 'must'],
];

const MAKERS: Record<Lie, (ground: LieGround) => Told | null> = {
  // True, and its figure right, but said of the number of another sentence.
  'wrong sentence': ({ written, other }) => (other ? { text: written, sentences: [other.number] } : null),
  'no evidence here': ({ elsewhere, number }) => ({ text: elsewhere, sentences: [number] }),
  woven: ({ written, number, other, vocabulary, random }) => {
    if (!other) return null;
    const text = exchangeFigure(written, other.sentence, random) ?? exchangeName(written, other.sentence, vocabulary, random);
    return text ? { text, sentences: [number, other.number] } : null;
  },
  'invented trial': ({ written, number, random }) => ({ text: written.replace(/\.$/, pickOne(TRIALS, random)!), sentences: [number] }),
  'softened warning': ({ written, number }) => exchange(written, number, SOFTER),
  'stronger advice': ({ written, number }) => exchange(written, number, STRONGER),
};

/** The lie, where the ground allows it. */
export function lie(kind: Lie, ground: LieGround): Told | null {
  const told = MAKERS[kind](ground);
  return told && told.text !== ground.sentence && told.text !== ground.written ? told : kind === 'wrong sentence' ? told : null;
}

function exchange(written: string, number: string, pairs: [RegExp, string][]): Told | null {
  const found = pairs.find(([words]) => words.test(written));
  return found ? { text: written.replace(found[0], found[1]), sentences: [number] } : null;
}

function exchangeFigure(written: string, other: string, random: Random): string | null {
  const theirs = readQuantities(other);
  const grounds = readQuantities(written).flatMap((mine) =>
    theirs.filter((q) => q.unit === mine.unit && q.role === mine.role && q.value !== mine.value).map((q) => ({ mine, q })),
  );
  const ground = pickOne(grounds, random);
  return ground ? written.slice(0, ground.mine.start) + ground.q.text + written.slice(ground.mine.end) : null;
}

function exchangeName(written: string, other: string, vocabulary: Vocabulary, random: Random): string | null {
  const theirs = vocabulary.findMentions(other);
  const grounds = vocabulary
    .findMentions(written)
    .flatMap((mine) => theirs.filter((t) => t.term.type === mine.term.type && t.term !== mine.term).map((t) => ({ mine, t })));
  const ground = pickOne(grounds, random);
  return ground ? written.slice(0, ground.mine.start) + other.slice(ground.t.start, ground.t.end) + written.slice(ground.mine.end) : null;
}
