import type { EffectFinding, Quantity } from '../domain/finding.ts';
import { assignArms, type ArmedValue } from './effects/assign-arms.ts';
import { type Arm, readArms } from './effects/read-arms.ts';
import { readOutcome } from './effects/read-outcome.ts';
import { readValues } from './effects/read-values.ts';
import { clauseAt, type Clause } from './split-clauses.ts';
import { type SentenceSubjects, tellSubject } from './tell-subject.ts';

/**
 * The results of one sentence: each number that was measured, in which arm, against which and its value there, with interval, number of
 * people, time and outcome where the sentence says them.
 */
export function readEffects(text: string, quantities: Quantity[], clauses: Clause[], subjects: SentenceSubjects): EffectFinding[] {
  const values = readValues(text, quantities);
  if (values.length === 0) return [];
  const arms = readArms(text, subjects.drugs, quantities);
  const armed = assignArms(text, values, arms);
  return armed.map((value, i) => {
    const clause = clauseAt(clauses, value.value.start);
    return {
      type: 'effect',
      ...tellSubject(value.value, clause, subjects),
      ...(value.arm?.drug ? { drug: value.arm.drug } : {}),
      condition: conditionStudied(text, subjects) ?? tellSubject(value.value, clause, subjects).condition,
      start: Math.min(value.value.start, value.arm && value.arm.start >= clause.start ? value.arm.start : value.value.start),
      end: Math.max(value.end, value.arm && value.arm.end <= clause.end ? value.arm.end : value.end),
      outcome: outcomeOf(text, armed, i, arms),
      arm: value.arm?.name ?? null,
      value: value.value,
      measure: value.measure,
      interval: value.interval,
      n: value.n ?? peopleIn(text, value, arms, quantities),
      comparator: value.comparator && { arm: value.comparator.arm.name, value: value.comparator.value?.value ?? null },
      time: timeOf(text, armed, i, quantities),
    };
  });
}

// The disease that people had, not an event that was counted: "in atopic dermatitis", "adults with severe alopecia areata".
function conditionStudied(text: string, { conditions }: SentenceSubjects): string | null {
  return conditions.find((c) => /\b(?:in|with|for) (?:[\w-]+ ){0,2}$/i.test(text.slice(0, c.start)))?.name ?? null;
}

// Results of one row share an outcome; a later row may name its own.
function outcomeOf(text: string, values: ArmedValue[], i: number, arms: Arm[]): string | null {
  const blanked = withoutArms(text, arms);
  for (let at = i; at >= 0; at--) {
    const { value, end } = values[at]!;
    const from = values[at - 1]?.end ?? 0;
    const until = values[at + 1]?.value.start ?? text.length;
    const own = readOutcome({ before: blanked.slice(from, value.start), after: blanked.slice(Math.max(value.end, end), until) });
    if (own) return own;
  }
  return null;
}

// Arms with the words that lead them in, blanked: they are no part of an outcome. Same length.
function withoutArms(text: string, arms: Arm[]): string {
  let out = text;
  for (const { start, end } of arms) {
    const lead =
      /(?:\b(?:more |less )?(?:on|with|for|versus|vs\.?|than|against|to|from|of|by|compared with)(?: the)? )+$/i.exec(
        out.slice(0, start),
      )?.[0].length ?? 0;
    out = out.slice(0, start - lead) + ' '.repeat(end - start + lead) + out.slice(end);
  }
  return out;
}

// "902 on placebo" or "baricitinib 4 mg (n=111)" elsewhere in the sentence, else the one group that it speaks of.
function peopleIn(text: string, { arm, value }: ArmedValue, arms: Arm[], quantities: Quantity[]): number | null {
  const counts = quantities.filter((q) => q.role === 'count' || (q.role === 'other' && q.unit === null && Number.isInteger(q.value)));
  for (const other of arms) {
    if (!arm || other.name.toLowerCase() !== arm.name.toLowerCase()) continue;
    const inBrackets = /^ \(n ?= ?([\d,]+)\)/i.exec(text.slice(other.end));
    if (inBrackets) return Number(inBrackets[1]!.replaceAll(',', ''));
    const before = counts.find(
      (q) => q.end < other.start && /^ (?:patients |people )?(?:on|with|given) $/.test(text.slice(q.end, other.start)),
    );
    if (before) return before.value;
  }
  const people = counts.filter(
    (q) =>
      q.role === 'count' &&
      q.end < value.start &&
      /^ (?:[\w-]+ ){0,2}(?:patients|people|adults|participants|children|adolescents)\b/.test(text.slice(q.end)),
  );
  return people.length === 1 && new Set(arms.map((a) => a.name)).size <= 1 ? people[0]!.value : null;
}

// Times listed as often as the results of a group go with them in order; else the nearest before, else the next after.
function timeOf(text: string, values: ArmedValue[], i: number, quantities: Quantity[]): Quantity | null {
  const all = quantities.filter((q) => q.role === 'time' && !/\b(?:every|for at least|weighing) $/i.test(text.slice(0, q.start)));
  const outside = all.filter((q) => !/\([^()]*$/.test(text.slice(0, q.start)));
  const times = outside.length ? outside : all;
  if (times.length <= 1) return times[0] ?? null;
  const value = values[i]!;
  const group = values.filter((v) => v.arm === value.arm);
  const listed = times.every((t, k) => k === 0 || /^,? (?:and )?$/.test(text.slice(times[k - 1]!.end, t.start)));
  if (listed && group.length === times.length) return times[group.indexOf(value)]!;
  const next = values[i + 1]?.value.start ?? text.length;
  const own = times.find(
    (t) =>
      t.start > value.end &&
      t.start < next &&
      !/[;]/.test(text.slice(value.end, t.start)) &&
      values.length > 1 &&
      times.every((u) => u.start > values[0]!.value.start),
  );
  return own ?? times.filter((t) => t.start < value.value.start).at(-1) ?? times[0]!;
}
