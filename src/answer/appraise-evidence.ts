import type { SourceKind } from '../domain/source.ts';
import { nameSubjects } from '../findings/name-subjects.ts';
import { readSentences, type SentenceReading } from '../findings/read-sentence.ts';
import { addressesMachine } from '../text/addresses-machine.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { isEventCondition } from '../vocabulary/concepts.ts';
import { CONDITION_FAMILIES, type ConditionFamily } from '../vocabulary/condition-families.ts';
import { isOfOtherGroup } from '../vocabulary/title-groups.ts';
import { classesOfDrug } from '../vocabulary/drug-classes.ts';
import { namesIssuer } from '../vocabulary/issuers.ts';
import { placesOverlap } from '../vocabulary/jurisdictions.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { lacksDrug } from './lacks-drug.ts';
import { excludesPatient } from './patient/excludes-patient.ts';
import { kindWeight, SAYS_WHAT_TO_DO, slotScore, type Slot, type SlotId } from './outlines/slot.ts';
import type { FoundPassage } from './retrieve-passages.ts';

/** A sentence with what appraisal found: how direct it is, what it serves, how much its source weighs. Scores run from 0 to 1. */
export interface AppraisedSentence {
  reading: SentenceReading;
  /** Names the asked drug and its source is about it: 1; a statement on its class: 0.75; another drug: 0. */
  drugMatch: number;
  conditionMatch: number;
  /** It is about other drugs than the asked one, though its source covers both: only a comparison uses it. */
  aboutOther: boolean;
  placeMatch: number;
  /** Gives the outcome that its own source calls primary. */
  primary: boolean;
  /** How well it serves each slot that it serves at all, best first. */
  slots: { slot: Slot; score: number }[];
  /** Share of the question's own topic that stands in the sentence, rare words weighing more. */
  topicShare: number;
  conceptShare: number;
  /** Relevance to the question: of the sentence by its words (0 to 1), and of its passage by words and meaning (0 to 0.5). */
  relevance: number;
  score: number;
}

export interface Appraised {
  sentences: AppraisedSentence[];
  /** Rareness of tokens among the sentences read, for measuring overlap. */
  rareness: (token: string) => number;
}

/** Concepts that are a slot's whole matter: a sentence that serves the slot speaks of them, in whatever words. */
const WHOLE_MATTER: Partial<Record<string, SlotId[]>> = { combination: ['interactions'], 'blood-tests': ['monitoring', 'screening'] };

const readings = new WeakMap<Vocabulary, Map<string, SentenceReading[]>>();
/** How much the passage's place in the question's own search adds to the sentence's words. */
const PASSAGE_WEIGHT = 0.5;
const MOST_CACHED = 20_000;
/** Sections of a document about the document. */
const APPARATUS =
  /^title$|what is in this leaflet|reporting of (?:suspected adverse reactions|side effects)|contents of the pack|recent major changes|package label|principal display|table of contents|^references$|acknowledg|conflicts? of interest|^funding|author contributions|supplementary|(?:in|ex)clusion criteria/i;

/** Reads a passage's sentences once for a vocabulary, that is once a snapshot. */
function readOnce(found: FoundPassage, vocabulary: Vocabulary): SentenceReading[] {
  const cache = readings.get(vocabulary) ?? new Map<string, SentenceReading[]>();
  readings.set(vocabulary, cache);
  const { passage, source } = found.hit;
  let read = cache.get(passage.id);
  if (!read) {
    if (cache.size > MOST_CACHED) cache.clear();
    // A passage that speaks to a machine has been tampered with: nothing of it is evidence.
    read = addressesMachine(passage.text) ? [] : readSentences(passage, source, vocabulary);
    cache.set(passage.id, read);
  }
  return read;
}

/**
 * Ranks every sentence of the passages found: subject and condition gate first (a sentence on another drug or disease never passes however
 * well its words fit), then what it says, its source's kind for the matter asked, its place, and its currency.
 */
