import type { Term } from '../../vocabulary/build-vocabulary.ts';
import { bestAsked, type AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Chosen, Outline } from '../outlines/outline.ts';
import type { Slot } from '../outlines/slot.ts';
import { speaksOf } from '../speaks-of.ts';
import { SLOTS } from '../outlines/slots.ts';
import { isRedundant } from './find-redundant.ts';
import { askedBoxedWarning } from './asked-boxed-warning.ts';

const LEAST_SHARE = 0.55;
const PLAINLY_ASKED = 0.9;

interface Candidate {
  sentence: AppraisedSentence;
  slot: Slot;
}

/** What has been said so far, for judging what a further sentence adds. */
interface Said {
  cells: Set<string>;
  sources: Map<string, number>;
  kinds: Set<string>;
  concepts: Set<string>;
  terms: Set<Term>;
  perDrug: Map<Term, number>;
}

/**
 * Chooses the sentences of a short answer, best first, until its words are spent. Each is worth its score, less for overlap with what is
 * chosen, more for a matter, drug and place not covered yet, a new source, a new clinical concept, or an asked subject not yet named.
 */
export function chooseSentences(outline: Outline, sentences: AppraisedSentence[], question: ReadQuestion, first: Chosen[]): Chosen[] {
  const ranked = onAskedPair(sentences, question)
    .map((sentence) => ({ sentence, slot: slotOf(sentence, question) }))
    .filter(
      (c): c is Candidate =>
        c.slot !== null &&
        c.sentence.reading.signals.words <= 80 &&
        !c.sentence.aboutOther &&
        (!question.drugs.length || c.sentence.drugMatch >= 0.5 || c.slot.id === 'vaccination') &&
        onCondition(c.sentence, question),
    )
    .toSorted((a, b) => b.sentence.score - a.sentence.score);
  const best = ranked[0]?.sentence.score ?? 0;
  const candidates = ranked.filter((c) => c.sentence.score >= LEAST_SHARE * best).slice(0, 120);

  const chosen: Chosen[] = [];
  const said: Said = { cells: new Set(), sources: new Map(), kinds: new Set(), concepts: new Set(), terms: new Set(), perDrug: new Map() };
  let words = 0;
  const take = ({ sentence, slot }: Candidate, worth: number): void => {
    const next = { sentence, slot, worth };
    // A fuller telling takes the place of a poorer one of the same.
    for (const poorer of chosen.filter(
      (c) => !first.some((f) => f.sentence === c.sentence) && isRedundant(c.sentence.reading, sentence.reading),
    )) {
      chosen.splice(chosen.indexOf(poorer), 1);
      words -= poorer.sentence.reading.signals.words;
    }
    chosen.push(next);
    words += sentence.reading.signals.words;
    remember(next, said);
  };
  const fits = ({ sentence: { reading } }: Candidate): boolean =>
    words + reading.signals.words <= outline.words &&
    (said.sources.has(reading.source.id) || said.sources.size < outline.references) &&
    !chosen.some((c) => c.sentence.reading === reading || isRedundant(reading, c.sentence.reading));

  // 1. What corrects the question comes first.
  for (const chosen of first) take(chosen, chosen.worth);
  // 2. A boxed warning is told as far as it is asked for.
  for (const sentence of askedBoxedWarning(sentences, question))
    if (!chosen.some((c) => isRedundant(sentence.reading, c.sentence.reading)))
      take({ sentence, slot: SLOTS['boxed-warning'] }, sentence.score);
  // 3. Each part of the question gets its best sentence first.
  for (const part of partsOf(question, ranked)) {
    const best = ranked.find((c) => part(c) && fits(c));
    if (best && !chosen.some((c) => part(c))) take(best, best.sentence.score);
  }
  // 4. Then whatever adds most.
  while (true) {
    let next: { candidate: Candidate; worth: number } | null = null;
    for (const candidate of candidates) {
      if (!fits(candidate)) continue;
      const worth = worthOf(candidate.sentence, candidate.slot, said, question);
      if (worth >= LEAST_SHARE * best && (!next || worth > next.worth)) next = { candidate, worth };
    }
    if (!next) return chosen;
    take(next.candidate, next.worth);
  }
}

/** Whether two drugs may be taken together is answered by what speaks of both; what one does with a third is another matter. */
function onAskedPair(sentences: AppraisedSentence[], { type, drugs }: ReadQuestion): AppraisedSentence[] {
  if (type !== 'interaction' || drugs.length < 2) return sentences;
  const onAll = sentences.filter(({ reading, slots }) => slots[0]?.slot.id === 'interactions' && drugs.every((d) => speaksOf(reading, d)));
  return onAll.length ? onAll : sentences;
}

type Part = (candidate: Candidate) => boolean;

/**
 * The parts of a question that must each be answered: every plainly asked slot, for each asked drug and condition where there are several, for the
 * members of a class that are compared; a label's yes and no for each place where approval is asked; a stop rule beside an onset; and for harm in a
 * family of diseases one measured result from outside it.
 */
