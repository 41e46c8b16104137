import type { ReadQuestion } from '../interpret-question.ts';
import type { Outline, Shape } from './outline.ts';
import { SLOT_IDS, type SlotId } from './slot.ts';
import { SLOTS } from './slots.ts';

/** Words a short answer may take, by what it is mainly about. A dosing question gets a dosing answer, not a monograph. */
const WORDS: Partial<Record<SlotId, number>> = {
  dose: 165,
  'dose-adjustment': 165,
  'boxed-warning': 170,
  monitoring: 170,
  screening: 235,
  interactions: 260,
  vaccination: 230,
  pregnancy: 240,
  lactation: 160,
  safety: 300,
  efficacy: 280,
  candidates: 300,
  comparison: 400,
  management: 240,
  diagnosis: 270,
  response: 260,
  mechanism: 240,
  approval: 240,
  'place-in-therapy': 270,
};

/** A question names what its answer must hold. */
const PLAINLY_ASKED = 0.95;

/** Matters whose answer stays short whatever else the question touches. */
const SHORT: SlotId[] = ['boxed-warning', 'dose', 'dose-adjustment', 'monitoring'];

/** Concepts that leave a dosing or monitoring question short. */
const OF_DOSING = new Set(
  'renal hepatic elderly child missed food topical lymphocytes neutrophils platelets anaemia boxed-warning blood-tests guideline'.split(
    ' ',
  ),
);

/** A narrow outline: the slots of its shape first, then what else the question may touch, within the length its main matter deserves. */
export function narrowOutline(shape: Shape, question: ReadQuestion): Outline {
  const most = Math.max(0, ...question.slots.values());
  const main = [...question.slots].filter(([, weight]) => weight >= 0.9 * most).map(([id]) => id);
  const short =
    question.drugs.length < 2 && main.every((id) => SHORT.includes(id)) && [...question.concepts].every((c) => OF_DOSING.has(c));
  const budgets = main.map((id) => WORDS[id] ?? 270);
  const words = budgets.length ? (short ? Math.min(...budgets) : Math.max(...budgets)) : 270;
  const order = [...shape.first, ...SLOT_IDS.filter((id) => !shape.first.includes(id))];
  return {
    type: shape.type,
    words,
    references: 20,
    slots: order.map((id) => ({ slot: SLOTS[id], words })),
    must: shape.must.filter((id) => (question.slots.get(id) ?? 0) >= PLAINLY_ASKED),
  };
}