export function appraiseEvidence(question: ReadQuestion, slots: Slot[], found: FoundPassage[], vocabulary: Vocabulary): Appraised {
  const read = found.flatMap((f) => readOnce(f, vocabulary).map((reading) => ({ reading, relevance: f.relevance })));
  const rareness = measureRareness(read.map((r) => r.reading));
  const anchors = readAnchors(question, rareness);
  const usable = read.filter(
    ({ reading }) =>
      reading.text !== reading.source.title &&
      !reading.passage.heading.some((h) => APPARATUS.test(h)) &&
      holdsAnchors(reading, anchors) &&
      !reading.signals.orphan &&
      !reading.signals.question &&
      !excludesPatient(question.patient, reading) &&
      !lacksDrug(reading) &&
      reading.signals.words >= 4,
  );
  const family = familyOf(
    question,
    read.map((r) => r.reading),
  );
  const primaries = readPrimaryOutcomes(read.map((r) => r.reading));
  const relevances = wordRelevance(
    question,
    usable.map((u) => u.reading),
    rareness,
  );
  const sentences = usable.map(({ reading, relevance }, i) =>
    appraise(reading, question, slots, relevances[i]! + PASSAGE_WEIGHT * relevance, rareness, primaries, family),
  );
  return { sentences: sentences.filter((s) => s.drugMatch > 0), rareness };
}

function appraise(
  reading: SentenceReading,
  question: ReadQuestion,
  slots: Slot[],
  relevance: number,
  rareness: (token: string) => number,
  primaries: Map<string, string[]>,
  family: ConditionFamily | null,
): AppraisedSentence {
  const { match: drugMatch, aboutOther } = matchDrug(reading, question);
  const matched = matchCondition(reading, question, family);
  const conditionMatch =
    BOOKS.has(reading.source.kind) && isOfOtherGroup(reading.source.title, question.text) ? Math.min(matched, 0.2) : matched;
  const placeMatch = matchPlace(reading, question);
  const primary = reading.signals.effect > 0 && (primaries.get(reading.source.id) ?? []).some((outcome) => reading.text.includes(outcome));
  const served = slots
    .map((slot) => ({ slot, score: slotScore(reading, slot) }))
    .filter((s) => s.score > 0)
    .toSorted((a, b) => b.score - a.score);
  const topicShare = shareOf(question.topicTokens, heldTokens(reading), rareness);
  const asked = [...question.concepts];
  const conceptShare = asked.length
    ? asked.filter((c) => reading.concepts.has(c) || served.some((s) => s.score >= 0.6 && WHOLE_MATTER[c]?.includes(s.slot.id))).length /
      asked.length
    : 0;

  const best = bestAsked(served, question);
  const { signals } = reading;
  const offConcept = asked.length > 0 && conceptShare === 0 ? 0.5 : 1;
  // On how a class works, what is said of the class comes before what is said of one member.
  const oneOfClass =
    best?.slot.id === 'mechanism' && !question.drugs.length && question.classes.length > 0 && reading.drugs.length > 0 ? 0.6 : 1;
  const weight = best ? best.score * (question.slots.get(best.slot.id) ?? 0) * offConcept * oneOfClass : 0;
  const effectPart =
    question.effectAsked && best && ['efficacy', 'comparison', 'safety', 'unlicensed'].includes(best.slot.id)
      ? 0.35 + 0.65 * signals.effect
      : 1;
  const content =
    0.8 * relevance +
    1.2 * (asked.length ? conceptShare : question.topicTokens.length ? 0.5 * topicShare : 0) +
    weight * (0.35 + 0.65 * topicShare) * effectPart +
    (question.effectAsked ? 0.5 : 0.15) * signals.effect -
    (signals.secondary ? 0.2 : 0) +
    (signals.action ? 0.2 : 0) +
    (question.prohibitionAsked ? (signals.prohibits ? 0.5 : question.type === 'eligibility' ? -0.4 : 0) : 0) +
    (primary ? 0.25 : 0) +
    (question.effectAsked && /placebo|vehicle/i.test(reading.text) ? 0.1 : 0) +
    (question.effectAsked ? 0.04 * Math.min(6, signals.values) : 0) +
    (question.issuer && namesIssuer(reading, question.issuer) ? 0.5 : 0) +
    (reading.passage.recommendation ? 0.2 : 0) +
    (reading.passage.heading.some((h) => /conclusion|result/i.test(h)) ? 0.1 : 0) -
    (signals.meta ? 0.45 : 0) -
    (reading.passage.heading.some((h) => /^methods?$|background|objective/i.test(h)) ? 0.25 : 0);
  const kind = best ? kindWeight(reading.source.kind, best.slot.order) : kindWeight(reading.source.kind, 'effects');
  // How a disease is recognised and treated is for those to say who say what to do, before those who say what was done.
  const decides = DECIDED_BY_GUIDES.has(question.type) && SAYS_WHAT_TO_DO.has(reading.source.kind) ? 0.35 : 0;
  const gate = weight >= 0.25 || (conceptShare >= 0.6 && relevance >= 0.4) ? 0 : -0.8;
  const child =
    !question.populations.some((p) => p === 'children' || p === 'adolescents') &&
    reading.concepts.has('child') &&
    !question.concepts.has('child')
      ? -0.15
      : 0;
  const score =
    content * (0.35 + 0.65 * drugMatch) * (0.45 + 0.55 * conditionMatch) +
    0.3 * kind +
    decides +
    0.4 * placeMatch +
    gate +
    child +
    recency(reading);
  return { reading, drugMatch, conditionMatch, aboutOther, placeMatch, primary, slots: served, topicShare, conceptShare, relevance, score };
}

