import type { AskedSlot } from '../../domain/follow-up.ts';
import type { PatientFact, PatientFactKind } from '../../domain/patient.ts';
import { openText } from '../../text/open-text.ts';
import type { Term, Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { askedFamily } from '../../vocabulary/condition-families.ts';
import { layWordsToTerms } from '../../vocabulary/lay-words.ts';
import { readHistory, type NamedEvent } from '../patient/read-history.ts';
import { historyOf, readPersonalFacts } from '../patient/read-patient.ts';
import { SLOT_CUES } from './asked-slots.ts';
import { FREE_WORDS } from './free-words.ts';
import { readPlaces } from './read-places.ts';
import { isMatterOf } from './slot-matter.ts';

/** What the words of a follow-up say by themselves; what they leave open is the conversation's. */
export interface ReadFollowUp {
  /** Drugs in the order of their names, without medicines that the patient takes. */
  drugs: string[];
  /** Drugs that are named only to be left out ("I meant X, not Y"). */
  dropped: string[];
  conditions: string[];
  family: string | null;
  /** What is asked; null where no word says so. */
  slot: AskedSlot | null;
  chips: string[];
  /** Kinds of the facts of a patient among the chips. */
  factKinds: Set<PatientFactKind>;
  doses: string[];
  places: string[];
  /** Asks about both of two drugs ("which one", "the two"). */
  aboutBoth: boolean;
  /** The reading had to choose where the words do not. */
  unclear: boolean;
  unused: string[];
  /** Says that what it names comes on top of what was said ("and also warfarin"). */
  adds: boolean;
}

const DOSE = /\b(\d+(?:\.\d+)?) ?(mg|mcg|µg|g|%)(?![/\w])(?: (?:tablets?|doses?|strength))?/gi;
const BOTH = /\b(?:which (?:one |of (?:them|the two|these) )?|both|either|the two|between (?:them|the two))\b/i;
const ADDS = /\b(?:also|too|as well|plus|both|on top|in addition|additionally|besides|together|still)\b/i;
const LEAD_IN = /^(?:(?:ok|okay|alright|all right|right|well|so|and|but|thanks?|thank you|great|good|fine|hm+|yes|no)[,.;:!]* )+/i;
const OF_ONE_PERSON = new Set<PatientFactKind>(['age', 'weight', 'renal', 'hepatic', 'history', 'medicine', 'group']);

/** Reads a follow-up word by word. `subjects` are the drugs the conversation is about. */
export function readFollowUp(asked: string, vocabulary: Vocabulary, subjects: ReadonlySet<string>): ReadFollowUp {
  const known = (term: string): boolean => vocabulary.byName(term)?.type === 'condition' && !vocabulary.byName(term)!.event;
  const text = layWordsToTerms(asked, (word, term) => (known(term) ? term : word));
  const open = openText(text);

  // 1. Who is asked about, and what is narrowed to.
  const dropped = takeDropped(text, vocabulary);
  const vaccines = takeVaccines(open);
  const facts = readPersonalFacts(open, vocabulary, subjects);
  const doses: string[] = [];
  open.take(DOSE, (m) => void doses.push(`${Number(m[1])} ${m[2]!.toLowerCase()}`));
  const mentions = vocabulary.findMentions(open.rest());
  const events = readHistory(open);

  // 2. Drugs and conditions; in their place stands "it", as in most follow-ups.
  const drugs: string[] = [];
  const conditions: string[] = [];
  let rest = open.rest();
  for (const { term, start, end } of mentions.toReversed()) {
    if (term.event || term.family || /^\s*$/.test(rest.slice(start, end))) continue;
    (term.type === 'drug' ? drugs : conditions).unshift(term.plain);
    rest = `${rest.slice(0, start)}${term.type === 'drug' ? 'it' : ''}${rest.slice(end)}`;
  }
  const family = askedFamily(rest);
  const familyWords = family?.asked.exec(rest)?.[0] ?? null;
  if (familyWords) rest = rest.replace(new RegExp(`${familyWords}(?: (?:diseases?|conditions?|disorders?))?`), ' ');
  if (!conditions.length) {
    const named = findShortName(rest, vocabulary);
    if (named) {
      conditions.push(named.term.plain);
      rest = rest.replace(named.word, ' ');
    }
  }

  // 3. What is asked.
  const aboutBoth = BOTH.test(rest);
  // A laboratory value asks what to do about it.
  const bare = rest.replace(/\s+/g, ' ').trim().replace(LEAD_IN, '');
  const asking = readSlot(bare, facts.some((f) => f.kind === 'lab') ? 'monitoring' : null);
  const { places, rest: left } = readPlaces(asking.rest, text);
  const read = placeEvents(events, asking.slot, facts);

  const slot =
    vaccines.length && asking.slot !== 'funding'
      ? 'vaccination'
      : (askedBeside(asking.slot, facts, bare) ?? read.slot ?? slotOfFacts(facts));

  return {
    drugs: [...new Set(drugs)].filter((d) => !dropped.includes(d)),
    dropped,
    conditions: [...new Set(conditions)],
    family: familyWords?.replace(/^(dermatologic(?:al)?)$/i, '$1 conditions') ?? null,
    slot,
    chips: [...chipsOf(facts, read.events, asking.slot), ...vaccines.map((v) => `vaccine ${v}`)],
    factKinds: new Set([...facts.map((f) => f.kind), ...(read.history ? (['history'] as const) : [])]),
    doses,
    places,
    aboutBoth,
    unclear: read.unclear || isUnclear(asking.slot, drugs.filter((d) => !subjects.has(d)).length, bare, facts),
    unused: unusedWords(left, slot),
    adds: ADDS.test(asked),
  };
}

/** A word of its own that only one condition's names hold ("colitis"), as people shorten them. */
function findShortName(text: string, vocabulary: Vocabulary): { term: Term; word: string } | null {
  const terms = vocabulary.terms.filter((t) => t.type === 'condition' && !t.event && !t.family);
  for (const word of text.match(/\p{L}{5,}/gu) ?? []) {
    const named = terms.filter((t) =>
      t.names.some((name) =>
        name
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(word.toLowerCase()),
      ),
    );
    if (named.length === 1 && !/^(?:disease|chronic|acute|severe|active|adult|juvenile|systemic|hands?)s?$/i.test(word))
      return { term: named[0]!, word };
  }
  return null;
}

/** The first cue decides; words of slots that go with it are used too, all others are left. */
function readSlot(text: string, given: AskedSlot | null): { slot: AskedSlot | null; rest: string } {
  const cue = SLOT_CUES.find(({ slot, words }) => (given ? slot === given : words.test(text)));
  if (!cue) return { slot: null, rest: text };
  let rest = without(text, cue.words);
  for (const { slot, words } of SLOT_CUES) if (cue.with.includes(slot)) rest = without(rest, words);
  return { slot: cue.slot, rest };
}

const without = (text: string, words: RegExp): string =>
  text.replace(
    new RegExp(words.source, `${words.flags}g`),
    (_, ...found: unknown[]) => ` ${found.filter((f) => typeof f === 'string' && f !== text).join(' ')} `,
  );

/** "Can I have it with a glass of wine?" asks whether they go together; "from 2 mg to 4 mg" asks about no comparison. */
function askedBeside(slot: AskedSlot | null, facts: PatientFact[], text: string): AskedSlot | null {
  const beside = facts.filter((f) => f.kind === 'medicine');
  if (slot === 'eligibility' && /\b(?:it|on top of|added to) with it\b/i.test(text)) return 'interaction';
  if (slot === 'eligibility' && beside.length && facts.every((f) => f.kind === 'medicine' || f.kind === 'sex')) return 'interaction';
  if (slot === null && /\bfrom to\b/i.test(text)) return 'dosing';
  return slot;
}

/** Readings that the words allow, but other readings too. */
function isUnclear(slot: AskedSlot | null, newDrugs: number, text: string, facts: PatientFact[]): boolean {
  if (newDrugs > 0 && slot !== 'comparison' && slot !== 'interaction' && /\b(?:or|than|which|both|either)\b/i.test(text)) return true;
  if (newDrugs > 1) return true;
  if (slot === 'comparison' && newDrugs === 0 && !facts.some((f) => f.kind === 'medicine'))
    return !/\bwhich|\b(?:the )?two\b|\bit\b.*\bit\b|\d/i.test(text);
  return slot === 'safety' && facts.some((f) => OF_ONE_PERSON.has(f.kind));
}

/** A named disease is an effect where harm is asked about, else the patient's history. */
function placeEvents(
  events: NamedEvent[],
  slot: AskedSlot | null,
  facts: PatientFact[],
): { events: string[]; slot: AskedSlot | null; history: boolean; unclear: boolean } {
  if (!events.length) return { events: [], slot: null, history: false, unclear: false };
  const effect = events.map(({ event }) => `effect ${event.name}`);
  const history = events.map(({ event }) => historyOf(event.name).chip);
  if (slot === 'safety' || slot === 'ae-management') return { events: effect, slot: null, history: false, unclear: false };
  const ofPerson = events.some((e) => e.had) || facts.some((f) => OF_ONE_PERSON.has(f.kind)) || events.length > 1;
  if (ofPerson || slot === 'eligibility')
    return { events: history, slot: slot ?? 'eligibility', history: true, unclear: slot !== null && slot !== 'eligibility' };
  if (slot === null && events.every(({ event }) => event.complaint))
    return { events: effect, slot: 'safety', history: false, unclear: false };
  return { events: history, slot: 'eligibility', history: true, unclear: true };
}

// Kidney and liver ask how to dose, medicines whether they go together; a person whether it is for them.
function slotOfFacts(facts: PatientFact[]): AskedSlot | null {
  const kinds = new Set(facts.map((f) => f.kind));
  if (kinds.has('age') || (kinds.has('sex') && kinds.has('group'))) return 'eligibility';
  if (kinds.has('medicine')) return 'interaction';
  if (kinds.has('renal') || kinds.has('hepatic')) return 'dosing';
  return null;
}

function chipsOf(facts: PatientFact[], events: string[], slot: AskedSlot | null): string[] {
  const ofBaby = slot === 'pregnancy' || slot === 'lactation';
  const kept = facts.filter((f) => !(ofBaby && f.chip === 'child'));
  const ofPerson = kept.some((f) => OF_ONE_PERSON.has(f.kind)) || events.some((e) => e.startsWith('history'));
  return [...kept.filter((f) => f.kind !== 'sex' || ofPerson).map((f) => f.chip), ...events];
}

function takeVaccines(open: ReturnType<typeof openText>): string[] {
  const found: string[] = [];
  open.take(
    /\b(?:(?:the|a|an|his|her|my) )?(zoster|shingles|shingrix|flu|influenza|covid(?:-19)?|MMR|yellow fever|pneumococcal|live(?: attenuated)?|HPV|hepatitis B|varicella|chickenpox|BCG|rabies|typhoid)(?:(?<=MMR|fever|shingrix|BCG)|(?= (?:vaccin|jab|shot|booster|immuni[sz])))/gi,
    (m) => {
      const name = m[1]!.replace(/ attenuated/i, '');
      found.push(
        { shingles: 'zoster', shingrix: 'zoster', flu: 'influenza', covid: 'COVID-19', chickenpox: 'varicella' }[name.toLowerCase()] ??
          name,
      );
    },
  );
  return [...new Set(found)];
}

const takeDropped = (text: string, vocabulary: Vocabulary): string[] =>
  [...text.matchAll(/\b(?:not|rather than|instead of saying) ([\p{L}-]{4,})/gu)].flatMap((m) => {
    const term = /\b(?:mean|meant|sorry|no)\b/i.test(text) ? vocabulary.byName(m[1]!) : undefined;
    return term?.type === 'drug' ? [term.plain] : [];
  });

const unusedWords = (rest: string, slot: AskedSlot | null): string[] => [
  ...new Set(
    (rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu) ?? [])
      .map((w) => w.replace(/[.'’-]+$/, ''))
      .filter((w) => !FREE_WORDS.has(w.toLowerCase()) && !isMatterOf(slot, w)),
  ),
];
