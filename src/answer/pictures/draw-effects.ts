import type { IntervalPicture, SharePicture } from '../../domain/picture.ts';
import type { ToldEffect } from './told-reading.ts';

const MOST_ROWS = 8;
const LEAST_ROWS = 2;
const DETAIL_LETTERS = 70;
const RATIOS = new Set(['odds-ratio', 'hazard-ratio', 'risk-ratio', 'rate-ratio', 'relative-risk', 'fold']);
const DIFFERENCES = new Set(['risk-difference', 'mean-difference']);

/** Effects with their intervals, one picture a unit. A finding goes in only with its arm and what that is compared with. */
export function drawIntervals(effects: ToldEffect[]): IntervalPicture[] {
  const byUnit = Map.groupBy(effects.flatMap(toIntervalRow), ({ unit }) => unit);
  return [...byUnit].flatMap(([unit, rows]): IntervalPicture[] =>
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
}

/** Shares of people in an arm and in the one it is compared with. */
export function drawShares(effects: ToldEffect[]): SharePicture[] {
  const rows = effects.flatMap(toShareRow);
  return rows.length < LEAST_ROWS ? [] : [{ kind: 'shares', rows: rows.slice(0, MOST_ROWS) }];
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

function detailOf({ outcome, time }: ToldEffect['effect'], oneTime: boolean): string {
  const named = outcome === null || MEASURE_WORDS.test(outcome) ? '' : outcome;
  const words = named.length > DETAIL_LETTERS ? `${named.slice(0, DETAIL_LETTERS).replace(/\s+\S*$/, '')}…` : named;
  const when =
    oneTime && time?.unit ? `${time.unit.replace(/s$/, '')} ${time.upper === null ? time.value : `${time.value} to ${time.upper}`}` : '';
  return [words, when].filter(Boolean).join(', ');
}
