import { readQuantities } from '../../../findings/read-quantities.ts';
import type { Vocabulary } from '../../../vocabulary/build-vocabulary.ts';

const CONTROL = /\b(?:placebo|vehicle|control|comparator|standard care|usual care)\b/gi;
const LEAST_FIGURES = 2;

/**
 * A sentence with several figures tells them, and the drugs they belong to, in an order; a claim keeps it, or moves one part from an end to the
 * other ("in adults on X, 24% …" becomes "24% … in adults on X"). Figures in another order may have changed places.
 */
export function checkOrder(claim: string, sentence: string, vocabulary: Vocabulary): string[] {
  const theirs = readMarks(sentence, vocabulary);
  if (theirs.filter(({ figure }) => figure).length < LEAST_FIGURES) return [];
  const shared = (mark: Mark, others: Mark[]): boolean => others.some((other) => other.key === mark.key);
  const mine = readMarks(claim, vocabulary).filter((mark) => shared(mark, theirs));
  const held = theirs.filter((mark) => shared(mark, mine));
  const [a, b] = [mine, held].map((marks) => marks.map(({ key }) => key).join(' '));
  return ` ${b} ${b} `.includes(` ${a} `) ? [] : ['It tells the figures of its sentence in another order.'];
}

interface Mark {
  at: number;
  key: string;
  figure: boolean;
}

/** Figures, drugs and comparators in their order. */
function readMarks(text: string, vocabulary: Vocabulary): Mark[] {
  const figures = readQuantities(text).map(({ start, value, upper }) => ({ at: start, key: `${value}-${upper ?? value}`, figure: true }));
  const drugs = vocabulary
    .findMentions(text)
    .filter(({ term }) => term.type === 'drug')
    .map(({ term, start }) => ({ at: start, key: term.name.replace(/\s/g, '_'), figure: false }));
  const controls = [...text.matchAll(CONTROL)].map((m) => ({ at: m.index, key: 'control', figure: false }));
  return [...figures, ...drugs, ...controls].toSorted((x, y) => x.at - y.at);
}
