import type { PatientFact } from '../domain/patient.ts';
import { correctSpelling } from '../text/correct-spelling.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { readConcepts } from '../vocabulary/concepts.ts';
import { CONDITION_FAMILIES, askedFamily, type ConditionFamily } from '../vocabulary/condition-families.ts';
import { isMedicineName } from '../vocabulary/common-medicines.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import { readIssuer } from '../vocabulary/issuers.ts';
import { JURISDICTIONS, namedJurisdictions } from '../vocabulary/jurisdictions.ts';
import { layWordsToTerms } from '../vocabulary/lay-words.ts';
import { readPatientAsked } from './patient/read-patient.ts';
import { CONCEPT_SLOTS, QUESTION_CUES } from './question-cues.ts';
import { tellQuestionType, type QuestionType } from './outlines/question-type.ts';
import { namesOtherMatter } from './names-other-matter.ts';
import type { SlotId } from './outlines/slot.ts';
import { SLOTS } from './outlines/slots.ts';

/** A question as it was understood. */
export interface ReadQuestion {
  text: string;
  /** The question with spelling and lay words put into the library's words. */
  normalised: string;
  /** What is searched: that, with the evidence's names of its subjects where it uses others (a brand). */
  searchText: string;
  type: QuestionType;
  drugs: Term[];
  classes: string[];
  conditions: Term[];
  family: ConditionFamily | null;
  populations: string[];
  /** Facts of the one patient it is about; none where it is about nobody in particular. */
  patient: PatientFact[];
  places: string[];
  concepts: Set<string>;
  /** What is asked, each slot with its weight from 0 to 1. */
  slots: Map<SlotId, number>;
  /** Folded content words that are no drug, condition, or word of asking. */
  topicTokens: string[];
  tokens: string[];
  corrected: { from: string; to: string }[];
  /** Words with the ending of a drug's name that the library does not know. */
  unknownDrugs: string[];
  /** Word for a disease that no source is about, asked of a drug; null where there is none. */
  unknownDisease: string | null;
  /** The drug was not named and was taken from what the library is mostly about. */
  subjectAssumed: boolean;
  yesNo: boolean;
  /** Asks which of several is most or more. */
  superlative: boolean;
  /** Asks what or who is forbidden. */
  prohibitionAsked: boolean;
  /** Asks for a measured effect. */
  effectAsked: boolean;
  /** The issuer whose word is asked for ("NICE", "ACIP"), or null. */
  issuer: string | null;
}

const POPULATIONS: [string, RegExp][] = [
  ['children', /\bchild|p(?:a)?ediatric|\d+ ?kg|infant|toddler/i],
  ['adolescents', /\badolescen|\bteen/i],
  ['older people', /\belderly|\b(?:6[5-9]|[789]\d)[- ]year|aged? (?:6[5-9]|[789]\d)|older (?:people|adult|patient)/i],
  ['pregnancy', /\bpregnan/i],
  ['breast-feeding', /\bbreast-?\s?feed/i],
  ['smokers', /\bsmok/i],
  ['kidney disease', /\brenal|kidney|eGFR|dialysis/i],
  ['liver disease', /\bliver|hepatic|cirrhosis/i],
];
const ASKING_WORDS = new Set(
  readTokens(
    'since because although so why other not no non only also before during after while work works working happen mean what which who when where how many much long does should give given use used using need needed patient patients people person someone treat treating treatment tell please best role place still while still drug drugs medicine medication therapy option options take taking get start starting see now already ever anything something right year years old severe moderate mild adult adults doctor know question evidence support supports conditions condition',
  ),
);
const ELLIPTIC =
  /\b(?:it|this (?:drug|medicine|medication|tablet)|the (?:drug|medicine|tablets?)|before starting|will I have|stop now|can I still|should I have|while on treatment)\b/i;

/**
 * Reads what a question asks: subjects, places, people, concepts and slots, with spelling and lay words put right. `isKnown` says whether
 * the library holds a token: only words it lacks are taken for misspellings.
 */
