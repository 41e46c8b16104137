import type { SentenceReading, TextReading } from '../../findings/read-sentence.ts';
import { compareDrugs } from './compare-drugs.ts';
import { onCondition, onDrug, premise, type Clause, type Premise } from './premise.ts';

const LASTS =
  /\b(?:permanent(?:ly)?|cure[sd]?|for good|lasts? (?:forever|for life)|lasting|never (?:come|comes) back|stays?|won['’]t (?:fall|come)|does not (?:return|relapse))\b/i;
const LOST = /\b(?:lost benefit|loss of benefit|relaps\w*|lose)\b/i;

/** "The effect stays after stopping": contradicted by measured loss of benefit. */
export function claimLasting(clause: Clause): Premise[] {
  if (!LASTS.test(clause.text)) return [];
  return [
    premise(
      (r) => onDrug(r, clause) && onCondition(r, clause) && r.concepts.has('withdrawal') && LOST.test(r.text) && r.signals.effect > 0,
      undefined,
      clause.denies && !/\bnever\b|n['’]t|not (?:return|relapse)/i.test(clause.text),
    ),
  ];
}

const BETTER = /\b(?:most|more|better|best|superior|stronger|safest)\b ?(?:effective|efficacious|potent|than|option|good)?/i;
const EQUAL =
  /\b(?:as (?:well|effective|good|potent|strong|safe) as|equal(?:ly)?|equivalent|same (?:effect|efficacy|as)|no (?:better|worse) than|similar(?:ly)?)\b/i;

const WORSE = /\b(?:least effective|less effective|worse|inferior|weaker)\b/i;

/** "A works best, better than B, as well as B": contradicted by a comparison that puts A behind (for "as well" also ahead, for "worse" ahead). */
export function claimRank(clause: Clause): Premise[] {
  const [first, second] = clause.drugs;
  if (!first || clause.denies) return [];
  const about = (r: SentenceReading): boolean =>
    r.drugs.includes(first) && onCondition(r, clause) && sameAmount(clause.reading, r) && (!second || r.drugs.includes(second));
  const standing = (r: SentenceReading) => (about(r) ? compareDrugs(r.text, first, second ?? null) : null);
  if (EQUAL.test(clause.text) && second)
    return [
      premise(
        (r) => standing(r) === 'ahead' || standing(r) === 'behind',
        (r) => about(r) && EQUAL.test(r.text),
      ),
    ];
  if (WORSE.test(clause.text))
    return [
      premise(
        (r) => standing(r) === 'ahead',
        (r) => standing(r) === 'behind',
      ),
    ];
  if (BETTER.test(clause.text))
    return [
      premise(
        (r) => standing(r) === 'behind',
        (r) => second !== undefined && standing(r) === 'ahead',
      ),
    ];
  return [];
}

/** A sentence on another dose of the same drug says nothing of the dose that the clause names. */
function sameAmount(said: TextReading, held: SentenceReading): boolean {
  const [asked] = said.doses;
  return !asked || !held.doses.length || held.doses.some((d) => d.amount.value === asked.amount.value);
}

const WORKED = /\b(?:work(?:s|ed)|success\w*|effective|beat|helped|cured|improved?|benefi\w+|superior|significant\w*|response)\b/i;
const FAILED =
  /\b(?:no benefit|no (?:significant )?(?:difference|effect)|not significant|not (?:superior|effective)|conflicting|did not (?:work|improve|beat|differ)|not met|fail\w*)\b/i;

/** "D worked for C (in trial T)": contradicted by a result that shows no benefit there. */
export function claimBenefit(clause: Clause): Premise[] {
  if (!WORKED.test(clause.text) || clause.denies || clause.drugs.length !== 1) return [];
  const trials = trialsIn(clause.text);
  if (!trials.length) return [];
  const about = (r: SentenceReading): boolean =>
    onDrug(r, clause) && onCondition(r, clause) && trials.some((t) => trialsIn(r.text).includes(t)) && sameAmount(clause.reading, r);
  return [
    premise(
      (r) => about(r) && FAILED.test(r.text),
      (r) => about(r) && !FAILED.test(r.text) && r.signals.benefit && r.signals.effect >= 0.6,
    ),
  ];
}

const OUTSIDE = /\b(?:did not (?:include|test|study|enrol)|was not (?:part of|among|tested|included)|had not been tested)\b/i;

/** "Trial T showed this of D": contradicted where T did not study D. */
export function claimStudied(clause: Clause): Premise[] {
  const trials = trialsIn(clause.text);
  if (!trials.length || !clause.drugs.length || clause.denies) return [];
  return [premise((r) => trials.some((t) => trialsIn(r.text).includes(t)) && onDrug(r, clause) && OUTSIDE.test(r.text))];
}

const OUTCOMES = /^(?:v?IGA|EASI|PASI|SALT|F?VASI|DLQI|SCORAD|SRI|SLEDAI|MACE|COVID)/;

/** Names of trials as texts write them, in capitals ("BREEZE-AD2", "ORAL Surveillance"), in one spelling. */
function trialsIn(text: string): string[] {
  const names = text.match(/\b[A-Z]{3,}[A-Z\d]*(?:[- ](?:[A-Z\d]+|[A-Z][a-z]+))*\b/g) ?? [];
  return names
    .filter((name) => !OUTCOMES.test(name))
    .map((name) => name.replace(/[^A-Za-z\d]/g, '').toUpperCase())
    .filter((name) => name.length >= 5);
}
