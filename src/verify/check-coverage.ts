import type { Objection } from './claim-to-verify.ts';
import type { Statement } from './read-statement.ts';

/** Share of the claim's content words that the quotes must say, in these or near words. */
const ENOUGH = 0.4;

/** The quotes say most of what the claim says. A quote that was cut, or is about something else, does not. */
export function checkCoverage(claim: Statement, evidence: Statement): Objection[] {
  const share = coverage(claim, evidence);
  if (share >= ENOUGH) return [];
  return [
    { check: 'coverage', opposes: false, reason: `The quote says only part of the claim (${Math.round(share * 100)} % of its words).` },
  ];
}

/** Share of the claim's meanings that stand in the evidence, longer words weighing more. */
export function coverage(claim: Statement, evidence: Statement): number {
  let said = 0;
  let all = 0;
  for (const meaning of claim.meaningSet) {
    const weight = Math.min(8, meaning.length);
    all += weight;
    if (evidence.meaningSet.has(meaning)) said += weight;
  }
  return all === 0 ? 1 : said / all;
}