function partsOf(question: ReadQuestion, ranked: Candidate[]): Part[] {
  const asked = [...question.slots]
    .filter(([, weight]) => weight >= PLAINLY_ASKED)
    .toSorted((a, b) => b[1] - a[1])
    .map(([slot]) => slot);
  return asked.flatMap((id): Part[] => {
    const serves: Part = ({ sentence, slot }) =>
      slot.id === id &&
      (sentence.slots.find((s) => s.slot.id === id)?.score ?? 0) >= 0.5 &&
      sentence.drugMatch >= 0.55 &&
      sentence.conditionMatch >= 0.6;
    const named =
      (term: Term): Part =>
      (c) =>
        serves(c) && (c.sentence.reading.drugs.includes(term) || c.sentence.reading.conditions.includes(term));
    const several = [question.drugs.length > 1 ? question.drugs : [], question.conditions.length > 1 ? question.conditions : []].flat();
    const inPlace =
      (place: string): Part =>
      (c) =>
        serves(c) && c.sentence.reading.places.includes(place);
    const parts = several.length ? several.map(named) : question.places.length > 1 ? question.places.map(inPlace) : [serves];
    if (id === 'comparison' && !question.drugs.length) parts.push(...comparedDrugs(ranked.filter(serves), question).map(named));
    if (id === 'approval') parts.unshift(...labelsOf(ranked.filter(serves)));
    if (id === 'response') parts.push((c) => serves(c) && c.slot.cells(c.sentence.reading).some((cell) => cell.startsWith('stop rule')));
    if (id === 'safety' && question.family && question.concepts.size)
      parts.push(
        ({ sentence: s, slot }) =>
          slot.id === id && s.drugMatch >= 0.75 && s.conditionMatch < 0.5 && s.conceptShare >= 0.6 && s.reading.signals.effect >= 0.6,
      );
    return parts;
  });
}

const MOST_COMPARED = 4;

/** Members of the asked class that comparisons speak of, most often named first. */
function comparedDrugs(comparisons: Candidate[], question: ReadQuestion): Term[] {
  const named = comparisons
    .flatMap((c) => c.sentence.reading.drugs)
    .filter((d) => d.classes.some((name) => question.classes.includes(name)));
  return [...Map.groupBy(named, (d) => d)]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0].name < b[0].name ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(([drug]) => drug);
}

/** One part for each place and each of yes and no that a label says. */
function labelsOf(approvals: Candidate[]): Part[] {
  const cellOfLabel = ({ sentence: { reading } }: Candidate): string | null =>
    reading.source.kind === 'drug-label' && reading.places.length === 1 ? `${reading.places[0]}|${reading.signals.deniesApproval}` : null;
  const cells = [...new Set(approvals.map(cellOfLabel))].filter((cell) => cell !== null);
  return cells.map((cell) => (c) => c.slot.id === 'approval' && cellOfLabel(c) === cell);
}

/** Evidence on another disease answers only where the question names a drug, and then as a last resort. */
const onCondition = (sentence: AppraisedSentence, question: ReadQuestion): boolean =>
  !question.conditions.length || sentence.conditionMatch >= (question.drugs.length ? 0.35 : 0.6);

/** The slot a sentence is told under: the asked one it serves best; another only where it is plainly about an asked concept. */
function slotOf(sentence: AppraisedSentence, question: ReadQuestion): Slot | null {
  const asked = bestAsked(sentence.slots, question)?.slot;
  return asked ?? (sentence.conceptShare >= 0.6 ? (sentence.slots[0]?.slot ?? null) : null);
}

function cellOf(sentence: AppraisedSentence, slot: Slot): string {
  const { drugs, places, conditions } = sentence.reading;
  return [slot.id, drugs.map((d) => d.name).join('+'), places.join('+'), conditions.map((c) => c.name).join('+')].join('|');
}

function worthOf(sentence: AppraisedSentence, slot: Slot, said: Said, question: ReadQuestion): number {
  const { reading, score } = sentence;
  const freshConcepts = [...reading.concepts].filter((c) => !said.concepts.has(c)).length;
  const listLike = ['safety', 'screening', 'monitoring', 'interactions', 'vaccination', 'boxed-warning'].includes(slot.id);
  const asked = [...question.drugs, ...question.conditions];
  const named = asked.filter((t) => reading.drugs.includes(t) || reading.conditions.includes(t));
  const freshAsked = asked.length > 1 ? named.filter((t) => !said.terms.has(t)).length : 0;
  const seen = said.sources.get(reading.source.id) ?? 0;
  return (
    score +
    (said.cells.has(cellOf(sentence, slot)) ? 0 : 0.15) +
    (seen ? -0.07 * seen : 0.08) +
    (said.kinds.has(reading.source.kind) ? 0 : 0.06) +
    (listLike ? Math.min(0.3, 0.1 * freshConcepts) : 0) +
    (freshAsked ? 0.3 : asked.length > 1 && named.length ? -0.1 : 0) -
    // Where drugs are compared, none takes all the room.
    (question.drugs.length > 1 ? 0.1 * leastSaid(reading.drugs, question.drugs, said) : 0)
  );
}

/** How often the least told of the asked drugs in a sentence has been told; 0 where it names none. */
function leastSaid(named: Term[], asked: Term[], { perDrug }: Said): number {
  const told = asked.filter((d) => named.includes(d)).map((d) => perDrug.get(d) ?? 0);
  return told.length ? Math.min(...told) : 0;
}

function remember({ sentence, slot }: Chosen, said: Said): void {
  const { reading } = sentence;
  said.cells.add(cellOf(sentence, slot));
  said.sources.set(reading.source.id, (said.sources.get(reading.source.id) ?? 0) + 1);
  said.kinds.add(reading.source.kind);
  for (const concept of reading.concepts) said.concepts.add(concept);
  for (const drug of reading.drugs) said.perDrug.set(drug, (said.perDrug.get(drug) ?? 0) + 1);
  for (const term of [...reading.drugs, ...reading.conditions]) said.terms.add(term);
}
