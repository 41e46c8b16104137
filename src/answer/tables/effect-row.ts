import type { EffectFinding } from '../../domain/finding.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { nameSetting } from './name-setting.ts';

export const EFFECT_COLUMNS = ['Where measured', 'Outcome', 'When', 'Result', 'Against'];

const RATIOS: Partial<Record<string, string>> = {
  'odds-ratio': 'odds ratio',
  'hazard-ratio': 'hazard ratio',
  'risk-ratio': 'risk ratio',
  'rate-ratio': 'rate ratio',
  'mean-difference': 'mean difference',
  'risk-difference': 'difference',
  difference: 'difference',
};

/** A claim's result as cells, or null where it does not make a row that stands by itself: one outcome at one time, each value in a named arm. */
export function effectRow(reading: SentenceReading): string[] | null {
  const effects = reading.findings.filter((f) => f.type === 'effect');
  const [first] = effects;
  if (
    !first?.outcome ||
    /, and\b|\bused\b/.test(first.outcome) ||
    effects.some((e) => !e.arm || e.outcome !== first.outcome || e.time?.text !== first.time?.text)
  )
    return null;
  const against = distinct(effects.flatMap((e) => (e.comparator ? [tellArm(e.comparator.arm, e.comparator.value?.text)] : [])));
  const compared = new Set(effects.flatMap((e) => (e.comparator ? [e.comparator.arm] : [])));
  const results = effects.filter((e) => !compared.has(e.arm!));
  if (against.length !== 1 || !results.length) return null;
  return [
    nameSetting(reading),
    first.outcome,
    first.time ? tellTime(reading, first.time) : '—',
    results.map(tellResult).join('; '),
    against[0]!,
  ];
}

const tellArm = (arm: string, value: string | undefined): string => (value ? `${arm}: ${value}` : arm);

function tellResult({ arm, value, measure, interval }: EffectFinding): string {
  const name = RATIOS[measure];
  const range = interval ? ` (${interval.low} to ${interval.high})` : '';
  return `${arm}: ${name ? `${name} ` : ''}${value.text}${range}`;
}

/** "week 16" where the sentence says so; else the time as it stands. */
function tellTime({ text }: SentenceReading, { start, text: time }: { start: number; text: string }): string {
  const before = /\b(?:weeks?|months?|days?|years?)\s+$/i.exec(text.slice(0, start))?.[0];
  return before ? `${before.trim()} ${time}` : time;
}

const distinct = (texts: string[]): string[] => [...new Set(texts)];
