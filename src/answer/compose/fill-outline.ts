import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { Term } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Chosen, Outline, OutlineSlot } from '../outlines/outline.ts';
import { kindWeight, type Slot, type SlotId } from '../outlines/slot.ts';
import { approvedConditions } from './approved-conditions.ts';
import { isRedundant } from './find-redundant.ts';

/** Narrow matters are filled first, so that their sentences are not spent on broad ones. */
const FILL_ORDER: SlotId[] = [
  'boxed-warning',
  'lactation',
  'pregnancy',
  'vaccination',
  'approval',
  'mechanism',
  'dose-adjustment',
  'dose',
  'interactions',
  'screening',
  'monitoring',
  'place-in-therapy',
  'comparison',
  'efficacy',
  'management',
  'unlicensed',
  'response',
  'candidates',
  'safety',
  'limits',
];
/** What a slot asks of a sentence: at first, then of what is left where nothing passed. */
const BARS = [
  { slotScore: 0.42, worth: 1.5, mustOwn: true },
  { slotScore: 0.28, worth: 1.1, mustOwn: false },
];
/** A narrow slot keeps what serves it nearly as well as the sentence's best slot does; a broad one takes what is left. */
const BROAD = new Set<SlotId>(['safety', 'limits', 'response', 'candidates', 'efficacy', 'management', 'unlicensed']);

/** What has been taken so far, over all slots. */
interface Taken {
  chosen: Chosen[];
  references: Set<string>;
}

/**
 * Fills a broad outline slot by slot, each to its budget of words. A sentence is worth more the better it serves the slot, the more directly it
 * is about the drug and the asked conditions, the more its kind of source decides the matter, and when it opens a new cell; less for length and
 * for repeating a source.
 */
export function fillOutline(outline: Outline, sentences: AppraisedSentence[], question: ReadQuestion): Chosen[] {
  const approved = approvedConditions(sentences);
  const usable = sentences.filter((s) => s.drugMatch >= 0.35 && s.reading.signals.words <= 90);
  const taken: Taken = { chosen: [], references: new Set() };
  for (const outlineSlot of outline.slots.toSorted((a, b) => FILL_ORDER.indexOf(a.slot.id) - FILL_ORDER.indexOf(b.slot.id))) {
    const own = usable.filter((s) => belongs(outlineSlot.slot.id, s, approved, question));
    for (const bar of BARS) {
      const chosen = fillSlot(outlineSlot, bar, own, taken, outline, question);
      taken.chosen.push(...chosen);
      for (const c of chosen) taken.references.add(c.sentence.reading.source.id);
      if (chosen.length) break;
    }
  }
  const order = outline.slots.map((s) => s.slot.id);
  return taken.chosen.toSorted((a, b) => order.indexOf(a.slot.id) - order.indexOf(b.slot.id));
}

function fillSlot(
  { slot, words: budget }: OutlineSlot,
  bar: (typeof BARS)[number],
  sentences: AppraisedSentence[],
  taken: Taken,
  outline: Outline,
  question: ReadQuestion,
): Chosen[] {
  const used = new Set(taken.chosen.map((c) => c.sentence));
  const candidates = sentences
    .map((sentence) => ({ sentence, score: sentence.slots.find((s) => s.slot.id === slot.id)?.score ?? 0 }))
    .filter(({ sentence, score }) => !used.has(sentence) && score >= bar.slotScore)
    .filter(({ sentence, score }) => !bar.mustOwn || score >= (sentence.slots[0]?.score ?? 0) * (BROAD.has(slot.id) ? 0.72 : 0.85))
    .map(({ sentence, score }) => ({ sentence, base: baseWorth(sentence, slot, score, question) }))
    .filter(({ sentence }) => !taken.chosen.some((c) => isRedundant(sentence.reading, c.sentence.reading)));
  const chosen: Chosen[] = [];
  const cells = new Set<string>();
  const perSource = new Map<string, number>();
  const references = new Set(taken.references);
  let words = 0;
  while (true) {
    let best: Chosen | null = null;
    for (const { sentence, base } of candidates) {
      const { reading } = sentence;
      if (chosen.some((c) => c.sentence === sentence)) continue;
      if (words > 0 && words + reading.signals.words > budget) continue;
      if (!references.has(reading.source.id) && references.size >= outline.references) continue;
      const fresh = slot.cells(reading).filter((c) => !cells.has(c)).length;
      const aloneWorth =
        base +
        (fresh ? Math.min(0.6, 0.3 + 0.12 * (fresh - 1)) : -0.35) -
        (slot.id === 'dose' || slot.id === 'boxed-warning' ? 0.05 : 0.15) * (perSource.get(reading.source.id) ?? 0);
      const sameGroup = slot.groupBy === 'condition' ? chosen.filter((c) => conditionsOf(c.sentence) === conditionsOf(sentence)).length : 0;
      const worth = aloneWorth - 0.1 * sameGroup;
      if (worth < bar.worth || (best && worth <= best.worth)) continue;
      if (chosen.some((c) => isRedundant(reading, c.sentence.reading))) continue;
      best = { sentence, slot, worth };
    }
    if (!best) return chosen;
    const { reading } = best.sentence;
    // A fuller telling takes the place of a poorer one of the same.
    for (const poorer of chosen.filter((c) => isRedundant(c.sentence.reading, reading))) {
      chosen.splice(chosen.indexOf(poorer), 1);
      words -= poorer.sentence.reading.signals.words;
    }
    chosen.push(best);
    for (const cell of slot.cells(reading)) cells.add(cell);
    perSource.set(reading.source.id, (perSource.get(reading.source.id) ?? 0) + 1);
    references.add(reading.source.id);
    words += reading.signals.words;
  }
}

