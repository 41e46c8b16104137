import type { GateOverride } from '../domain/review.ts';
import type { ArticleToCheck, Gate, GateFailure } from './article-to-check.ts';
import { approvalsDated } from './gates/check-approvals-dated.ts';
import { boxedWarning } from './gates/check-boxed-warning.ts';
import { claimsCited } from './gates/check-claims-cited.ts';
import { disclosures } from './gates/check-disclosures.ts';
import { guidelines } from './gates/check-guidelines.ts';
import { mustSlots } from './gates/check-must-slots.ts';
import { provenance } from './gates/check-provenance.ts';
import { quotesIntact } from './gates/check-quotes-intact.ts';
import { readingLevel } from './gates/check-reading-level.ts';
import { referencesIdentified } from './gates/check-references-identified.ts';
import { referencesWhole } from './gates/check-references-whole.ts';
import { sourceSubject } from './gates/check-source-subject.ts';
import { standing } from './gates/check-standing.ts';
import { support } from './gates/check-support.ts';

/** Every gate, in the order in which an editor reads them. */
export const GATES: readonly Gate[] = [
  claimsCited,
  quotesIntact,
  support,
  referencesWhole,
  referencesIdentified,
  guidelines,
  sourceSubject,
  standing,
  approvalsDated,
  boxedWarning,
  mustSlots,
  readingLevel,
  disclosures,
  provenance,
];

export interface GateResult {
  id: string;
  title: string;
  overridable: boolean;
  failures: GateFailure[];
  /** An editor's reason to let the failures stand. */
  override: GateOverride | null;
}

/** Holds an article against every gate. Nothing is written; an override of a gate that may not be overridden counts for nothing. */
export function runGates(article: ArticleToCheck, overrides: readonly GateOverride[] = []): GateResult[] {
  return GATES.map(({ id, title, overridable, check }) => ({
    id,
    title,
    overridable,
    failures: check(article),
    override: overridable ? (overrides.find(({ gate }) => gate === id) ?? null) : null,
  }));
}

/** The gates that keep an article from being approved. */
export function failingGates(results: readonly GateResult[]): GateResult[] {
  return results.filter(({ failures, override }) => failures.length > 0 && override === null);
}