const DECIDED_BY_GUIDES = new Set(['treatment', 'diagnosis']);

/** A sentence that has not the form a slot needs stays under this. */
const LEAST_SERVED = 0.36;

/** The served slot that the question asks for most. */
export function bestAsked(served: AppraisedSentence['slots'], question: ReadQuestion): { slot: Slot; score: number } | null {
  let best: { slot: Slot; score: number } | null = null;
  let value = 0;
  for (const s of served) {
    if (s.score < LEAST_SERVED) continue;
    const weighed = s.score * (question.slots.get(s.slot.id) ?? 0);
    if (weighed > value) [best, value] = [s, weighed];
  }
  return best;
}

interface DrugMatch {
  match: number;
  aboutOther: boolean;
}

function matchDrug(reading: SentenceReading, question: ReadQuestion): DrugMatch {
  const match = (value: number, aboutOther = false): DrugMatch => ({ match: value, aboutOther });
  if (!question.drugs.length && !question.classes.length) return match(1);
  const { drugs, source } = reading;
  const own = source.drugs.map((d) => d.name.toLowerCase()).filter((name) => !/\bvaccine\b/.test(name));
  const sourceIsOnAsked = question.drugs.some((d) => own.includes(d.name));
  const askedClasses = [...question.classes, ...question.drugs.flatMap((d) => d.classes)];
  const classNamed = reading.classes.some((c) => askedClasses.includes(c));
  const askedNamed = question.drugs.filter((d) => drugs.includes(d)).length;
  // Of two drugs that are compared, one beside a third is no comparison of the two.
  if (askedNamed === 1 && question.drugs.length > 1 && drugs.length > 1) return match(0.5);
  if (askedNamed > 0) return match(sourceIsOnAsked || !own.length ? 1 : 0.55);
  if (!question.drugs.length) {
    if (classNamed) return match(1);
    // On vaccination, what is said of a vaccine holds for whoever is treated.
    if (!drugs.length && question.concepts.has('vaccination') && reading.concepts.has('vaccination')) return match(0.75);
    if (drugs.some((d) => d.classes.some((c) => question.classes.includes(c)))) return match(0.9);
    return match(drugs.length ? 0.1 : own.some((name) => isOfClass(name, question)) ? 0.6 : 0.3);
  }
  if (drugs.length) {
    // Another drug: where the question names its class, or as a comparison from a source that covers the asked drug too.
    if (question.classes.some((c) => drugs.some((d) => d.classes.includes(c)))) return match(0.6);
    return sourceIsOnAsked && reading.signals.comparesActive ? match(0.6, true) : match(0);
  }
  if (source.kind === 'drug-label') return match(sourceIsOnAsked ? 0.95 : 0);
  if (classNamed) return match(sourceIsOnAsked ? 0.9 : 0.75);
  return match(own.length && !sourceIsOnAsked ? 0.2 : 0.35);
}

const isOfClass = (name: string, question: ReadQuestion): boolean => classesOfDrug(name).some((c) => question.classes.includes(c));

const MOST_INHERITED = 4;

/** The family of diseases asked about, else the one that most of what is said of the asked drug is about. */
function familyOf(question: ReadQuestion, read: SentenceReading[]): ConditionFamily | null {
  if (question.family || question.conditions.length) return question.family;
  const named = read.filter((r) => question.drugs.some((d) => r.drugs.includes(d)) || question.classes.some((c) => r.classes.includes(c)));
  const counts = CONDITION_FAMILIES.map((family) => ({
    family,
    held: named.filter((r) => r.conditions.some((c) => c.names.some((n) => family.members.test(n)))).length,
  }));
  const [most] = counts.toSorted((a, b) => b.held - a.held);
  return most && most.held > 0 ? most.family : null;
}

