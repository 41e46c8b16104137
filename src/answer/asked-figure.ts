import type { Quantity } from '../domain/finding.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import type { SentenceReading } from '../findings/read-sentence.ts';
import type { AppraisedSentence } from './appraise-evidence.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** Measures that a question names and that only a sentence naming them gives. */
const MEASURES: RegExp[] = [
  /\bhazard ratios?\b|\bHRs?\b/i,
  /\bodds ratios?\b|\bORs?\b/,
  /\b(?:risk|rate) ratios?\b|\brelative risk\b|\bRRs?\b|\bIRRs?\b/i,
  /\bnumber needed to treat\b|\bNNT\b/i,
  /\bnumber needed to harm\b|\bNNH\b/i,
  /\bhalf-?li(?:fe|ves)\b/i,
  /\bbioavailabilit/i,
  /\bconfidence intervals?\b|\bCI\b|\bcredible intervals?\b|\bCrI\b/i,
  /\bprevalence\b/i,
  /\bmedian (?:time|survival|duration)\b/i,
  /\bpatient-years?\b|\bperson-years?\b/i,
  /\b(?:cost|price)s?\b/i,
];
const OUTCOME = /\b(?:EASI|PASI|SALT|v?IGA|F-?VASI|VASI|ACR|SRI|DLQI|SCORAD|HiSCR|UAS)(?:[- ]?\d+(?:\/\d)?)?/g;
const ASKS_COUNT = /\bhow many (?:people|patients|adults|children|men|women|participants)\b/i;

/** True where the question asks for a number: a rate, a share, a count, a ratio, a half-life. */
export function asksFigure({ normalised }: Pick<ReadQuestion, 'normalised'>): boolean {
  return (
    /\b(?:what|which) (?:was|is|were|are|did)?(?: the)? ?.{0,60}\b(?:rates?|percentages?|proportions?|shares?|incidences?|ratios?|number needed|half-?life|prevalence)\b/i.test(
      normalised,
    ) ||
    ASKS_COUNT.test(normalised) ||
    /\bhow (?:high|large|big) (?:is|was|were)\b|\bhow much (?:does|did|do|will|would) .{0,40}\bcost/i.test(normalised) ||
    (/^(?:what|which|how)\b/i.test(normalised) && MEASURES.some((m) => m.test(normalised)))
  );
}

/**
 * True where a sentence holds the very figure that the question asks for: on its drugs and conditions, with the outcome, the measure, the time
 * and the place that it names. Any other figure is no answer.
 */
export function holdsFigure({ reading, drugMatch, conditionMatch, topicShare }: AppraisedSentence, question: ReadQuestion): boolean {
  const { text } = reading;
  return (
    drugMatch >= 0.9 &&
    question.drugs.every((d) => reading.drugs.includes(d) || reading.source.kind === 'drug-label') &&
    conditionMatch >= 0.6 &&
    (topicShare >= 0.25 || isNamed(question)) &&
    givesFigure(text) &&
    holdsOne(outcomesOf(question.normalised), (name) => outcomesOf(text).includes(name)) &&
    MEASURES.filter((m) => m.test(question.normalised)).every((m) => m.test(text)) &&
    holdsOne(timesOf(question.normalised), (time) => holdsTime(text, time)) &&
    holdsConcepts(reading, question) &&
    (!question.places.length || !ASKS_COUNT.test(question.text) || reading.places.some((p) => question.places.includes(p)))
  );
}

// What a score means ("a 75% fall in the score") and the level of an interval are no results.
const NO_RESULT = /\((?:a|an|at least) \d+% [^()]*\)|\b\d+ ?% (?:CI|CrI|confidence|credible)\b/gi;
const RESULT = /\d+(?:\.\d+)? ?(?:%|percentage points|points|hours?|per \d)|\b\d+ of \d+\b|\bper 100\b/i;

/** True where a sentence gives a result in numbers. */
const givesFigure = (text: string): boolean => {
  const results = text.replace(NO_RESULT, ' ');
  return RESULT.test(results) || MEASURES.some((m) => m.test(results) && /\d/.test(results));
};

/**
 * What may be said of the subject where the figure asked for is not held: sentences on the same drug, condition and trial that give no result at
 * all. Empty where there are none.
 */
export function withoutFigures(sentences: AppraisedSentence[], { drugs }: ReadQuestion): AppraisedSentence[] {
  if (!drugs.length) return [];
  return sentences.filter(
    ({ reading, drugMatch, conditionMatch, topicShare }) =>
      drugMatch >= 0.9 &&
      conditionMatch >= 0.7 &&
      topicShare >= 0.35 &&
      !givesFigure(reading.text) &&
      !reading.doses.some((d) => d.frequency),
  );
}

/** The outcomes named, in one spelling ("EASI75"). */
const outcomesOf = (text: string): string[] => (text.match(OUTCOME) ?? []).map((name) => name.replace(/[^A-Za-z\d]/g, '').toUpperCase());

const timesOf = (text: string): Quantity[] => readQuantities(text).filter((q) => q.role === 'time');

const holdsOne = <T>(asked: T[], held: (one: T) => boolean): boolean => !asked.length || asked.some(held);

/** The question names an outcome, a measure or a harm: no further word need stand in the sentence. */
const isNamed = (question: ReadQuestion): boolean =>
  outcomesOf(question.normalised).length + question.concepts.size > 0 || MEASURES.some((m) => m.test(question.normalised));

/** Durations in days, so that one year is 52 weeks. */
const DAYS: Record<string, number> = { days: 1, weeks: 7, months: 30.4, years: 365 };
const daysOf = ({ value, unit }: Quantity): number => value * (DAYS[unit ?? ''] ?? Number.NaN);

function holdsTime(text: string, asked: Quantity): boolean {
  return timesOf(text).some(
    (held) => Math.abs(daysOf(held) - daysOf(asked)) <= 0.03 * daysOf(asked) || (held.unit === asked.unit && held.value === asked.value),
  );
}

/** Harms and tests that the question names: a figure on another one is another figure. */
function holdsConcepts({ concepts }: SentenceReading, question: ReadQuestion): boolean {
  const named = [...question.concepts].filter(
    (c) => !['onset', 'duration', 'withdrawal', 'guideline', 'off-label', 'head-to-head'].includes(c),
  );
  return 2 * named.filter((c) => concepts.has(c)).length >= named.length;
}
