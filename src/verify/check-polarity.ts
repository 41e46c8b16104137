import { foldWord } from '../text/fold-word.ts';
import { coverage } from './check-coverage.ts';
import type { Objection } from './claim-to-verify.ts';
import { readNegations, type Negation } from './read-negations.ts';
import { readStances } from './read-stances.ts';
import type { Statement } from './read-statement.ts';
import { meaningOf } from './same-meaning.ts';

// Words too common to tell what is denied.
const COMMON = new Set(
  'patient drug trial show dose us label need week other any jak inhibitor eu text mg during after before since until while more than also only still both one two three family'
    .split(' ')
    .map((word) => meaningOf(foldWord(word))),
);
/** From this share of its words in the quotes a claim keeps to their wording. */
const NEAR = 0.55;
const VERY = 0.85;
// Words by which a text in other words may deny without a negation.
const DENIES_SOMEHOW =
  /\b(?:not?|never|nor|neither|none|nobody|nothing|cannot|without|lack\w*|fail\w*|avoid\w*|against|outside|beyond|except|apart from|save for|short of|unlike|rather|instead of|only|solely|just|few|fewer|hardly|seldom|little|less|los[st]\w*|loses?|stop\w*|discontinu\w*|withdr\w+|paus\w*|interrupt\w*|withh\w+|drop\w*|out|omit\w*|exclud\w*|refus\w*|reject\w*|forbid\w*|prohibit\w*|ban(?:s|ned)?|absent|missing|wait|off|away|back|short|under|below|before|until|first|contra-?indicat\w*|in(?:adequate|sufficient|advisable|conclusive)\w*|un\w{4,}|debated|open question|limited|despite|spare\w*|free of|discourag\w*|intoleran\w*|similar\w*|the same|alike|whatever|regardless|even|n['’]t)\b/i;
const PLAIN_NOT = /^(?:not|never|cannot|n['’]t)$/i;

/**
 * What the claim denies its quotes deny, and what the quotes deny the claim does not affirm. A claim that keeps to its quotes' words keeps
 * their negations: the sides deny a word that stands on both an equal number of times, odd or even. A claim in other words may deny by words
 * that are no negation ("outside", "lacks", "short of"): there an objection needs a plain "not" on one side, of a word that the other affirms
 * without denying anything in any way.
 */
export function checkPolarity(claim: Statement, evidence: Statement): Objection[] {
  const [said, held] = [readNegations(claim.text), readNegations(evidence.text)];
  const share = coverage(claim, evidence);
  const plainly = said.find(({ cue }) => PLAIN_NOT.test(cue) || share >= VERY);
  if (share >= NEAR && plainly && held.length === 0) return [objection(`The claim says "${plainly.cue}"; the quote denies nothing.`)];
  if (denyAlike(claim.text, evidence.text, share >= VERY)) return [];
  const mine = said.filter((negation) => touches(negation, claim, evidence));
  const theirs = held.filter((negation) => touches(negation, evidence, claim));
  if (mine.length > 0 && mine.length % 2 === theirs.length % 2) return [];
  const counts = (negation: Negation, other: Statement) => {
    const plain = PLAIN_NOT.test(negation.cue);
    if (share >= VERY) return true;
    return share >= NEAR ? plain || !DENIES_SOMEHOW.test(other.text) : plain && !DENIES_SOMEHOW.test(other.text);
  };
  const turned = mine.find((negation) => counts(negation, evidence) && affirmed(negation, claim, evidence, held));
  if (turned) return [objection(`The claim says "${turned.cue}" of what the quote affirms.`)];
  const dropped = theirs.find((negation) => counts(negation, claim) && affirmed(negation, evidence, claim, said));
  if (dropped) return [objection(`The quote says "${dropped.cue}" of what the claim affirms.`)];
  return [];
}

// Both say no on a matter that can be denied in many ways, and neither says yes to it.
function denyAlike(claim: string, evidence: string, copies: boolean): boolean {
  const theirs = readStances(evidence);
  const onlyNo = (sides: Set<boolean> | undefined) => sides?.size === 1 && sides.has(false);
  return [...readStances(claim)].some(
    ([matter, sides]) => (!copies || matter === 'advised') && onlyNo(sides) && onlyNo(theirs.get(matter)),
  );
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
