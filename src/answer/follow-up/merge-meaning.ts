import type { AskedSlot, Meaning } from '../../domain/follow-up.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { readFollowUp, type ReadFollowUp } from './read-follow-up.ts';

/** The meaning of no question yet. */
const NO_MEANING: Meaning = { drugs: [], versus: [], conditions: [], family: null, slot: 'role', chips: [], doses: [], places: [] };

/** What a question means that follows no other. */
export function readMeaning(question: string, vocabulary: Vocabulary): Meaning {
  return mergeMeaning(NO_MEANING, readFollowUp(question, vocabulary, new Set()));
}

/** Slots that another place can give another answer to: a place once named stays for them. */
const BY_PLACE = new Set<AskedSlot>(['role', 'approval', 'funding', 'place', 'dosing', 'eligibility', 'alternatives']);
/** What a patient's facts change; the others are facts of the drug. */
const BY_PATIENT = new Set<AskedSlot>([
  'role',
  'place',
  'efficacy',
  'comparison',
  'alternatives',
  'dosing',
  'eligibility',
  'monitoring',
  'vaccination',
  'interaction',
  'safety',
  'duration',
]);
const NARROWING = /^(?:effect|vaccine|lab) /;

/** What a follow-up means after the question before it: it replaces what it names and keeps the rest. */
export function mergeMeaning(before: Meaning, read: ReadFollowUp): Meaning {
  const { drugs, versus, slot, chips } = mergeDrugs(before, read);
  const conditions = read.conditions.length ? read.conditions : before.conditions;
  const kept = BY_PATIENT.has(slot) ? before.chips.filter((c) => !NARROWING.test(c) && !chips.some((own) => sameFact(own, c))) : [];
  const asksOther = replacesMedicine(before, read, slot, chips);
  return {
    drugs,
    versus,
    conditions,
    family: conditions.length ? null : (read.family ?? before.family),
    slot,
    chips: [...(asksOther ? [] : kept), ...chips],
    doses: read.doses,
    places: read.places.length ? read.places : BY_PLACE.has(slot) ? before.places : [],
  };
}

function mergeDrugs(before: Meaning, read: ReadFollowUp): Pick<Meaning, 'drugs' | 'versus' | 'slot' | 'chips'> {
  const chips = read.slot === 'comparison' ? read.chips.filter((c) => !c.startsWith('on ')) : read.chips;
  const asked = read.slot ?? slotWithoutCue(before, read);
  const kept = before.drugs.filter((d) => !read.dropped.includes(d));
  const named = [...read.drugs, ...(asked === 'comparison' ? read.chips.filter((c) => c.startsWith('on ')).map((c) => c.slice(3)) : [])];
  const others = named.filter((d) => !kept.includes(d) && !before.versus.includes(d));
  // The first question names its subject first.
  if (!kept.length) {
    const [first, ...more] = named;
    if (asked === 'comparison' && !more.length && read.doses.length > 1)
      return { drugs: named, versus: [], slot: 'dose-comparison', chips };
    if (asked === 'comparison') return { drugs: first ? [first] : [], versus: more, slot: asked, chips };
    if (asked === 'interaction' && more.length)
      return { drugs: [first!], versus: [], slot: asked, chips: [...chips, ...more.map((d) => `on ${d}`)] };
    return { drugs: read.drugs, versus: [], slot: asked, chips };
  }
  if (asked === 'comparison') {
    const versus = others.length ? others : before.versus.length ? before.versus : [];
    if (!versus.length && read.doses.length < 2) return { drugs: kept, versus, slot: 'alternatives', chips };
    return { drugs: kept, versus, slot: read.doses.length > 1 && !others.length ? 'dose-comparison' : 'comparison', chips };
  }
  if (asked === 'interaction' && others.length)
    return { drugs: kept, versus: [], slot: asked, chips: [...chips, ...others.map((d) => `on ${d}`)] };
  if (others.length) return { drugs: others, versus: [], slot: asked, chips };
  return { drugs: kept, versus: read.aboutBoth ? before.versus : [], slot: asked, chips };
}

function slotWithoutCue(before: Meaning, read: ReadFollowUp): AskedSlot {
  if (read.doses.length > 1) return 'dose-comparison';
  if (read.doses.length === 1 || read.factKinds.has('weight')) return 'dosing';
  return before.slot;
}

/** "And with ketoconazole?" after "can it be taken with clopidogrel?" asks of another medicine, where no patient was told of who takes both. */
const replacesMedicine = (before: Meaning, read: ReadFollowUp, slot: AskedSlot, chips: string[]): boolean =>
  slot === 'interaction' &&
  before.slot === 'interaction' &&
  !read.adds &&
  before.chips.every((c) => c.startsWith('on ')) &&
  chips.some((c) => c.startsWith('on '));

/** Two chips that cannot both hold of one patient: another age, another eGFR. */
const sameFact = (a: string, b: string): boolean => a === b || (!/^(?:history|on|effect|vaccine) /.test(a) && kindOf(a) === kindOf(b));
const kindOf = (chip: string): string =>
  /^(?:child|adolescent|older)$/.test(chip) ? 'age' : /^(?:eGFR|CrCl|CKD) /.test(chip) ? 'renal' : chip.split(' ')[0]!;
