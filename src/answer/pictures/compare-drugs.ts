import type { DrugTablePicture } from '../../domain/picture.ts';
import { nameSetting } from '../tables/name-setting.ts';
import type { ToldEffect } from './told-reading.ts';

const LEAST_DRUGS = 2;
const MOST_DRUGS = 4;
const MOST_ROWS = 6;
const MOST_IN_CELL = 4;

interface Measured {
  drug: string;
  outcome: string;
  /** Names that the outcome goes by: "easi-75", "a 75% fall in the eczema score". */
  names: string[];
  claim: string;
  text: string;
  where: string;
}

/**
 * Drugs side by side on the outcomes that were measured with at least two of them: shares of people, each with its dose, the
 * share it was compared with, where it was measured and when. What is held of one drug alone makes no row.
 */
export function compareDrugs(effects: ToldEffect[]): DrugTablePicture[] {
  const measured = effects.flatMap(toMeasured);
  const rows = groupByOutcome(measured).filter((group) => new Set(group.map(({ drug }) => drug)).size >= LEAST_DRUGS);
  const drugs = [...new Set(rows.flat().map(({ drug }) => drug))].slice(0, MOST_DRUGS);
  if (drugs.length < LEAST_DRUGS) return [];
  return [
    {
      kind: 'drugs',
      drugs,
      rows: rows.slice(0, MOST_ROWS).map((group) => ({
        outcome: group[0]!.outcome,
        cells: drugs.map((drug) =>
          group
            .filter((one) => one.drug === drug)
            .slice(0, MOST_IN_CELL)
            .map(({ claim, text, where }) => ({ claim, text, where })),
        ),
      })),
    },
  ];
}

function toMeasured({ claim, effect, reading, oneTime }: ToldEffect): Measured[] {
  const { measure, arm, drug, outcome, value, comparator, time } = effect;
  const other = comparator?.value;
  // A share without its time says nothing beside one of another time.
  if (measure !== 'percentage' || !arm || !drug || !outcome || !other || !oneTime || !time?.unit) return [];
  const named = arm.toLowerCase().indexOf(drug.toLowerCase());
  const plain = [value, other].every((q) => q.upper === null && q.unit === '%' && q.value >= 0 && q.value <= 100);
  if (named < 0 || !plain) return [];
  const dose = (arm.slice(0, named) + arm.slice(named + drug.length)).replace(/\s+/g, ' ').trim();
  const share = [dose, value.text].filter(Boolean).join(': ');
  const when = `${time.unit.replace(/s$/, '')} ${time.upper === null ? time.value : `${time.value} to ${time.upper}`}`;
  const where = nameSetting(reading);
  return [
    {
      drug,
      claim,
      ...readOutcome(outcome),
      text: `${share}, ${comparator.arm} ${other.text}`,
      where: where.includes(when) ? where : `${where}, ${when}`,
    },
  ];
}

// The share that reached an outcome is no other outcome.
const SHARE_OF = /^(?:the )?(?:estimated |observed )?(?:rates?|shares?|proportions?) of /i;

/** "vIGA-AD 0/1 (clear or almost clear skin)" goes by what stands outside its brackets and by what stands inside. */
function readOutcome(outcome: string): { outcome: string; names: string[] } {
  const inside = [...outcome.matchAll(/\(([^()]+)\)/g)].map(([, words]) => words!);
  const outside = outcome
    .replace(/\s*\([^()]*\)/g, '')
    .replace(SHARE_OF, '')
    .trim();
  return { outcome, names: [outside, ...inside].filter(Boolean).map((name) => name.toLowerCase()) };
}

// Two outcomes are one where they share a name.
function groupByOutcome(measured: Measured[]): Measured[][] {
  const groups: Measured[][] = [];
  for (const one of measured) {
    const group = groups.find((others) => others.some(({ names }) => names.some((name) => one.names.includes(name))));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}
