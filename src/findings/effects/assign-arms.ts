import type { Arm } from './read-arms.ts';
import type { EffectValue } from './read-values.ts';

/** A result with the arm it was found in and the arm it is held against, where the sentence says. */
export interface ArmedValue extends EffectValue {
  arm: Arm | null;
  comparator: { arm: Arm; value: EffectValue | null } | null;
  /** Results of one row belong together: one outcome, one trial, several arms. */
  row: number;
}

const AGAINST = String.raw`(?:versus|vs\.?|against|compared (?:with|to))`;
const JOIN = new RegExp(
  String.raw`^(?:,|,? and|,? or|,? ${AGAINST}|,? and then| \/)? (?:(?:about|around|approximately|roughly|nearly|almost) |only |just |in )?$`,
  'i',
);
const ARM_JOIN = new RegExp(
  String.raw`^(?:,|,? and|,? or|,? ${AGAINST}|,? (?:more|less|better|worse|higher|lower|greater|fewer)?(?: often| likely| frequent)? than| beat| was (?:superior|non-inferior) to| over| to)? ?(?:\d[\d,]* )?(?:those |patients )?(?:on |with |for |to )?(?:the )?$`,
  'i',
);
const LEADS_TO_ARM =
  /^ ?(?:more )?(?:of )?(?:all |the )?(?:(?!than|as|versus|against|but|and|less|more|least|most)[\w-]+ ){0,2}(?:patients |people |adults |participants |children |users |responders )?(?:who (?:took|received|continued|stayed|remained|were) |taking |receiving |treated |assigned |after |continued |left )?(?:on|with|for|in|among|of|given|after|to|taking|receiving|treated with|took|received)(?: (?:those|patients|people))?(?: (?:on|with|given|left on|who (?:continued|stayed|remained|were left)(?: on)?))?(?: the| either)? $/i;
// "17% without X", "80% after stopping X": of no arm that is named.
const NOT_IN_ARM = /^[^,;.()]{0,40}\b(?:without|off|stopp\w+|discontinu\w+|switch\w+|withdr\w+)\s/i;
const HELD_AGAINST = new RegExp(String.raw`\b(?:${AGAINST}|than|from|over)(?: (?:on|with|the|for|those))* $`, 'i');
const RELATIVE = new Set([
  'odds-ratio',
  'hazard-ratio',
  'rate-ratio',
  'risk-ratio',
  'standardised-ratio',
  'ratio',
  'risk-difference',
  'mean-difference',
  'difference',
  'number-needed',
  'fold',
]);

/**
 * Gives each result its arm: the arm right behind it ("22% on X"), lists in order ("17%, 32% and 3%" with as many arms before, behind or
 * in the row before), else the nearest arm before it. The comparator is the control of its row, else the arm it is said to be held against.
 */
export function assignArms(text: string, values: EffectValue[], arms: Arm[]): ArmedValue[] {
  const valueGroups = groupBy(
    values,
    (a, b) => a.measure === b.measure && JOIN.test(withoutCounts(plain(text.slice(a.end, b.value.start)))),
  );
  const armGroups = groupBy(arms, (a, b) => ARM_JOIN.test(plain(text.slice(a.end, b.start))));
  const assigned: ArmedValue[] = [];
  let [rowArms, lastRow]: [Arm[], Arm[]] = [[], []];
  let row = 0;
  for (const [i, group] of valueGroups.entries()) {
    const relative = RELATIVE.has(group[0]!.measure);
    const until = valueGroups[i + 1]?.[0]!.value.start ?? text.length;
    const main = relative ? null : armsFor(text, group, armGroups, until, rowArms.length > 1 ? rowArms : lastRow);
    const pair = relative ? armPair(text, group, arms, until) : null;
    const chosen = main ?? group.map(() => pair!.arm);
    const repeats = chosen.some((a) => a && rowArms.some((b) => sameArm(a, b)));
    if (i > 0 && (repeats || relative || RELATIVE.has(assigned.at(-1)!.measure))) {
      row++;
      if (rowArms.length > 1) lastRow = rowArms;
      rowArms = [];
    }
    for (const [k, value] of group.entries()) {
      const arm = chosen[k] ?? null;
      if (k > 0 && arm && rowArms.some((b) => sameArm(arm, b))) row++;
      assigned.push({ ...value, arm, comparator: pair?.against ? { arm: pair.against, value: null } : null, row });
      if (arm && !relative && !rowArms.some((b) => sameArm(arm, b))) rowArms.push(arm);
    }
  }
  return assigned.map((value) => ({ ...value, comparator: value.comparator ?? comparatorOf(text, value, assigned) }));
}

