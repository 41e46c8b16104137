import type { Support } from '../domain/answer.ts';
import { checkArms } from './check-arms.ts';
import { checkCertainty } from './check-certainty.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkDirection } from './check-direction.ts';
import { checkEffectSize } from './check-effect-size.ts';
import { checkPlaces } from './check-places.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkPopulation } from './check-population.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkSubjects } from './check-subjects.ts';
import type { ClaimToVerify, Objection, VerifyContext } from './claim-to-verify.ts';
import { isNearVerbatim, isVerbatim } from './compare-texts.ts';
import { matchQuote } from './match-quote.ts';
import { readStatement } from './read-statement.ts';

/**
 * Whether the quotes of a claim support it, with reasons in plain words.
 *
 * - `unsupported`: a quote is not what its passage says, or a number, name, place, population or grade of the claim does not stand in it.
 * - `contradicted`: the quotes say the opposite: another value, place or group where the claim has its own; or two checks of meaning agree
 *   that it is turned round, or one does on a claim that copies its quote but for a few words.
 * - `partly-supported`: one check of meaning (polarity, direction, arms) objects to a paraphrase, or the quotes say only part of the claim.
 * - `supported`: nothing objects; at once where the claim is one of its quotes word for word.
 */
export function verifyClaim(claim: ClaimToVerify, context: VerifyContext): Support {
  // 1. The quotes are what their passages say.
  const broken = claim.quotes.map(matchQuote).filter((objection) => objection !== null);
  if (claim.quotes.length === 0) return { verdict: 'unsupported', reasons: ['The claim has no quote.'] };
  if (broken.length > 0) return { verdict: 'unsupported', reasons: broken.map((objection) => objection.reason) };
  // 2. A claim that is its quote word for word needs no reading.
  if (claim.quotes.some((quote) => isVerbatim(claim.text, quote.text))) return { verdict: 'supported', reasons: [] };
  // 3. Everything else is read and checked.
  const objections = findObjections(claim, context);
  // 4. The verdict.
  return {
    verdict: decide(
      objections,
      claim.quotes.some((quote) => isNearVerbatim(claim.text, quote.text)),
    ),
    reasons: objections.map((objection) => objection.reason),
  };
}

/** What the checks hold against a claim in other words than its quotes, in the order of the checks. */
export function findObjections(claim: ClaimToVerify, context: VerifyContext): Objection[] {
  const said = claim.quotes.map((quote) => quote.text).join(' ');
  const headings = [...new Set(claim.quotes.flatMap((quote) => quote.heading))].join('. ');
  const withHeadings = headings ? `${headings}. ${said}` : said;
  const [statement, evidence] = [readStatement(claim.text, context), readStatement(withHeadings, context)];
  return [
    ...checkQuantities(
      statement,
      evidence,
      claim.quotes.flatMap((quote) => quote.dates),
    ),
    ...checkSubjects(statement, evidence),
    ...checkPlaces(
      claim.text,
      withHeadings,
      claim.quotes.flatMap((quote) => quote.jurisdictions),
    ),
    ...checkPopulation(claim.text, withHeadings),
    ...checkCertainty(claim.text, said),
    ...checkPolarity(statement, evidence),
    ...checkDirection(claim.text, said),
    ...checkEffectSize(statement),
    ...checkArms(claim.text, said, context),
    ...checkCoverage(statement, evidence),
  ];
}

const OF_MEANING = new Set(['polarity', 'direction', 'arms']);

function decide(objections: Objection[], nearVerbatim: boolean): Support['verdict'] {
  const sure = objections.filter((objection) => !OF_MEANING.has(objection.check) && objection.check !== 'coverage');
  const turned = new Set(objections.filter((objection) => OF_MEANING.has(objection.check)).map((objection) => objection.check));
  if (turned.size >= 2 || (turned.size === 1 && nearVerbatim) || sure.some((objection) => objection.opposes)) return 'contradicted';
  if (sure.length > 0) return 'unsupported';
  return objections.length > 0 ? 'partly-supported' : 'supported';
}
