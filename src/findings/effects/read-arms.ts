import type { Quantity } from '../../domain/finding.ts';
import { DRUG_CLASSES } from '../../vocabulary/drug-classes.ts';
import type { NamedSpan } from '../finding-context.ts';

/** A group of people by what they were given, where a sentence names it. Offsets are UTF-16, half-open. */
export interface Arm {
  start: number;
  end: number;
  /** As the sentence names it; a dose alone carries the drug that it belongs to. */
  name: string;
  drug: string | null;
  /** Placebo, vehicle, usual care and the like. */
  control: boolean;
}

const CONTROL =
  /\b(?:placebo|vehicle|sham|no (?:treatment|[a-z]+ inhibitor)|untreated|usual care|standard (?:of )?care|(?:active )?controls?(?: group| arm)?|comparators?|background therapy)\b(?!-controlled)(?: (?:plus|with) topical (?:cortico)?steroids?| alone| cream)?/gi;
// "the GDT group", "JAK1-selective drugs".
const GROUP =
  /\b(?:[A-Z][\w/+-]*|control|intervention|experimental)(?: monotherapy)? (?:groups?|arms?)\b|\b(?:combined )?[\w/-]+-selective (?:drugs|inhibitors)\b/g;
const FORM = String.raw`(?: (?:cream|ointment|gel|foam|lotion|tablets?|injections?))?`;
const SCHEDULE_BEFORE = /(?:\b(?:weekly|daily|oral|topical|intravenous|subcutaneous|continuous|low-dose|high-dose) )+$/i;
const ALONGSIDE = /^ (?:plus|with|and) (?:background )?topical (?:cortico)?steroids?/i;
// A dose alone stands for an arm after words that lead in an arm or continue a list of them.
const BARE_BEFORE =
  /(?:\b(?:on|with|of|to|for|than|versus|vs\.?|and|or|the|between|either|from|at|against|than on|than with|continued on|given)|,) (?:the |either |both )?$/i;
const EQUIVALENT = /^ (?:equivalent|dose|arm|group)\b(?: of [\w-]+)?/i;

/** The arms that a sentence names, in its order. A dose without its drug belongs to the drug named last before it. */
export function readArms(text: string, drugs: NamedSpan[], quantities: Quantity[]): Arm[] {
  const doses = quantities.filter((q) => (q.role === 'dose' || q.role === 'strength') && q.unit !== null);
  const frequencies = quantities.filter((q) => q.role === 'frequency');
  const arms: Arm[] = [];
  const taken = (start: number, end: number) => arms.some((a) => start < a.end && a.start < end);
  for (const drug of drugs) {
    const start = drug.start - (SCHEDULE_BEFORE.exec(text.slice(0, drug.start))?.[0].length ?? 0);
    let end = drug.end + (new RegExp(`^${FORM}`, 'i').exec(text.slice(drug.end))?.[0].length ?? 0);
    const dose = doses.find((d) => d.start >= end && /^ (?:at |dose of |dose (?:was|is) \w+ to )?$/.test(text.slice(end, d.start)));
    if (dose) end = dose.end + (new RegExp(`^${FORM}`, 'i').exec(text.slice(dose.end))?.[0].length ?? 0);
    const frequency = dose && frequencies.find((f) => f.start >= end && /^ (?:orally )?$/.test(text.slice(end, f.start)));
    if (frequency) end = frequency.end;
    end += ALONGSIDE.exec(text.slice(end))?.[0].length ?? 0;
    const leading = dose ? undefined : doses.find((d) => text.slice(d.end, start) === ' ');
    if (leading)
      arms.push({
        start: leading.start,
        end,
        name: `${text.slice(drug.start, drug.end)} ${leading.text}`,
        drug: drug.name,
        control: false,
      });
    else if (!taken(start, end)) arms.push({ start, end, name: text.slice(start, end), drug: drug.name, control: false });
  }
  for (const match of text.matchAll(CONTROL)) push(match, true);
  for (const match of text.matchAll(GROUP)) push(match, /^control/i.test(match[0]));
  for (const { words } of DRUG_CLASSES) for (const match of text.matchAll(new RegExp(words.source, 'gi'))) push(match, false);
  for (const dose of doses) {
    const before = text.slice(0, dose.start);
    // "cut from 4 mg to 2 mg": the arm is the dose that they came to.
    const left = /\bfrom (?:the )?$/i.test(before) && text.slice(dose.end).startsWith(' to ');
    if (left || taken(dose.start, dose.end) || !BARE_BEFORE.test(before)) continue;
    const drug = drugs.filter((d) => d.start < dose.start).at(-1) ?? drugs[0];
    if (!drug) continue;
    // "8 mg twice daily ... and 12 mg twice daily": the arm keeps how often, for a dose without it is another dose.
    const frequency = frequencies.find((f) => f.start >= dose.end && text.slice(dose.end, f.start) === ' ');
    const given = frequency ? `${dose.text} ${frequency.text}` : dose.text;
    const givenUntil = frequency?.end ?? dose.end;
    const end = givenUntil + (EQUIVALENT.exec(text.slice(givenUntil))?.[0].length ?? 0);
    arms.push({ start: dose.start, end, name: `${text.slice(drug.start, drug.end)} ${given}`, drug: drug.name, control: false });
  }
  for (const frequency of frequencies) {
    // "37% on weekly X and 38% every 2 weeks": a schedule alone right after a result.
    const drug = drugs.filter((d) => d.start < frequency.start).at(-1);
    if (!drug || taken(frequency.start, frequency.end) || !/\d% $/.test(text.slice(0, frequency.start))) continue;
    const name = `${text.slice(drug.start, drug.end)} ${frequency.text}`;
    arms.push({ start: frequency.start, end: frequency.end, name, drug: drug.name, control: false });
  }
  return arms.sort((a, b) => a.start - b.start);

  function push(match: RegExpExecArray, control: boolean): void {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!taken(start, end)) arms.push({ start, end, name: match[0].replace(/ (?:group|arm)s?$/i, ''), drug: null, control });
  }
}
