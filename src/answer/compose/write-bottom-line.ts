import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { BOUND_TO_A_PLACE, isElsewhere } from '../tell-elsewhere.ts';
import type { Slot } from '../outlines/slot.ts';
import { boxedWarningAsked, boxHeading } from './asked-boxed-warning.ts';
import type { ArrangedClaim } from './arrange-claims.ts';

const MOST_WORDS = 80;
const CONDITIONAL = /\bonly (?:if|when|after)\b/i;
const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A label tells of pregnancy and of breast-feeding in one section; the one asked about is named. */
const OF_A_MOTHER: [string, RegExp][] = [
  ['lactation', /\bbreast|\blactat|\bnursing\b/i],
  ['pregnancy', /\bpregnan|\bconcei|\bconcept|\bcontracept|\bbirth control|\bunborn\b|\bf(?:o)?et(?:us|al)\b/i],
];

/** Places (in `arranged`) of the claims that answer the question in short: at most 80 words and three claims, four for a drug's role. */
export function writeBottomLine(question: ReadQuestion, arranged: ArrangedClaim[]): number[] {
  // Of one place, what holds there; other places only where it says nothing.
  const holdsThere = arranged.some(({ chosen: { sentence, slot } }) => sentence.placeMatch === 1 && BOUND_TO_A_PLACE.has(slot.id));
  const ranked = arranged
    .map((a, place) => ({
      a,
      place,
      worth: question.type === 'drug-role' ? roleWorth(a) : shortWorth(a, question) + (opensWarning(a, place, arranged, question) ? 2 : 0),
    }))
    .filter(({ a: { chosen } }) => !holdsThere || !BOUND_TO_A_PLACE.has(chosen.slot.id) || !isElsewhere(chosen.sentence, question.places))
    .toSorted((x, y) => y.worth - x.worth || x.place - y.place);
  const least = (ranked[0]?.worth ?? 0) * 0.6;
  // Treatment is told in the order in which its source gives it.
  if (question.type === 'treatment') ranked.sort((x, y) => Number(y.worth >= least) - Number(x.worth >= least) || x.place - y.place);
  const most = question.type === 'drug-role' ? 4 : 3;
  const taken: typeof ranked = [];
  const cells = new Set<string>();
  let words = 0;
  for (const candidate of ranked) {
    if (taken.length === most || (taken.length > 0 && candidate.worth < least)) break;
    const length = wordsOf(candidate.a.claim.text);
    const cell = cellOf(candidate.a, question);
    if (words + length > MOST_WORDS || cells.has(cell)) continue;
    taken.push(candidate);
    cells.add(cell);
    words += length;
  }
  const places = taken.map((t) => t.place);
  return question.type === 'drug-role' ? places.toSorted((a, b) => a - b) : places;
}

// A boxed warning that is asked for is told in short by what opens each of its headings.
function opensWarning(
  { chosen: { sentence, slot } }: ArrangedClaim,
  place: number,
  arranged: ArrangedClaim[],
  question: ReadQuestion,
): boolean {
  if (slot.id !== 'boxed-warning' || !boxedWarningAsked(question)) return false;
  const heading = boxHeading(sentence.reading);
  return place === arranged.findIndex(({ chosen }) => chosen.slot === slot && boxHeading(chosen.sentence.reading) === heading);
}

function cellOf({ chosen: { sentence, slot } }: ArrangedClaim, question: ReadQuestion): string {
  const { reading } = sentence;
  if (question.type === 'drug-role') return `${reading.places.join('+')}|${reading.signals.deniesApproval}`;
  // Where drugs are compared, each gets its sentence before one gets two.
  if (question.drugs.length > 1) return reading.drugs.map((d) => d.name).join('+') || slot.id;
  return `${slot.id}|${reading.source.id}|${reading.passage.position}|${reading.start}`;
}

// A drug's role in short is where it is approved and where not: the labels' own statements on the asked conditions.
function roleWorth({ claim, chosen: { sentence, slot } }: ArrangedClaim): number {
  const { reading, conditionMatch } = sentence;
  if (slot.id !== 'approval' || reading.source.kind !== 'drug-label')
    return slot.id === 'place-in-therapy' ? 0.9 + 0.2 * conditionMatch : slot.id === 'boxed-warning' ? 0.8 : 0;
  return 2 + conditionMatch + (reading.signals.deniesApproval ? 0 : 0.2) - 0.012 * wordsOf(claim.text);
}

function shortWorth({ claim, chosen: { sentence, slot } }: ArrangedClaim, question: ReadQuestion): number {
  const { reading, score, topicShare, conceptShare } = sentence;
  const canI =
    question.yesNo &&
    (question.slots.has('candidates') ||
      question.slots.has('vaccination') ||
      question.slots.has('interactions') ||
      question.slots.has('pregnancy'));
  return (
    score +
    0.8 * (question.slots.get(slot.id) ?? 0) +
    0.4 * Math.max(topicShare, conceptShare) -
    (reading.signals.secondary ? 0.3 : 0) -
    (reading.signals.meta ? 0.5 : 0) -
    0.015 * Math.max(0, wordsOf(claim.text) - (question.drugs.length > 1 ? 24 : 38)) -
    (reading.passage.heading.some((h) => /method|limit/i.test(h)) ? 0.4 : 0) -
    (claim.text.split(',').length > 8 ? 0.4 : 0) +
    (canI && reading.signals.prohibits ? 0.5 : 0) +
    (question.type === 'eligibility' && !question.effectAsked ? mayTakeWorth(reading, slot) : 0) -
    (OF_A_MOTHER.some(
      ([concept, words]) => question.type === 'pregnancy-lactation' && question.concepts.has(concept) && !words.test(reading.own),
    )
      ? 0.8
      : 0) -
    // Who must not is answered by what forbids; under which condition somebody may is another matter.
    (question.prohibitionAsked && question.type === 'eligibility' && (!reading.signals.prohibits || CONDITIONAL.test(reading.own)) ? 1 : 0)
  );
}

// Whether somebody may take a drug is decided by what warns and restricts; few events in a trial's few weeks allow nothing.
function mayTakeWorth({ signals }: SentenceReading, slot: Slot): number {
  if (slot.id === 'boxed-warning') return 0.8;
  return signals.effect > 0 ? -1 : 0;
}
