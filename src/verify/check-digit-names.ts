import type { Objection } from './claim-to-verify.ts';
import type { Statement } from './read-statement.ts';

/** Every name with digits in the claim (JAK1, EASI-75, BREEZE-AD1, phase 3) stands in the quotes or their heading path. */
export function checkDigitNames(claim: Statement, evidence: Statement): Objection[] {
  const held = new Set([...evidence.names].flatMap((name) => [name, name.replace(/\D+$/, '')]));
  const missing = [...claim.names].filter((name) => !held.has(name));
  return missing.map((name) => ({ check: 'names', opposes: false, reason: `"${name.toUpperCase()}" is not named in the quote.` }));
}