function matchCondition(reading: SentenceReading, question: ReadQuestion, family: ConditionFamily | null): number {
  const { source } = reading;
  const conditions = question.conditions.some((c) => c.event) ? [...reading.conditions, ...reading.events] : reading.conditions;
  if (question.conditions.length) {
    if (conditions.some((c) => question.conditions.includes(c))) return namesInPassing(reading, question) ? IN_PASSING : 1;
    if (reading.conditions.some((c) => question.conditions.some((asked) => isKindOf(c, asked)))) return 0.9;
    const isTitled = source.conditions.length === 0 && question.conditions.some((c) => isNamedIn(c, source.title));
    // What a guide on the disease names beside it are its signs, its causes and its company.
    if (isTitled && BOOKS.has(source.kind)) return reading.conditions.length ? 0.8 : 0.9;
    if (conditions.length) return 0.1;
    // A dose for a disease that the vocabulary lacks is a dose for another disease all the same.
    if (reading.doses.length > 0 && reading.events.length === 0 && nameSubjects(reading.own).conditions.length > 0) return 0.1;
    const own = source.conditions
      .filter((c) => question.conditions.some((q) => q.event) || !isEventCondition([c.name, ...c.also]))
      .map((c) => c.name);
    // A source on many diseases says of each only what it says by name.
    if (question.conditions.some((c) => own.includes(c.name))) return own.length <= MOST_INHERITED ? 0.7 : 0.45;
    // A document that says of nothing what it is about is about what its title names.
    if (isTitled) return 0.7;
    return question.drugs.length && (OF_THE_DRUG.has(source.kind) || own.length === 0) ? 0.6 : 0.2;
  }
  if (question.unknownDisease) {
    // A disease that no source is about is spoken of where its name stands, and what is given for others is not for it.
    const held = heldTokens({ ...reading, fragment: true });
    if (readTokens(question.unknownDisease).every((token) => held.has(token))) return 1;
    if (conditions.length > 0 || reading.doses.length > 0) return 0.1;
    return 0.35;
  }
  if (!family) return 0.7;
  const inFamily = (names: string[]): boolean => names.some((n) => family.members.test(n));
  if (conditions.some((c) => inFamily(c.names))) return question.family ? 1 : 0.75;
  if (family.asked.test(reading.text)) return 1;
  if (conditions.length) return 0.35;
  return inFamily(source.conditions.flatMap((c) => [c.name, ...c.also])) || !source.conditions.length ? 0.7 : 0.55;
}

/** Kinds of source that speak of a drug whatever it is given for: its label, and a regulator's warning of it. */
const OF_THE_DRUG = new Set<SourceKind>(['drug-label', 'safety-communication']);

/** True where one condition's name holds the other's word for word: systemic lupus is a lupus. */
const isKindOf = (narrow: Term, wide: Term): boolean =>
  narrow !== wide && narrow.names.some((name) => ` ${name.toLowerCase().replace(/[,-]/g, ' ')} `.includes(` ${wide.plain.toLowerCase()} `));

/** How directly a document on another matter speaks of a condition that it names. */
const IN_PASSING = 0.55;

/**
 * True where the condition is named in a document on something else, which says of itself only by its title and headings what it is about; and, where a disease's
 * treatment is asked, where a product's text names it elsewhere than among its indications.
 */
function namesInPassing({ source, passage, signals }: SentenceReading, { conditions, type, drugs, classes }: ReadQuestion): boolean {
  const isSaidToBe = conditions.some((c) => [source.title, ...passage.heading].some((text) => isNamedIn(c, text)));
  // What a guide's title alone names, others are about only where their own titles say so.
  if (conditions.every((c) => c.sources === 0)) return !isSaidToBe;
  if (source.kind === 'drug-label')
    return (
      type === 'treatment' && drugs.length + classes.length === 0 && !signals.approves && !passage.heading.some((h) => USED_FOR.test(h))
    );
  return source.conditions.length === 0 && BOOKS.has(source.kind) && !isSaidToBe;
}

/** Kinds of source that may say only by their titles what they are about. */
const BOOKS = new Set<SourceKind>(['guideline', 'document']);

const USED_FOR = /indication|used for|dos(?:e|age)|how to (?:take|use)/i;

const isNamedIn = (condition: Term, title: string): boolean =>
  condition.names.some((name) => name.length > 3 && title.toLowerCase().includes(name.toLowerCase()));

