import type { PatientFact } from '../../domain/patient.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { isRedundant } from '../compose/find-redundant.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { kindWeight, type Slot, type SlotId } from '../outlines/slot.ts';
import { matchFact } from './match-fact.ts';
import { tellFact } from './tell-fact.ts';

/** A statement that applies to the patient, under the fact it applies to. */
export interface ForPatient {
  sentence: AppraisedSentence;
  slot: Slot;
  /** "Kidney function: eGFR 45". */
  about: string;
}

/** In which parts of the evidence a fact is spoken of. */
const SLOTS_OF: Record<PatientFact['kind'], SlotId[]> = {
  age: ['dose-adjustment', 'candidates', 'dose', 'approval', 'boxed-warning', 'safety'],
  sex: [],
  group: ['dose-adjustment', 'approval', 'dose', 'candidates'],
  weight: ['dose', 'dose-adjustment'],
  renal: ['dose-adjustment', 'dose', 'candidates'],
  hepatic: ['dose-adjustment', 'candidates', 'monitoring'],
  pregnancy: ['pregnancy', 'lactation'],
  lab: ['monitoring', 'screening', 'management'],
  history: ['candidates', 'boxed-warning', 'safety', 'dose-adjustment', 'dose', 'screening', 'monitoring', 'vaccination'],
  medicine: ['interactions', 'dose-adjustment'],
};
const PER_FACT = 2;
const MOST_WORDS = 190;
const LEAST_DRUG = 0.55;
const LEAST_CONDITION = 0.35;
const LEAST_SLOT = 0.3;

/**
 * What the evidence says of a patient with these facts, in the order in which the question tells them, and one statement of the checks before
 * treatment. At most two statements a fact, of different sources or places; a label's or guideline's before others.
 */
export function chooseForPatient(question: ReadQuestion, sentences: AppraisedSentence[]): ForPatient[] {
  const facts = question.patient;
  const usable = sentences.filter(
    (s) =>
      s.drugMatch >= LEAST_DRUG &&
      s.conditionMatch >= LEAST_CONDITION &&
      !s.aboutOther &&
      s.reading.signals.words <= 80 &&
      !s.reading.fragment,
  );
  const chosen: ForPatient[] = [];
  let words = 0;
  const take = (next: ForPatient): void => {
    chosen.push(next);
    words += next.sentence.reading.signals.words;
  };
  const fits = ({ sentence: { reading } }: ForPatient): boolean =>
    words + reading.signals.words <= MOST_WORDS &&
    !chosen.some((c) => c.sentence.reading === reading || isRedundant(reading, c.sentence.reading));

  // 1. The best statement on each fact, then a second one where there is room.
  const ranked = facts.map((fact) => rank(fact, usable, question));
  for (let round = 0; round < PER_FACT; round++) {
    for (const statements of ranked) {
      const own = chosen.filter((c) => statements.some((s) => s.about === c.about));
      if (own.length > round) continue;
      const next = statements.find((s) => fits(s) && own.every((o) => isElsewhere(o, s)));
      if (next) take(next);
    }
  }
  // 2. What is to be checked before treatment, where the question does not say that it was.
  if (chosen.length > 0 && !SCREENED.test(question.text)) {
    const screening = usable
      .flatMap((sentence) =>
        inSlots(sentence, ['screening']).map((slot) => ({ sentence, slot, about: 'Before starting: not told in the question' })),
      )
      .toSorted((a, b) => worth(b, question) - worth(a, question))
      .find((s) => fits(s) && s.sentence.drugMatch >= 0.9);
    if (screening) take(screening);
  }
  // 3. Fact by fact.
  const order = [...facts.map((f) => tellFact(f)), 'Before starting'];
  const placeOf = ({ about }: ForPatient): number => order.findIndex((name) => about.startsWith(name));
  return chosen.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const SCREENED = /\b(?:screened|TB|tuberculosis|quantiferon|IGRA|hepatitis|blood (?:count|tests?))\b/i;

function rank(fact: PatientFact, sentences: AppraisedSentence[], question: ReadQuestion): ForPatient[] {
  const found = sentences.flatMap((sentence): ForPatient[] => {
    const [slot] = inSlots(sentence, SLOTS_OF[fact.kind]);
    const match = slot && matchFact(fact, sentence.reading);
    if (!slot || !match) return [];
    return [{ sentence, slot, about: `${tellFact(fact)}${match.measured ? ` (the source limits ${match.measured})` : ''}` }];
  });
  return found.toSorted((a, b) => worth(b, question) - worth(a, question));
}

const inSlots = (sentence: AppraisedSentence, ids: SlotId[]): Slot[] =>
  sentence.slots.filter((s) => ids.includes(s.slot.id) && s.score >= LEAST_SLOT).map((s) => s.slot);

function worth({ sentence, slot }: ForPatient, question: ReadQuestion): number {
  const { reading, drugMatch, conditionMatch, placeMatch } = sentence;
  const score = sentence.slots.find((s) => s.slot === slot)?.score ?? 0;
  const says = reading.signals.prohibits || reading.signals.dose || reading.signals.action ? 0.4 : 0;
  const named = question.conditions.length > 0 && reading.conditions.some((c) => question.conditions.includes(c)) ? 0.4 : 0;
  return (
    1.5 * score +
    drugMatch +
    kindWeight(reading.source.kind, 'labels') +
    0.6 * conditionMatch +
    0.3 * placeMatch +
    says +
    named -
    0.006 * reading.signals.words
  );
}

const isElsewhere = (a: ForPatient, b: ForPatient): boolean =>
  a.sentence.reading.source.id !== b.sentence.reading.source.id || a.sentence.reading.places.join() !== b.sentence.reading.places.join();
