import type { DoseFinding } from '../../domain/finding.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { inPlace, isLabel, onCondition, onConcept, onDrug, type Clause, type Premise } from './premise.ts';

const IS_DOSE =
  /\b(?:dos(?:e[ds]?|ing|age)|usual|licen[sc]ed|approved|recommended|standard|starts?|starting|tablets?|takes?|given|treated with|regimen|once|twice|daily)\b/i;
const STARTS = /\bstart(?:s|ed|ing)?\b|\binitial/i;
/** A dose that was tried or proposed and is not in use. */
const NOT_IN_USE = /\b(?:dropped|abandoned|withdrawn|no longer|not (?:licen[sc]ed|approved|marketed|recommended|authori[sz]ed))\b/i;
/** People whose dose a label states apart. */
const APART = ['elderly', 'renal', 'hepatic', 'child'];

/**
 * "The dose of D (for C, in P, in these people) is A": contradicted where labels give doses for just that and none of them is A. A clause that
 * names older people, children, kidney or liver disease is held against what labels say of these.
 */
export function claimDose(clause: Clause): Premise[] {
  const { reading, text } = clause;
  const said = reading.doses.filter((d) => !d.negated);
  if (said.length !== 1 || clause.drugs.length !== 1 || !IS_DOSE.test(text) || clause.denies || reading.signals.effect > 0) return [];
  const people = APART.filter((c) => reading.concepts.has(c));
  const forThem = (r: SentenceReading): boolean => (people.length ? onConcept(r, people) : !onConcept(r, [...APART, 'cyp', 'oat3']));
  const held = (r: SentenceReading): DoseFinding[] => {
    const fitting =
      isLabel(r) &&
      onDrug(r, clause) &&
      onCondition(r, clause) &&
      inPlace(r, clause) &&
      r.drugs.length < 2 &&
      !NOT_IN_USE.test(r.text) &&
      forThem(r);
    const doses = fitting ? r.doses.filter((d) => !d.negated) : [];
    return STARTS.test(text) && STARTS.test(r.text) ? doses.slice(0, 1) : doses;
  };
  return [
    {
      contradicts: (r) =>
        (held(r).length > 0 && !held(r).some((d) => sameDose(d, said[0]!))) ||
        (onDrug(r, clause) && forThem(r) && NOT_IN_USE.test(r.text) && r.doses.some((d) => sameDose(d, said[0]!))),
      affirms: (r) => held(r).some((d) => sameDose(d, said[0]!)),
    },
  ];
}

function sameDose(a: DoseFinding, b: DoseFinding): boolean {
  if (a.amount.unit !== b.amount.unit) return a.amount.unit === null || b.amount.unit === null;
  if (a.amount.value !== b.amount.value && a.amount.upper !== b.amount.value) return false;
  return !a.frequency || !b.frequency || (a.frequency.value === b.frequency.value && a.frequency.unit === b.frequency.unit);
}
