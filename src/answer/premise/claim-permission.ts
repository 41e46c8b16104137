import type { SentenceReading } from '../../findings/read-sentence.ts';
import { inPlace, onConcept, onDrug, premise, type Clause, type Premise } from './premise.ts';

const ALLOWS =
  /\b(?:safe(?:ly)?|harmless|fine|ok(?:ay)?|no risk|without risk|risk-free|no (?:serious )?side effects|allow(?:s|ed)?|permit(?:s|ted)?|can be|may be|can (?:drink|eat|take|use|have|get|give|breast-?feed|receive|go on|keep)|suitable|possible|no (?:problem|restriction)|not (?:contraindicated|restricted))\b/i;
const FORBIDS =
  /\b(?:contraindicated|forbid\w*|forbidden|prohibited|not (?:be )?(?:allowed|permitted|recommended|given|used|taken)|must not|must (?:always )?be taken (?:with|on|after|before)|only be taken (?:with|on)|cannot|can['’]t|should not|unsafe|avoid(?:ed)?)\b/i;
const GIVES_LEAVE =
  /\b(?:may be (?:given|used|taken|dispersed)|needs? no|no (?:dose )?change|unchanged|can be (?:given|used|taken)|allows?|with or without|not a live)\b/i;
/** What is nobody's circumstance: how treatment is used rather than in whom. */
const NO_CIRCUMSTANCE = new Set(['combination', 'withdrawal', 'guideline', 'off-label', 'onset', 'duration', 'boxed-warning', 'cost']);

/**
 * "D is safe (allowed, fine) in X": contradicted by a prohibition on X, or without a circumstance by the boxed warning. "D must not be used in
 * X": contradicted by leave to use it.
 */
export function claimPermission(clause: Clause): Premise[] {
  const { reading, text } = clause;
  const forbids = FORBIDS.test(text);
  if (!forbids && !ALLOWS.test(text)) return [];
  const circumstances = [...reading.concepts].filter((c) => !NO_CIRCUMSTANCE.has(c));
  if (!circumstances.length)
    return forbids || clause.denies || reading.signals.approves
      ? []
      : [premise((r) => onDrug(r, clause) && r.concepts.has('boxed-warning') && r.signals.harm)];
  const about = (r: SentenceReading): boolean =>
    (onDrug(r, clause) || r.classes.some((c) => clause.drugs.some((d) => d.classes.includes(c)))) &&
    inPlace(r, clause) &&
    onConcept(r, circumstances);
  const prohibited = (r: SentenceReading): boolean => about(r) && (r.signals.prohibits || /\bcontraindicat/i.test(r.text));
  const granted = (r: SentenceReading): boolean =>
    about(r) && !r.signals.prohibits && GIVES_LEAVE.test(r.text) && circumstances.every((c) => r.concepts.has(c));
  return [premise(prohibited, granted, forbids)];
}

const BOX =
  /\b(?:no|not|never|without|n['’]t|lacks?)\b.*\bbox(?:ed)?[- ]warning|\bbox(?:ed)?[- ]warning\b.*\b(?:removed|lifted|gone|absent|missing)/i;

/** "D has no boxed warning": contradicted by what its boxed warning says. */
export function claimNoBoxedWarning(clause: Clause): Premise[] {
  return BOX.test(clause.text) ? [premise((r) => onDrug(r, clause) && r.concepts.has('boxed-warning') && r.signals.harm)] : [];
}

const DOUBLES = /\b(?:doubl\w+|two (?:tablets|doses|pills)|twice the dose|extra (?:dose|tablet)|both doses)\b/i;

/** "I make up for a missed dose": contradicted by what a label says of missed doses. */
export function claimMakingUp(clause: Clause): Premise[] {
  if (!DOUBLES.test(clause.text) || !/\b(?:miss|forg[eo]t|skip)/i.test(clause.text)) return [];
  return [premise((r) => onDrug(r, clause) && r.concepts.has('missed') && /\b(?:not|never|n['’]t)\b[^.;]{0,30}\bdoubl/i.test(r.text))];
}