function armsFor(text: string, group: EffectValue[], armGroups: Arm[][], until: number, row: Arm[]): (Arm | null)[] {
  const [first, last] = [group[0]!, group.at(-1)!];
  const behind = armGroups.find(([arm]) => arm!.start >= last.end && arm!.start < until && leads(text.slice(last.end, arm!.start), arm!));
  const before = armGroups.filter((arms) => arms.at(-1)!.end <= first.value.start);
  const near = before.at(-1);
  // "X (18%)": a result in brackets right behind its arm.
  const beside = before.flat().at(-1);
  if (beside && group.length === 1 && text.slice(beside.end, first.value.start) === ' (') return [beside];
  // "from 23% to 48%" goes from one arm or time to another.
  if (/\bfrom (?:about )?$/i.test(text.slice(0, first.value.start)) || /\bfrom [\d.]+ ?%? to $/i.test(text.slice(0, first.value.start)))
    return group.map(() => null);
  if (NOT_IN_ARM.test(text.slice(last.end, until))) return group.map((_, k) => (k < group.length - 1 ? (near?.[0] ?? null) : null));
  if (behind) {
    if (behind.length === group.length) return behind;
    // "43% versus 13% on placebo": only the last is the arm's own; "54% and 51% on X" both are.
    const versus = group.length === 2 && new RegExp(AGAINST, 'i').test(text.slice(first.end, last.value.start));
    return versus ? [before.flat().findLast((a) => !a.control) ?? null, behind[0]!] : group.map(() => behind[0]!);
  }
  if (group.length > 1) {
    const fits = before.findLast((arms) => arms.length === group.length);
    if (fits) return fits;
    if (row.length === group.length) return row;
    const flat = before.flat();
    if (group.length === 2 && flat.length >= 2) {
      const control = flat.findLast((a) => a.control);
      return control ? [flat.findLast((a) => !a.control) ?? flat[0]!, control] : flat.slice(-2);
    }
  }
  // "44% versus 68%" where one arm alone is named: the other is not told.
  const versus = group.length === 2 && new RegExp(AGAINST, 'i').test(text.slice(first.end, last.value.start));
  if (versus) return [near?.[0] ?? null, null];
  // The one group that a sentence speaks of, wherever it is named.
  const only = armGroups.length === 1 && armGroups[0]!.length === 1 && !armGroups[0]![0]!.control ? armGroups[0]![0]! : null;
  return group.map(() => near?.[0] ?? only);
}

// A ratio or difference belongs to the arm behind it or last before it, against the one that "versus", "than" or "from" leads in.
function armPair(text: string, group: EffectValue[], arms: Arm[], until: number): { arm: Arm | null; against: Arm | null } {
  const [first, last] = [group[0]!, group.at(-1)!];
  const against = arms.filter((a) => HELD_AGAINST.test(text.slice(0, a.start)));
  const pair = arms.find(
    (a, i) => arms[i + 1] && /\bbetween $/i.test(text.slice(0, a.start)) && text.slice(a.end, arms[i + 1]!.start) === ' and ',
  );
  if (pair) return { arm: pair, against: arms[arms.indexOf(pair) + 1]! };
  const behind = arms.find((a) => a.start >= last.end && a.start < until && leads(text.slice(last.end, a.start), a));
  const before = arms.filter((a) => a.end <= first.value.start && !a.control && !against.includes(a));
  const arm = behind ?? before.at(-1) ?? arms.find((a) => !a.control && !against.includes(a)) ?? null;
  const others = (list: Arm[]) => list.filter((a) => a !== arm && !(arm && sameArm(a, arm)));
  const said = others(against);
  return {
    arm,
    against: said.findLast((a) => a.start < until && a.start > (arm?.start ?? 0)) ?? said[0] ?? others(arms).find((a) => a.control) ?? null,
  };
}

function leads(gap: string, arm: Arm): boolean {
  // A result in brackets: "4 patients (1.6 per 100 patient-years) treated with X".
  const between = plain(gap.replace(/^[^()]*\)/, ''));
  return LEADS_TO_ARM.test(between) || (between === ' ' && /^(?:every|once|twice)/i.test(arm.name.split(' ').slice(1).join(' ')));
}

function comparatorOf(text: string, value: ArmedValue, all: ArmedValue[]): ArmedValue['comparator'] {
  const { arm } = value;
  if (!arm || arm.control) return null;
  const row = all.filter((v) => v.row === value.row && v !== value && v.arm && !sameArm(v.arm, arm));
  const later = row.filter((v) => v.value.start > value.value.start);
  const versus = (v: ArmedValue) =>
    HELD_AGAINST.test(text.slice(0, v.arm!.start)) ||
    new RegExp(String.raw`\b${AGAINST}\b`, 'i').test(text.slice(value.value.end, v.value.start));
  const other = row.find((v) => v.arm!.control) ?? later.find(versus) ?? (row.length === 1 ? later[0] : undefined);
  return other ? { arm: other.arm!, value: other } : null;
}

const sameArm = (a: Arm, b: Arm): boolean => a.name.toLowerCase() === b.name.toLowerCase();
// "(44%) versus 41 patients (68%)": counts beside the shares they make.
const withoutCounts = (gap: string): string => gap.replace(/[()]|\b\d+ (?:patients?|people|participants)\b/g, '').replace(/ {2,}/g, ' ');
const plain = (gap: string): string => gap.replace(/\([^()]*\)/g, '').replace(/ {2,}/g, ' ');

function groupBy<T>(items: T[], joined: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && joined(last.at(-1)!, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
