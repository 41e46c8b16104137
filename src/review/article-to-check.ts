import type { Answered, Claim, Reference } from '../domain/answer.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Passage, Source } from '../domain/source.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';

/** An article with what its gates look at. It may break every rule: that is what they are for. */
export interface ArticleToCheck {
  answer: Answered;
  evidence: Evidence;
  /** The sources it cites as the library holds them today, by id; one that is not in it is not held any more. */
  held: ReadonlyMap<string, Source>;
  /** Labels of its drugs that are current, with the passages of their boxed warnings (none where they have none). */
  labels: readonly HeldLabel[];
  /** What an answer of its type must cover. */
  mustSlots: readonly { slot: string; heading: string }[];
  /** Names of drugs and conditions, from the library. */
  context: VerifyContext;
  /** What the house and its people are called: what is issued by them is their own writing. */
  house: readonly string[];
  /** Who wrote and who reviews it, and whether their disclosure of interests is current. */
  people: readonly { name: string; disclosureCurrent: boolean }[];
  /** The edition for patients, where there is one: the school grade (US) that its text reads at. */
  patientEdition: { grade: number } | null;
}

export interface HeldLabel {
  source: Source;
  boxedWarning: readonly Passage[];
}

/** What a gate finds wrong: with which claim or reference, and why, in plain words. */
export interface GateFailure {
  claim: string | null;
  reference: number | null;
  reason: string;
}

/** One thing that must hold before an article is approved. */
export interface Gate {
  id: string;
  title: string;
  /** Whether an editor may let its failures stand, with a reason that stays visible. */
  overridable: boolean;
  check: (article: ArticleToCheck) => GateFailure[];
}

/** Claims in reading order. */
export function claimsOf({ sections }: Pick<Answered, 'sections'>): Claim[] {
  return sections.flatMap((section) => section.claims);
}

/** The references that a claim cites, as far as they exist. */
export function referencesOf(claim: Claim, { references }: Answered): Reference[] {
  const numbers = new Set(claim.citations.map((citation) => citation.reference));
  return references.filter((reference) => numbers.has(reference.number));
}

/** A claim in few words, for a sentence about it. */
export function nameClaim({ text }: Claim): string {
  return text.length <= 80 ? `“${text}”` : `“${text.slice(0, 80).replace(/\s+\S*$/, '')} …”`;
}