function matchPlace(reading: SentenceReading, question: ReadQuestion): number {
  if (!question.places.length) return reading.places.length || reading.international ? 0 : -0.02;
  if (reading.places.some((p) => question.places.some((q) => placesOverlap(p, q)))) return 1;
  return reading.places.length ? -0.7 : -0.1;
}

const MOST_ANCHORS = 3;

/** Where nothing in the question is known as a subject, its rarest words stand for one. */
function readAnchors({ drugs, classes, conditions, topicTokens }: ReadQuestion, rareness: (token: string) => number): string[] {
  if (drugs.length + classes.length + conditions.length > 0) return [];
  return [...new Set(topicTokens)].toSorted((a, b) => rareness(b) - rareness(a) || (a < b ? -1 : 1)).slice(0, MOST_ANCHORS);
}

/** Most of the anchors stand in the sentence, its heading or its source's title. */
function holdsAnchors(reading: SentenceReading, anchors: string[]): boolean {
  if (!anchors.length) return true;
  const around = new Set([...reading.tokens, ...readTokens([reading.source.title, ...reading.passage.heading].join(' '))]);
  return anchors.filter((a) => around.has(a)).length * 3 >= anchors.length * 2;
}

function recency(reading: SentenceReading): number {
  const year = reading.source.year;
  return year === null ? 0 : Math.max(-0.1, Math.min(0.05, (year - 2022) * 0.015));
}

const PRIMARY = /(?:\b(\S.*?)\b(?:was|were) the )?primary (?:endpoint|outcome)s?\b(?:.*?\b(?:was|were)\b(.*))?/i;
const OUTCOME_NAME = /\b[A-Za-z]*[A-Z]{2,}[A-Za-z]*(?:-[A-Z]+)?(?:[- ]\d+)?/g;

/** The outcomes that each source calls primary, by their short names ("vIGA-AD", "SALT 20"). */
function readPrimaryOutcomes(all: SentenceReading[]): Map<string, string[]> {
  const outcomes = new Map<string, string[]>();
  for (const { text, source } of all) {
    const found = PRIMARY.exec(text);
    const named = (found?.[2] ?? found?.[1] ?? '').match(OUTCOME_NAME);
    if (named) outcomes.set(source.id, [...(outcomes.get(source.id) ?? []), ...named]);
  }
  return outcomes;
}

function measureRareness(all: SentenceReading[]): (token: string) => number {
  const counts = new Map<string, number>();
  for (const r of all) for (const t of new Set(r.tokens)) counts.set(t, (counts.get(t) ?? 0) + 1);
  const total = all.length + 1;
  return (token) => Math.log(1 + total / ((counts.get(token) ?? 0) + 0.5));
}

/** What a sentence is read with: a list or phrase is about what its headings and its document are about. */
function heldTokens({ tokens, fragment, passage, source }: SentenceReading): Set<string> {
  return new Set(fragment ? [...tokens, ...readTokens([source.title, ...passage.heading].join(' '))] : tokens);
}

function shareOf(asked: string[], held: Set<string>, rareness: (token: string) => number): number {
  let all = 0;
  let share = 0;
  for (const token of new Set(asked)) {
    const weight = rareness(token);
    all += weight;
    if (held.has(token)) share += weight;
  }
  return all ? share / all : 1;
}

// BM25 over sentences with the question's own tokens (k1 1.2, b 0.5), scaled to the best.
function wordRelevance(question: ReadQuestion, all: SentenceReading[], rareness: (token: string) => number): number[] {
  const average = all.reduce((sum, r) => sum + r.tokens.length, 0) / (all.length || 1);
  const names = [...question.drugs, ...question.conditions].flatMap((t) => readTokens(t.plain));
  const asked = new Set([...question.topicTokens, ...names]);
  const raw = all.map((r) => {
    const counts = new Map<string, number>();
    for (const t of r.fragment ? new Set([...r.tokens, ...heldTokens(r)]) : r.tokens)
      if (asked.has(t)) counts.set(t, (counts.get(t) ?? 0) + 1);
    let score = 0;
    for (const [t, n] of counts) score += rareness(t) * ((n * 2.2) / (n + 1.2 * (0.5 + (0.5 * r.tokens.length) / average)));
    return score;
  });
  const best = raw.reduce((a, b) => Math.max(a, b), 0) || 1;
  return raw.map((r) => r / best);
}
