import type { AskedSlot } from '../../domain/follow-up.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const WHAT_IS_TREATED =
  'hair scalp skin itch itching rash spots patches colour color pigment brows eyebrows lashes symptoms disease condition';

/**
 * Words that name what a slot is about anyway: "when will I see hair?" asks when it works, "what if I want a baby" about pregnancy. They narrow
 * nothing, and where the slot is asked for they count as used. What narrows ("serious", "at night", "on a plane") stands not here.
 */
const MATTER: Partial<Record<AskedSlot, ReadonlySet<string>>> = {
  efficacy: words(`${WHAT_IS_TREATED} change changes difference`),
  onset: words(`${WHAT_IS_TREATED} change changes difference`),
  stopping: words(`${WHAT_IS_TREATED} stay stays return returns again`),
  duration: words('whole rest life keep keeps'),
  mechanism: words('body cells immune system inside inflammation'),
  pregnancy: words('baby babies child unborn mother family womb accident'),
  lactation: words('baby babies child infant milk mother'),
  approval: words('disease diseases condition conditions official officially country countries agency'),
  funding: words('health service insurance national'),
  dosing: words('usual normal standard recommended maximum max supposed amount'),
  monitoring: words('blood bloods control controls regular regularly routine'),
  vaccination: words('vaccine vaccines jab shot'),
  'boxed-warning': words('carry carries label'),
  'why-warning': words('carry carries label such strong'),
  'missed-dose': words('tablet dose'),
};

/** Whether a word, in whatever case, says of a slot only what it is about. */
export function isMatterOf(slot: AskedSlot | null, word: string): boolean {
  return slot !== null && (MATTER[slot]?.has(word.toLowerCase()) ?? false);
}
