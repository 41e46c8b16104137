import type { Support } from '../domain/answer.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { checkArms } from './check-arms.ts';
import { checkCertainty } from './check-certainty.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkDigitNames } from './check-digit-names.ts';
import { checkDirection } from './check-direction.ts';
import { checkEffectSize } from './check-effect-size.ts';
import { checkPlaces } from './check-places.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkPopulation } from './check-population.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkSubjects } from './check-subjects.ts';
import { checkWording } from './check-wording.ts';
import type { ClaimToVerify, Objection, VerifyContext } from './claim-to-verify.ts';
import { isNearVerbatim, isVerbatim } from './compare-texts.ts';
import { judgePassage } from './judge-passage.ts';
import { matchQuote } from './match-quote.ts';
import { readStatement, type Statement } from './read-statement.ts';

/**
 * Whether the quotes of a claim support it, with reasons in plain words.
 *
 * - `unsupported`: a quote is not what its passage says, or a number, name, place, population or grade of the claim does not stand in it.
 * - `contradicted`: the quotes say the opposite: another value, place or group where the claim has its own; or two checks of meaning agree
 *   that it is turned round, or one does on a claim that copies its quote but for a few words.
 * - `partly-supported`: one check of meaning (polarity, direction, arms) objects to a paraphrase, a copy has a word changed, or the quotes say
 *   only part of the claim.
 * - `supported`: nothing objects; at once where the claim is one of its quotes word for word.
 *
 * In quotes of more than three sentences together, figures and places of the claim must stand; the rest is judged as a passage (`judge-passage.ts`).
 */
export function verifyClaim(claim: ClaimToVerify, context: VerifyContext): Support {
  // 1. The quotes are what their passages say.
  const broken = claim.quotes.map(matchQuote).filter((objection) => objection !== null);
  if (claim.quotes.length === 0) return { verdict: 'unsupported', reasons: ['The claim has no quote.'] };
  if (broken.length > 0) return { verdict: 'unsupported', reasons: reasonsOf(broken) };
  // 2. A claim that is its quote word for word needs no reading.
  if (claim.quotes.some((quote) => isVerbatim(claim.text, quote.text))) return { verdict: 'supported', reasons: [] };
  // 3. Everything else is read once and checked: what it names, then what it says of it.
  const reading = readBoth(claim, context);
  const measured = checkFigures(reading);
  if (reading.sentences > LONG)
    return measured.length > 0
      ? { verdict: 'unsupported', reasons: reasonsOf(measured) }
      : judgePassage(reading.statement, reading.said, context);
  const objections = [...measured, ...checkNames(reading), ...checkMeaning(reading, context)];
  // 4. The verdict.
  const nearVerbatim = claim.quotes.some((quote) => isNearVerbatim(claim.text, quote.text));
  return { verdict: decide(objections, nearVerbatim), reasons: reasonsOf(objections) };
}

/** What the checks hold against a claim in other words than its quotes, in the order of the checks. */
export function findObjections(claim: ClaimToVerify, context: VerifyContext): Objection[] {
  const reading = readBoth(claim, context);
  return [...checkFigures(reading), ...checkNames(reading), ...checkMeaning(reading, context)];
}

/** A claim and its evidence, read for the checks. */
interface Reading {
  statement: Statement;
  /** The quotes alone, and with their heading paths before them. */
  said: string;
  quotes: string[];
  heading: string;
  evidence: Statement;
  sentences: number;
  dates: string[];
  places: string[];
}

function readBoth(claim: ClaimToVerify, context: VerifyContext): Reading {
  const said = claim.quotes.map((quote) => quote.text).join(' ');
  const headings = [...new Set(claim.quotes.flatMap((quote) => quote.heading))].join('. ');
  return {
    statement: readStatement(claim.text, context),
    said,
    quotes: claim.quotes.map((quote) => quote.text),
    heading: headings,
    evidence: readStatement(headings ? `${headings}. ${said}` : said, context),
    sentences: splitSentences(said).length,
    dates: claim.quotes.flatMap((quote) => quote.dates),
    places: claim.quotes.flatMap((quote) => quote.jurisdictions),
  };
}

// Numbers with their units and places must stand in the evidence, however long it is.
function checkFigures({ statement, evidence, sentences, dates, places }: Reading): Objection[] {
  // A bare number in a long text is often part of a name that the text writes otherwise.
  const quantities = sentences > LONG ? statement.quantities.filter((quantity) => quantity.unit !== null) : statement.quantities;
  return [...checkQuantities({ ...statement, quantities }, evidence, dates), ...checkPlaces(statement.text, evidence.text, places)];
}

// Names with digits, drugs and conditions.
function checkNames({ statement, evidence }: Reading): Objection[] {
  return [...checkDigitNames(statement, evidence), ...checkSubjects(statement, evidence)];
}

function checkMeaning({ statement, said, quotes, heading, evidence, dates }: Reading, context: VerifyContext): Objection[] {
  return [
    ...checkPopulation(statement.text, evidence.text),
    ...checkCertainty(statement.text, said),
    ...checkPolarity(statement, evidence),
    ...checkDirection(statement.text, said, context),
    ...checkEffectSize(statement),
    ...checkArms(statement.text, said, context),
    ...checkWording(statement.text, quotes, [heading, ...dates].join(' ')),
    ...checkCoverage(statement, evidence),
  ];
}

/** Sentences from which on quotes are a passage to be searched rather than a statement to be compared. */
const LONG = 3;

function reasonsOf(objections: Objection[]): string[] {
  return objections.map((objection) => objection.reason);
}

const OF_MEANING = new Set(['polarity', 'direction', 'arms']);

function decide(objections: Objection[], nearVerbatim: boolean): Support['verdict'] {
  const sure = objections.filter(
    ({ check, opposes }) => !OF_MEANING.has(check) && check !== 'coverage' && (check !== 'wording' || opposes),
  );
  const turned = new Set(objections.filter((objection) => OF_MEANING.has(objection.check)).map((objection) => objection.check));
  if (turned.size >= 2 || (turned.size === 1 && nearVerbatim) || sure.some((objection) => objection.opposes)) return 'contradicted';
  if (sure.length > 0) return 'unsupported';
  return objections.length > 0 ? 'partly-supported' : 'supported';
}
