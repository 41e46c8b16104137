import type { EffectFinding } from '../../domain/finding.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { Term } from '../../vocabulary/build-vocabulary.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { SlotId } from '../outlines/slot.ts';
import type { Draft } from './draft-claim.ts';

const CONDITIONAL = /\b(?:only (?:when|if|in|after)|unless)\b/i;
const PERMISSION: SlotId[] = [
  'approval',
  'place-in-therapy',
  'candidates',
  'dose-adjustment',
  'vaccination',
  'interactions',
  'pregnancy',
  'lactation',
];

/**
 * What the claims of the bottom line, read in their order, say together on a yes/no question; null where they do not say it. Asked what is approved, allowed or
 * advised: "mixed" where some forbid or deny and others approve or recommend, "no" where the first forbids or denies, "yes" where all approve or
 * recommend it. Asked for a measured effect: see `verdictOnEffect`.
 */
export function readVerdict(question: ReadQuestion, bottomLine: SentenceReading[]): Draft['verdict'] {
  if (!question.yesNo || question.type === 'drug-role') return null;
  // What is said of a class ("potent immunosuppressants") leaves open whether it is said of a drug that it doesn't name.
  if (question.type === 'interaction' && question.drugs.length > 1 && !question.drugs.every((d) => bottomLine[0]?.drugs.includes(d)))
    return null;
  const weight = (slot: SlotId): number => question.slots.get(slot) ?? 0;
  if (PERMISSION.some((slot) => weight(slot) >= 0.8)) return verdictOnPermission(bottomLine);
  return weight('efficacy') >= 0.9 && question.drugs.length === 1 && !question.prohibitionAsked
    ? verdictOnEffect(question, bottomLine)
    : null;
}

function verdictOnPermission(readings: SentenceReading[]): Draft['verdict'] {
  if (readings[0] && CONDITIONAL.test(readings[0].text)) return 'mixed';
  const short = readings.map((r) => r.signals);
  const against = short.map((s) => s.prohibits || s.deniesApproval);
  const inFavour = short.map((s) => !s.prohibits && !s.denies && (s.approves || s.recommends));
  if (against.includes(true) && inFavour.includes(true)) return 'mixed';
  if (against[0]) return 'no';
  return short.length && inFavour.every(Boolean) ? 'yes' : null;
}

/** Says that two arms do not differ. */
const NO_DIFFERENCE =
  /\b(?:no (?:statistically )?(?:significant )?(?:difference|benefit|effect|improvement)|not (?:statistically )?(?:significant(?:ly)?|superior|differ\w*|better)|did not (?:differ|improve|reduce|increase|meet)|was not met|failed|similar (?:to|with|between|in))\b/i;
const INACTIVE = /\b(?:placebo|vehicle|control|no treatment|usual care)\b/i;
/** How many times as large a benefit must be at least to be told as one without the source's own word for it. */
const PLAINLY_LARGER = 1.3;

/**
 * Asked whether a drug works: each claim that gives its result against placebo or no treatment speaks for it where a benefit is reached by plainly or significantly more, against it
 * where no difference is said. Claims that give no such comparison say neither.
 */
function verdictOnEffect({ drugs }: ReadQuestion, readings: SentenceReading[]): Draft['verdict'] {
  const said = readings.map((reading): 'for' | 'against' | null => {
    const larger = isPlainlyLarger(reading, drugs[0]!);
    // One dose of several that failed speaks neither for nor against the drug.
    if (NO_DIFFERENCE.test(reading.own)) return larger ? null : 'against';
    return larger ? 'for' : null;
  });
  if (!said.includes('for')) return said.includes('against') ? 'no' : null;
  return said.includes('against') ? 'mixed' : 'yes';
}

function isPlainlyLarger({ signals, drugs, findings, own }: SentenceReading, drug: Term): boolean {
  if (!signals.benefit || signals.harm || !drugs.includes(drug)) return false;
  const compared = findings.filter((f) => f.type === 'effect').filter((f) => f.comparator !== null && INACTIVE.test(f.comparator.arm));
  return compared.some((f) => isLarger(f, own)) && !compared.some(isSmaller);
}

const SIGNIFICANT = /\bsignificant(?:ly)?\b/i;

function isLarger({ value, measure, comparator, interval }: EffectFinding, text: string): boolean {
  if (measure.endsWith('-ratio')) return interval !== null && interval.low > 1;
  const other = comparator!.value;
  if (measure !== 'percentage' || other === null) return false;
  return value.value >= PLAINLY_LARGER * other.value || (value.value > other.value && SIGNIFICANT.test(text));
}

const isSmaller = ({ value, measure, comparator }: EffectFinding): boolean =>
  measure === 'percentage' && comparator!.value !== null && value.value < comparator!.value.value;
