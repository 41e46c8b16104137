import { readSentences, type SentenceReading } from '../findings/read-sentence.ts';
import { addressesMachine } from '../text/addresses-machine.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Vocabulary } from '../vocabulary/build-vocabulary.ts';
import type { ConditionFamily } from '../vocabulary/condition-families.ts';
import { namesIssuer } from '../vocabulary/issuers.ts';
import { placesOverlap } from '../vocabulary/jurisdictions.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { heldTokens } from './held-tokens.ts';
import { lacksDrug } from './lacks-drug.ts';
import { familyOf, matchCondition } from './match-condition.ts';
import { matchDrug } from './match-drug.ts';
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
  const conditionMatch = matchCondition(reading, question, family);
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
