import type { EffectFinding } from '../../domain/finding.ts';
import type { IntervalPicture, Picture, SharePicture } from '../../domain/picture.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { claimIdOf } from '../assemble-answer.ts';
import type { DraftClaim } from '../compose/draft-claim.ts';

const MOST_ROWS = 8;
const LEAST_ROWS = 2;
const DETAIL_LETTERS = 70;
const RATIOS = new Set(['odds-ratio', 'hazard-ratio', 'risk-ratio', 'rate-ratio', 'relative-risk', 'fold']);
const DIFFERENCES = new Set(['risk-difference', 'mean-difference']);

interface ToldEffect {
  claim: string;
  effect: EffectFinding;
  /** The sentence names one time only, so that it is this effect's. */
  oneTime: boolean;
}

/**
 * The pictures that the findings of an answer's claims allow: effects with intervals, and shares in two arms. A finding goes in only with its
 * arm and what that is compared with; a picture needs two rows. Nothing is computed but the place on the axis.
 */
export function findPictures(claims: DraftClaim[], sentences: AppraisedSentence[]): Picture[] {
  const effects = claims.flatMap((claim): ToldEffect[] => {
    const quote = claim.quotes[0];
    const told = sentences.find(({ reading }) => reading.passage.id === quote?.passage.id && reading.start === quote.start);
    const id = claimIdOf(claim);
    const oneTime = readQuantities(told?.reading.own ?? '').filter((q) => q.role === 'time').length === 1;
    return (told?.reading.findings ?? []).flatMap((effect) => (effect.type === 'effect' ? [{ claim: id, effect, oneTime }] : []));
  });
  const intervals = effects.flatMap(toIntervalRow);
  const byUnit = Map.groupBy(intervals, ({ unit }) => unit);
  const pictures: Picture[] = [...byUnit].flatMap(([unit, rows]): IntervalPicture[] =>
    rows.length < LEAST_ROWS
      ? []
      : [
          {
            kind: 'intervals',
            scale: unit === 'ratio' ? 'ratio' : 'difference',
            unit,
            rows: rows.slice(0, MOST_ROWS).map(({ row }) => row),
          },
        ],
  );
  const shares = effects.flatMap(toShareRow);
  return shares.length < LEAST_ROWS ? pictures : [...pictures, { kind: 'shares', rows: shares.slice(0, MOST_ROWS) }];
}

function toIntervalRow({ claim, effect, oneTime }: ToldEffect): { unit: string; row: IntervalPicture['rows'][number] }[] {
  const { measure, interval, comparator, arm, value } = effect;
  const ratio = RATIOS.has(measure);
  if (!interval || !arm || !comparator || comparator.arm === arm || !(ratio || DIFFERENCES.has(measure))) return [];
  const { low, high } = interval;
  // A value outside its own interval was read wrongly; a ratio of nothing has no place on its axis.
  if (value.value < low || value.value > high || (ratio && low <= 0)) return [];
  const unit = ratio ? 'ratio' : measure === 'risk-difference' ? 'percentage points' : 'points';
  const name = measure.replace(/-/g, ' ');
  const detail = detailOf(effect, oneTime);
  return [
    {
      unit,
      row: {
        claim,
        label: `${arm} against ${comparator.arm}`,
        detail: ratio ? [name, detail].filter(Boolean).join(', ') : detail,
        value: value.value,
        low,
        high,
      },
    },
  ];
}

function toShareRow({ claim, effect, oneTime }: ToldEffect): SharePicture['rows'] {
  const { measure, arm, comparator, value, outcome } = effect;
  const other = comparator?.value;
  if (measure !== 'percentage' || !arm || !outcome || !comparator || !other || comparator.arm === arm) return [];
  const plain = [value, other].every((q) => q.upper === null && q.unit === '%' && q.value >= 0 && q.value <= 100);
  return plain
    ? [{ claim, label: arm, detail: detailOf(effect, oneTime), value: value.value, other: other.value, otherLabel: comparator.arm }]
    : [];
}

// What only names the measure again is no outcome.
const MEASURE_WORDS = /^(?:the )?(?:odds|risks?|hazards?|rates?)(?: ratio)?$/i;

function detailOf({ outcome, time }: EffectFinding, oneTime: boolean): string {
  const named = outcome === null || MEASURE_WORDS.test(outcome) ? '' : outcome;
  const words = named.length > DETAIL_LETTERS ? `${named.slice(0, DETAIL_LETTERS).replace(/\s+\S*$/, '')}…` : named;
  const when =
    oneTime && time?.unit ? `${time.unit.replace(/s$/, '')} ${time.upper === null ? time.value : `${time.value} to ${time.upper}`}` : '';
  return [words, when].filter(Boolean).join(', ');
}