const conditionsOf = ({ reading }: AppraisedSentence): string =>
  reading.conditions
    .map((c) => c.name)
    .toSorted()
    .join('+');

function baseWorth(
  { reading, drugMatch, conditionMatch, primary }: AppraisedSentence,
  slot: Slot,
  score: number,
  question: ReadQuestion,
): number {
  const { signals, source, passage, conditions } = reading;
  const isEffect = slot.order === 'effects';
  const outside = conditions.length > 0 && !conditions.some((c) => inFamily(c, question));
  return (
    1.2 * score +
    drugMatch +
    (isEffect ? 0.7 : 1) * kindWeight(source.kind, slot.order) +
    0.4 * conditionMatch -
    (isEffect ? 0.004 : 0.008) * Math.max(0, signals.words - 26) +
    (isEffect ? 0.05 * Math.min(6, signals.values) : 0) -
    (signals.secondary ? 0.3 : 0) -
    (signals.meta ? 0.5 : 0) -
    (signals.absence ? 0.2 : 0) -
    (outside ? 0.4 : 0) -
    (['efficacy', 'safety', 'response'].includes(slot.id) && reading.concepts.has('child') ? 0.25 : 0) +
    (passage.recommendation ? 0.15 : 0) +
    (primary ? 0.2 : 0) -
    (reading.international ? 0.35 : 0) +
    (source.year === null ? 0 : Math.max(-0.15, Math.min(0.08, (source.year - 2022) * 0.03)))
  );
}

const inFamily = (condition: Term, { family }: ReadQuestion): boolean => !family || condition.names.some((n) => family.members.test(n));

/** Efficacy is told for conditions with a licence somewhere, unlicensed uses for the others; both within the family the question names. */
function belongs(
  slot: SlotId,
  { reading, drugMatch, aboutOther }: AppraisedSentence,
  approved: Set<Term>,
  question: ReadQuestion,
): boolean {
  const conditions = reading.conditions.filter((c) => inFamily(c, question));
  const none = !reading.conditions.length;
  if (aboutOther) return slot === 'comparison' && conditions.length > 0;
  switch (slot) {
    case 'efficacy':
      return drugMatch === 1 && conditions.some((c) => approved.has(c)) && !reading.signals.deniesApproval;
    case 'unlicensed':
      return drugMatch >= 0.55 && conditions.length > 0 && !conditions.some((c) => approved.has(c));
    case 'approval':
      return drugMatch >= 0.9 && conditions.length > 0;
    case 'dose':
      return drugMatch >= 0.9 && (none || conditions.length > 0);
    case 'response':
      return drugMatch >= 0.9 && (none || conditions.some((c) => approved.has(c)));
    case 'place-in-therapy':
      return drugMatch >= 0.55 && (none || conditions.length > 0);
    case 'safety':
      return none ? onApproved(reading, approved) : reading.conditions.some((c) => approved.has(c));
    default:
      return true;
  }
}

/** False where a sentence that names no condition comes from a source on other diseases only. */
function onApproved({ source }: SentenceReading, approved: Set<Term>): boolean {
  const names = new Set([...approved].flatMap((c) => c.names));
  return (
    source.kind === 'drug-label' ||
    !source.conditions.length ||
    source.conditions.some((c) => names.has(c.name) || /disease|cardiovascular|thrombo|infection|acne|zoster/i.test(c.name))
  );
}
