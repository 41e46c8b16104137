import type { Answered } from '../../domain/answer.ts';
import type { AskedSlot, Meaning } from '../../domain/follow-up.ts';
import type { Term, Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { SlotId } from '../outlines/slot.ts';
import { sayMeaning } from './say-meaning.ts';

const MOST = 4;
/** How well a sentence must serve a slot, and how directly its subjects, for a question on it to be known as answerable. */
const LEAST_SCORE = 0.5;
const LEAST_DRUG = 0.9;
const LEAST_CONDITION = 0.7;

/** Where the evidence for each kind of question stands. */
const EVIDENCE_SLOT: Partial<Record<AskedSlot, SlotId>> = {
  approval: 'approval',
  place: 'place-in-therapy',
  efficacy: 'efficacy',
  stopping: 'response',
  comparison: 'comparison',
  dosing: 'dose',
  monitoring: 'monitoring',
  vaccination: 'vaccination',
  pregnancy: 'pregnancy',
  lactation: 'lactation',
  interaction: 'interactions',
  safety: 'safety',
  'why-warning': 'boxed-warning',
  eligibility: 'candidates',
};

/** What readers of one matter ask next, likeliest first. */
const NEXT: Partial<Record<AskedSlot, AskedSlot[]>> = {
  efficacy: ['safety', 'stopping', 'comparison', 'dosing'],
  comparison: ['safety', 'efficacy', 'place', 'dosing'],
  safety: ['monitoring', 'eligibility', 'why-warning', 'interaction'],
  dosing: ['monitoring', 'interaction', 'stopping', 'safety'],
  monitoring: ['dosing', 'safety', 'vaccination', 'interaction'],
  pregnancy: ['lactation', 'vaccination', 'safety'],
  lactation: ['pregnancy', 'safety'],
  vaccination: ['monitoring', 'safety', 'eligibility'],
  interaction: ['dosing', 'safety', 'monitoring'],
  approval: ['place', 'efficacy', 'dosing', 'comparison'],
  place: ['efficacy', 'comparison', 'dosing', 'safety'],
  eligibility: ['dosing', 'safety', 'monitoring', 'vaccination'],
};
const USUAL: AskedSlot[] = ['efficacy', 'comparison', 'safety', 'dosing', 'monitoring', 'pregnancy'];

export interface ForSuggestions {
  meaning: Meaning;
  sentences: AppraisedSentence[];
  gaps: Answered['gaps'];
  disagreements: Answered['disagreements'];
  vocabulary: Vocabulary;
}

/**
 * Questions to ask next: where sources disagree, what was not found for this drug but is for another, and what stands next to what was asked.
 * Each has evidence among the sentences already appraised, so that asking it brings an answer.
 */
export function suggestFollowUps({ meaning, sentences, gaps, disagreements, vocabulary }: ForSuggestions): string[] {
  const [drug] = meaning.drugs;
  if (!drug) return [];
  const bare: Meaning = { ...meaning, versus: [], chips: [], doses: [], places: [] };
  const on = (slot: AskedSlot, change: Partial<Meaning> = {}): Meaning => ({ ...bare, slot, ...change });

  const fromDisagreements = disagreements.map(({ subject }) => {
    const [condition, matter] = subject.split(': ');
    const term = vocabulary.byName(condition ?? '');
    return on(matter === 'approval' ? 'approval' : 'place', { conditions: term ? [term.plain] : bare.conditions });
  });
  const fromGaps = gaps.flatMap(({ slot }) => {
    const asked = (Object.keys(EVIDENCE_SLOT) as AskedSlot[]).find((s) => EVIDENCE_SLOT[s] === slot);
    const other = asked && otherDrugOn(slot as SlotId, drug, sentences);
    return asked && other ? [on(asked, { drugs: [other.plain], conditions: [] })] : [];
  });
  const narrowed =
    meaning.slot === 'role' && !meaning.conditions.length
      ? commonConditions(sentences).map((c) => on('efficacy', { conditions: [c.plain] }))
      : [];
  const next = (NEXT[meaning.slot] ?? USUAL).map((slot) =>
    on(slot, slot === 'comparison' ? { versus: comparedWith(drug, sentences).slice(0, 1) } : {}),
  );

  const asked = sayMeaning(meaning);
  const questions = [...fromDisagreements.slice(0, 1), ...narrowed.slice(0, 2), ...next, ...fromGaps.slice(0, 1)]
    .filter((m) => m.slot !== 'comparison' || m.versus.length > 0)
    .filter((m) => m.slot !== meaning.slot || m.conditions.join() !== meaning.conditions.join())
    .filter((m) => isAnswerable(m, sentences, vocabulary))
    .map(sayMeaning);
  return [...new Set(questions)].filter((q) => q !== asked).slice(0, MOST);
}

function isAnswerable(meaning: Meaning, sentences: AppraisedSentence[], vocabulary: Vocabulary): boolean {
  const slot = EVIDENCE_SLOT[meaning.slot];
  const drugs = [...meaning.drugs, ...meaning.versus].map((d) => vocabulary.byName(d));
  const conditions = meaning.conditions.map((c) => vocabulary.byName(c));
  return sentences.some(
    (s) =>
      drugs.every((d) => d !== undefined && s.reading.drugs.includes(d)) &&
      (conditions.length === 0 ||
        conditions.some((c) => c !== undefined && s.reading.conditions.includes(c)) ||
        s.conditionMatch >= LEAST_CONDITION) &&
      s.slots.some((x) => x.slot.id === slot && x.score >= LEAST_SCORE),
  );
}

/** Another drug that a sentence serving the slot is about; the one most sentences are about. */
function otherDrugOn(slot: SlotId, drug: string, sentences: AppraisedSentence[]): Term | undefined {
  const serving = sentences.filter((s) => s.slots.some((x) => x.slot.id === slot && x.score >= LEAST_SCORE));
  return mostNamed(serving.flatMap((s) => s.reading.drugs.filter((d) => d.plain !== drug && !d.event)))[0];
}

const comparedWith = (drug: string, sentences: AppraisedSentence[]): string[] =>
  mostNamed(
    sentences
      .filter(
        (s) => s.slots.some((x) => x.slot.id === 'comparison' && x.score >= LEAST_SCORE) && s.reading.drugs.some((d) => d.plain === drug),
      )
      .flatMap((s) => s.reading.drugs.filter((d) => d.plain !== drug && !d.event)),
  ).map((d) => d.plain);

const commonConditions = (sentences: AppraisedSentence[]): Term[] =>
  mostNamed(sentences.filter((s) => s.drugMatch >= LEAST_DRUG).flatMap((s) => s.reading.conditions.filter((c) => !c.event && !c.family)));

function mostNamed(terms: Term[]): Term[] {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1)).map(([term]) => term);
}
