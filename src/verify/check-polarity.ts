import { foldWord } from '../text/fold-word.ts';
import type { Objection } from './claim-to-verify.ts';
import { readNegations, type Negation } from './read-negations.ts';
import type { Statement } from './read-statement.ts';
import { meaningOf } from './same-meaning.ts';

// Words too common to tell what is denied.
const COMMON = new Set(
  'patient drug trial show dose us label need week other any jak inhibitor eu text mg during after before since until while more than also only still both one two three family'
    .split(' ')
    .map((word) => meaningOf(foldWord(word))),
);

/**
 * What the claim denies its quotes deny, and what the quotes deny the claim does not affirm. A negation counts where a word it denies stands
 * on the other side. An objection needs both: the sides deny a different number of times (odd against even), and a word denied on one side is
 * affirmed on the other.
 */
export function checkPolarity(claim: Statement, evidence: Statement): Objection[] {
  const said = readNegations(claim.text);
  const held = readNegations(evidence.text);
  if (said.length > 0 && held.length === 0) return [objection(`The claim says "${said[0]!.cue}"; the quote denies nothing.`)];
  const mine = said.filter((negation) => touches(negation, claim, evidence));
  const theirs = held.filter((negation) => touches(negation, evidence, claim));
  if (mine.length > 0 && mine.length % 2 === theirs.length % 2) return [];
  const turned = mine.find((negation) => affirmed(negation, claim, evidence, held));
  if (turned) return [objection(`The claim says "${turned.cue}" of what the quote affirms.`)];
  const dropped = theirs.find((negation) => affirmed(negation, evidence, claim, said));
  if (dropped) return [objection(`The quote says "${dropped.cue}" of what the claim affirms.`)];
  return [];
}

function touches(negation: Negation, here: Statement, there: Statement): boolean {
  return deniedWords(negation, here).some((word) => there.meaningSet.has(word));
}

function affirmed(negation: Negation, here: Statement, there: Statement, theirs: Negation[]): boolean {
  if (negation.tooLittle && theirs.some((other) => other.tooLittle)) return false;
  const shared = deniedWords(negation, here).filter((word) => there.meaningSet.has(word));
  return shared.length > 0 && !shared.some((word) => theirs.some((other) => other.reach.has(word)));
}

// The nearest three that tell something: names of drugs say nothing of what is denied, a number only where it is the very thing ("is not 200").
function deniedWords(negation: Negation, here: Statement): string[] {
  return negation.denies.filter((word, i) => !here.drugs.has(word) && !COMMON.has(word) && (i === 0 || !/^\d/.test(word))).slice(0, 3);
}

function objection(reason: string): Objection {
  return { check: 'polarity', opposes: true, reason };
}
