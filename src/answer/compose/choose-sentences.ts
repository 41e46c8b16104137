import type { Term } from '../../vocabulary/build-vocabulary.ts';
import { bestAsked, type AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Chosen, Outline } from '../outlines/outline.ts';
import type { Slot } from '../outlines/slot.ts';
import { isRedundant } from './find-redundant.ts';

const LEAST_SHARE = 0.55;

/** What has been said so far, for judging what a further sentence adds. */
interface Said {
  cells: Set<string>;
  sources: Map<string, number>;
  kinds: Set<string>;
  concepts: Set<string>;
  terms: Set<Term>;
}

/**
 * Chooses the sentences of a short answer, best first, until its words are spent. Each is worth its score, less for overlap with what is
 * chosen, more for a matter, drug and place not covered yet, a new source, a new clinical concept, or an asked subject not yet named.
 */
export function chooseSentences(outline: Outline, sentences: AppraisedSentence[], question: ReadQuestion): Chosen[] {
  const ranked = sentences
    .map((sentence) => ({ sentence, slot: slotOf(sentence, question, outline) }))
    .filter((c): c is { sentence: AppraisedSentence; slot: Slot } => c.slot !== null && c.sentence.reading.signals.words <= 80)
    .toSorted((a, b) => b.sentence.score - a.sentence.score);
  const best = ranked[0]?.sentence.score ?? 0;
  const candidates = ranked.filter((c) => c.sentence.score >= LEAST_SHARE * best).slice(0, 120);

  const chosen: Chosen[] = [];
  const said: Said = { cells: new Set(), sources: new Map(), kinds: new Set(), concepts: new Set(), terms: new Set() };
  let words = 0;
  while (true) {
    let next: Chosen | null = null;
    for (const { sentence, slot } of candidates) {
      const { reading } = sentence;
      if (chosen.some((c) => c.sentence === sentence)) continue;
      if (words + reading.signals.words > outline.words) continue;
      if (!said.sources.has(reading.source.id) && said.sources.size >= outline.references) continue;
      const worth = worthOf(sentence, slot, said, question);
      if (worth < LEAST_SHARE * best || (next && worth <= next.worth)) continue;
      if (chosen.some((c) => isRedundant(reading, c.sentence.reading))) continue;
      next = { sentence, slot, worth };
    }
    if (!next) return chosen;
    chosen.push(next);
    words += next.sentence.reading.signals.words;
    remember(next, said);
  }
}

function slotOf(sentence: AppraisedSentence, question: ReadQuestion, outline: Outline): Slot | null {
  const slot = bestAsked(sentence.slots, question)?.slot ?? sentence.slots[0]?.slot ?? null;
  return slot && outline.slots.some((s) => s.slot.id === slot.id) ? slot : null;
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
    (freshAsked ? 0.3 : asked.length > 1 && named.length ? -0.1 : 0)
  );
}

function remember({ sentence, slot }: Chosen, said: Said): void {
  const { reading } = sentence;
  said.cells.add(cellOf(sentence, slot));
  said.sources.set(reading.source.id, (said.sources.get(reading.source.id) ?? 0) + 1);
  said.kinds.add(reading.source.kind);
  for (const concept of reading.concepts) said.concepts.add(concept);
  for (const term of [...reading.drugs, ...reading.conditions]) said.terms.add(term);
}
