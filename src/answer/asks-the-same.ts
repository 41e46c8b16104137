import { dotProduct } from '../embedding/dot-product.ts';
import { OPPOSITES } from '../verify/opposites.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** A question as it was read. Vectors are null where searches are by words only. */
export interface AskedQuestion {
  read: ReadQuestion;
  vector: Float32Array | null;
  /** The words that name something beyond the subjects and what is asked of them ("platelets", "severe"), folded, each with its vector. */
  words: Map<string, Float32Array | null>;
}

/** Least cosine of two questions that agree in all that is read from them, and of two words for one thing. Chosen on the set "tuning". */
const LEAST_COSINE = 0.5;
const LEAST_WORD_COSINE = 0.75;
const MAIN_SLOT = 0.8;
const NEGATION = /\b(?:not|never|without|cannot|avoid\w*)\b|n't\b/i;
/** Before, during and after treatment: what is right in one is wrong in another. */
const STAGES = [/\b(?:before|prior to|baseline)\b/i, /\b(?:during|while|on treatment)\b/i, /\b(?:after|following|once)\b/i];

/**
 * Whether two questions ask the same: the same subjects, people, places, circumstances, numbers and matters, no word in one that the other
 * has nothing for, and a meaning that is about the same. Strict on purpose: a reader sent to the answer of another question is harmed, one
 * who asks again is not.
 */
export function asksTheSame(a: AskedQuestion, b: AskedQuestion): boolean {
  return (
    mattersOf(a.read) === mattersOf(b.read) &&
    issuersAgree(a.read, b.read) &&
    !areOpposed(a.read.text, b.read.text) &&
    !namesMore(a, b) &&
    (a.vector === null || b.vector === null || dotProduct(a.vector, b.vector) >= LEAST_COSINE)
  );
}

/** All that must be equal, as one string. */
function mattersOf(read: ReadQuestion): string {
  const names = (terms: { name: string }[]) => terms.map((term) => term.name).toSorted();
  const slots = [...read.slots].filter(([, weight]) => weight >= MAIN_SLOT).map(([slot]) => slot);
  return JSON.stringify([
    names(read.drugs),
    names(read.conditions),
    read.classes.toSorted(),
    read.places.toSorted(),
    [...read.concepts].toSorted(),
    slots.toSorted(),
    NEGATION.test(read.text),
    STAGES.map((stage) => stage.test(read.text)),
    read.text.match(/\d+(?:[.,]\d+)?/g)?.toSorted() ?? [],
  ]);
}

const issuersAgree = (a: ReadQuestion, b: ReadQuestion): boolean => !a.issuer || !b.issuer || a.issuer === b.issuer;

/** One says "start" or "raise" where the other says "stop" or "lower". */
function areOpposed(a: string, b: string): boolean {
  return OPPOSITES.some(({ one, other }) => {
    const says = (text: string, side: RegExp) => text.match(side) !== null;
    const apart = (x: string, y: string) => says(x, one) && !says(x, other) && says(y, other) && !says(y, one);
    return apart(a, b) || apart(b, a);
  });
}

/** Whether one has a word that the other has nothing for: "platelets", where the other asks of lymphocytes. */
function namesMore(a: AskedQuestion, b: AskedQuestion): boolean {
  const isAlone = (word: string, vector: Float32Array | null, other: AskedQuestion) =>
    !other.words.has(word) && ![...other.words.values()].some((held) => vector && held && dotProduct(vector, held) >= LEAST_WORD_COSINE);
  const anyAlone = (own: AskedQuestion, other: AskedQuestion) => own.words.entries().some(([word, vector]) => isAlone(word, vector, other));
  return anyAlone(a, b) || anyAlone(b, a);
}
