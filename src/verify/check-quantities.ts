import type { Quantity } from '../domain/finding.ts';
import { boundsAgree, limitsNear, sameAmount } from '../findings/compare-quantities.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import type { Objection } from './claim-to-verify.ts';
import type { Statement } from './read-statement.ts';

/** Every number of the claim, with its unit and bound, stands in the quotes, their heading path or the reference's own dates. */
export function checkQuantities(claim: Statement, evidence: Statement, dates: string[]): Objection[] {
  // A share told by its numbers ("5 of 10") holds these numbers too.
  const shares = evidence.quantities.filter((quantity) => quantity.unit === '%' && !quantity.text.includes('%'));
  const counts = shares.flatMap(({ text }) => text.split(/ (?:in|out of|of)\b/).flatMap((part) => readQuantities(part)));
  // "every 12 months" holds 12 months.
  const spans = evidence.quantities
    .filter(({ role }) => role === 'frequency')
    .flatMap(({ text }) => readQuantities(text.replace(/\bevery /i, '')));
  const held = [...evidence.quantities, ...counts, ...spans, ...dates.flatMap((date) => readQuantities(date))];
  const objections: Objection[] = [];
  for (const quantity of claim.quantities) {
    if (countsWhatIsListed(quantity, held) || held.some((other) => limitsNear(quantity, other))) continue;
    const same = held.filter((other) => sameAmount(quantity, other) && rolesAgree(quantity, other));
    if (same.length === 0)
      objections.push({
        check: 'quantities',
        opposes: hasRival(quantity, held),
        reason: `"${quantity.text}" does not stand in the quote.`,
      });
    else if (!same.some((other) => boundsAgree(quantity.bound, other.bound))) {
      objections.push({
        check: 'quantities',
        opposes: true,
        reason: `"${quantity.text}" is limited the other way in the quote ("${same[0]!.text}").`,
      });
    }
  }
  return objections;
}

// Where both have a unit it says enough. A number without one stands for a number with one only where the text tells it no other role.
function rolesAgree(claim: Quantity, quote: Quantity): boolean {
  if (claim.role === quote.role) return true;
  if (claim.unit !== null && quote.unit !== null) return true;
  // A bare number is no amount of a drug: 20 mg is not "SALT 20".
  if (claim.role === 'dose' && quote.unit === null) return false;
  if (claim.unit === null && quote.unit === null) return quote.role !== 'interval' || claim.role === 'other';
  return VAGUE.has(claim.unit === null ? claim.role : quote.role);
}
const VAGUE = new Set(['other', 'score', 'measurement', 'difference']);

// "Two biologics, A and B" counts what the quote lists: a small number in words, of a quote that counts nothing itself.
function countsWhatIsListed({ text, unit, value, bound }: Quantity, held: Quantity[]): boolean {
  const inWords = /^\p{L}+$/u.test(text) && unit === null && bound === '=' && value <= 5;
  return inWords && !held.some((other) => other.unit === null && other.role === 'count');
}

// The quote has another number of the same kind where the claim has this one.
function hasRival(quantity: Quantity, held: Quantity[]): boolean {
  return quantity.unit !== null && held.some((other) => other.unit === quantity.unit && other.role === quantity.role);
}