export function interpretQuestion(question: string, vocabulary: Vocabulary, isKnown: (token: string) => boolean): ReadQuestion {
  // 1. Spelling and lay words, only where the library lacks the word.
  const text = question.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { text: spelt, corrected } = correctWords(text, vocabulary, isKnown);
  const normalised = layWordsToTerms(spelt);

  // 2. Subjects.
  const mentions = vocabulary.findMentions(normalised);
  const drugs = [...new Set(mentions.filter((m) => m.term.type === 'drug' && !m.term.event).map((m) => m.term))];
  // "COVID-19 vaccine" names no disease to be treated.
  const named = mentions.filter(
    (m) =>
      m.term.type === 'condition' &&
      !m.term.family &&
      !/^[- ]?(?:vaccin|jab|shot|booster|immuni[sz])/i.test(normalised.slice(m.end).trimStart()),
  );
  let masked = normalised;
  for (const m of mentions)
    if (!m.term.event && !m.term.family) masked = masked.slice(0, m.start) + '_'.repeat(m.end - m.start) + masked.slice(m.end);
  const classes = DRUG_CLASSES.filter((c) => c.words.test(masked)).map((c) => c.name);
  const unknownDrugs = masked.match(/[A-Za-z]+/g)?.filter(isMedicineName) ?? [];
  // Zoster on a drug is an event; zoster by itself is the disease asked about.
  const aboutTreatment = drugs.length + classes.length + unknownDrugs.length > 0;
  const asked = named.filter((m) => !m.term.event || !aboutTreatment);
  const conditions = [...new Set(asked.map((m) => m.term))];
  // A disease whose treatment or signs are asked is the subject, not a matter beside one.
  if (OF_A_DISEASE.some((cue) => cue.test(normalised)) || asked.every((m) => m.term.sources === 0))
    for (const m of asked) masked = masked.slice(0, m.start) + '_'.repeat(m.end - m.start) + masked.slice(m.end);
  const concepts = readConcepts(masked);

  // 3. An elliptic question without a subject is about the drug that most sources are about.
  const subjectAssumed =
    !drugs.length &&
    !classes.length &&
    !unknownDrugs.length &&
    !namesOtherMatter(masked, (token) => ASKING_WORDS.has(token)) &&
    (ELLIPTIC.test(text) || (concepts.size > 0 && !conditions.length && /\b(?:I|my|me)\b/.test(text)));
  if (subjectAssumed) {
    const [first] = vocabulary.terms.filter((t) => t.type === 'drug' && !t.event);
    if (first) drugs.push(first);
  }

  // 4. What is asked.
  const slots = readSlots(masked, concepts, { drugs, classes, conditions });
  const topicTokens = topicOf(maskTerms(masked), slots);
  const family = askedFamily(masked);
  const isRole =
    /\b(?:role|place) of\b|\boverview\b|\bmonograph\b|tell me (?:all )?about/i.test(masked) &&
    drugs.length === 1 &&
    conditions.length === 0;
  if (!aboutTreatment && !subjectAssumed) preferEvidence(slots);
  const searchText = nameSubjects(normalised, [...drugs, ...conditions]);
  return {
    text,
    normalised,
    searchText,
    type: isRole ? 'drug-role' : tellQuestionType(masked, slots),
    drugs,
    classes: isRole ? [] : classes,
    conditions,
    family,
    populations: POPULATIONS.filter(([, p]) => p.test(normalised)).map(([name]) => name),
    patient: drugs.length ? readPatientAsked(text, vocabulary) : [],
    places: namedJurisdictions(text),
    concepts,
    slots,
    topicTokens,
    tokens: readTokens(searchText),
    corrected,
    unknownDrugs,
    unknownDisease: drugs.length && !conditions.length ? diseaseWordOf(masked) : null,
    subjectAssumed,
    yesNo:
      /^(?:is|are|can|could|do|does|did|should|may|must|will|would|has|have|was|were)\b/i.test(text) ||
      /[,.] (?:can|is|should|do|does|may) /i.test(text),
    superlative: /\b(?:most|least|best|worst|more|less|better|safest|strongest|highest|lowest)\b/i.test(masked),
    issuer: readIssuer(text),
    prohibitionAsked: /\b(?:must|should|can|may|do|does)(?: not|n't)\b|\bcannot\b|contraindicat|\bavoid/i.test(masked),
    effectAsked: (slots.get('efficacy') ?? 0) >= 0.6 || (slots.get('comparison') ?? 0) >= 0.6,
  };
}

const DISEASE_NAME = /^[a-z]+(?:itis|iasis|aemia|emia|oma|pathy|trophy|plegia|sclerosis)$/i;

/** A word that by its ending names a disease, and is no clinical concept that is read otherwise. */
function diseaseWordOf(text: string): string | null {
  const word = text.match(/[A-Za-z]{6,}/g)?.find((w) => DISEASE_NAME.test(w) && readConcepts(w).size === 0);
  return word ?? null;
}

/** The question with the names that the evidence gives its subjects, where it uses others: a brand, a lay word. */
function nameSubjects(text: string, subjects: Term[]): string {
  const lower = text.toLowerCase();
  const missing = subjects.map((term) => term.plain).filter((name) => !lower.includes(name.toLowerCase()));
  return [text, ...missing].join(' ');
}

/** Cues that ask how a disease is treated or recognised. */
const OF_A_DISEASE = QUESTION_CUES.filter(({ slots }) => slots.treatment === 1 || slots.diagnosis === 1).map(({ pattern }) => pattern);
const PLACE_WORDS = new RegExp(JURISDICTIONS.map((j) => j.words.source).join('|'), 'g');
const FAMILY_WORDS = new RegExp(CONDITION_FAMILIES.map((f) => f.asked.source).join('|'), 'gi');
const CLASS_WORDS = new RegExp(DRUG_CLASSES.map((c) => c.words.source).join('|'), 'gi');

// Names, places and classes are matched as what they are; the lay words beside a term in brackets say no more than the term.
const maskTerms = (masked: string): string =>
  masked
    .replace(/(?:[\w-]+ ){0,1}[\w-]+ \(_+\)/g, ' ')
    .replace(/_+/g, ' ')
    .replace(PLACE_WORDS, ' ')
    .replace(CLASS_WORDS, ' ')
    .replace(FAMILY_WORDS, ' ');

/** The question's topic beyond its subjects: words that neither ask nor name the matter ("dose" in a question on the dose). */
function topicOf(text: string, slots: Map<SlotId, number>): string[] {
  const asked = [...slots].filter(([, weight]) => weight >= 0.8).map(([id]) => id);
  const cues = asked
    .filter((id) => id !== 'evidence')
    .map((id) => SLOTS[id].cues)
    .concat(QUESTION_CUES.filter((c) => asked.some((id) => c.slots[id])).map((c) => c.pattern));
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words
    .filter((word) => !cues.some((cue) => cue.test(word)))
    .flatMap(readTokens)
    .filter((t) => !ASKING_WORDS.has(t));
}

/** A question on no treatment is answered by what the evidence says on its words; a matter it names plainly still leads. */
function preferEvidence(slots: Map<SlotId, number>): void {
  slots.delete('interactions');
  slots.set('evidence', slots.get('diagnosis') === 1 || slots.get('treatment') === 1 ? 0.2 : 0.95);
  const plain = (['treatment', 'diagnosis'] as const).filter((slot) => slots.get(slot) === 1);
  for (const [slot, weight] of slots)
    if (plain.length && !plain.some((asked) => asked === slot)) slots.set(slot, Math.min(weight, 0.2));
    else if (slot !== 'evidence' && weight < 1) slots.set(slot, Math.min(weight, 0.4));
}

function readSlots(
  masked: string,
  concepts: Set<string>,
  subjects: { drugs: Term[]; classes: string[]; conditions: Term[] },
): Map<SlotId, number> {
  const slots = new Map<SlotId, number>();
  const raise = (asked: Partial<Record<SlotId, number>>): void => {
    for (const [slot, weight] of Object.entries(asked) as [SlotId, number][]) slots.set(slot, Math.max(slots.get(slot) ?? 0, weight));
  };
  for (const { pattern, slots: asked } of QUESTION_CUES) if (pattern.test(masked)) raise(asked);
  for (const concept of concepts) raise(CONCEPT_SLOTS[concept] ?? {});

  // Suppressions: what a word suggests is held back where another word makes the question narrower.
  const at = (slot: SlotId): number => slots.get(slot) ?? 0;
  const cap = (weight: number, ...capped: SlotId[]): void => {
    for (const slot of capped) if (slots.has(slot)) slots.set(slot, Math.min(weight, at(slot)));
  };
  if (at('mechanism') === 1 && at('approval') < 1) for (const slot of ['efficacy', 'comparison', 'response'] as const) slots.delete(slot);
  if (at('interactions') === 1) cap(0.4, 'candidates', 'dose', 'safety');
  if (at('vaccination') === 1) cap(0.4, 'candidates', 'safety', 'screening', 'monitoring', 'boxed-warning');
  if (at('pregnancy') === 1 || at('lactation') === 1) cap(0.3, 'candidates', 'safety', 'dose', 'boxed-warning', 'limits');
  if (at('boxed-warning') === 1) cap(0.4, 'safety', 'limits');
  if (at('dose') === 1) cap(0.35, 'approval', 'unlicensed', 'candidates', 'place-in-therapy');
  if (at('dose-adjustment') === 1) cap(0.5, 'candidates');
  if (at('comparison') === 1) {
    cap(0.5, 'place-in-therapy');
    cap(subjects.drugs.length > 1 ? 0.9 : 0.6, 'efficacy');
  }
  const circumstances = ['renal', 'hepatic', 'elderly', 'pregnancy', 'lactation', 'smoking', 'infection', 'zoster'];
  if (circumstances.some((c) => concepts.has(c)) && !subjects.conditions.length && !/approv|licen[sc]|authori[sz]/i.test(masked))
    cap(0.3, 'approval', 'unlicensed');
  // How a disease is treated is asked of the disease; of a drug it asks for its place.
  if (subjects.drugs.length || subjects.classes.length) slots.delete('treatment');
  else if (slots.has('treatment')) for (const slot of ['dose', 'management', 'safety'] as const) slots.delete(slot);
  if (!slots.size) {
    raise(
      subjects.drugs.length
        ? { evidence: 1, approval: 0.8, efficacy: 0.8, dose: 0.6, safety: 0.7, 'place-in-therapy': 0.7 }
        : { 'place-in-therapy': 0.8, efficacy: 0.8, approval: 0.6, mechanism: 0.4, safety: 0.5 },
    );
  }
  return slots;
}

/** The text with misspelt words put right, where the library lacks the word as written. */
export function correctWords(
  text: string,
  vocabulary: Vocabulary,
  isKnown: (token: string) => boolean,
): { text: string; corrected: { from: string; to: string }[] } {
  const corrected: { from: string; to: string }[] = [];
  const spelt = text.replace(/\p{L}{5,}/gu, (word) => {
    if (readTokens(word).some(isKnown)) return word;
    const better = correctSpelling(word.toLowerCase(), vocabulary.words);
    if (better === null) return word;
    corrected.push({ from: word, to: better });
    return better;
  });
  return { text: spelt, corrected };
}
