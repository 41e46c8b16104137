import type { Answered, Claim } from '../../domain/answer.ts';
import type { AnswerWithEvidence, Evidence } from '../../domain/evidence.ts';
import { makeReference } from '../../domain/make-reference.ts';
import { claimsOf } from '../article-to-check.ts';

/**
 * Puts an edited article in order: references numbered as first met in reading order and none left that is not cited, the evidence that is
 * quoted and no more, and no mention of claims that are gone. A source that was cited before keeps the data it had then.
 */
export function numberReferences(answer: Answered, evidence: Evidence): AnswerWithEvidence {
  const claims = new Map(claimsOf(answer).map((claim) => [claim.id, claim]));
  const known = (ids: string[]) => ids.filter((id) => claims.has(id));
  const bottomLine = known(answer.bottomLine);
  const correction = answer.correction && known(answer.correction);
  const order = [...(correction ?? []), ...bottomLine].map((id) => claims.get(id)!);
  const numbers = new Map<string, number>();
  for (const claim of [...order, ...claims.values()])
    for (const { quote } of claim.citations) if (!numbers.has(quote.source)) numbers.set(quote.source, numbers.size + 1);

  const passages = new Set([...claims.values()].flatMap((claim) => claim.citations.map(({ quote }) => quote.passage)));
  const renumber = (claim: Claim): Claim => ({
    ...claim,
    citations: claim.citations.map(({ quote }) => ({ reference: numbers.get(quote.source)!, quote })),
  });
  return {
    answer: {
      ...answer,
      ...(correction && { correction }),
      bottomLine,
      sections: answer.sections.map((section) => ({
        ...section,
        claims: section.claims.map(renumber),
        table: section.table && { ...section.table, rows: section.table.rows.filter((row) => claims.has(row.claim)) },
      })),
      references: [...numbers].map(([source, number]) => {
        const before = answer.references.find((reference) => reference.source === source);
        return before
          ? { ...before, number }
          : makeReference(
              evidence.sources.find(({ id }) => id === source)!,
              number,
            );
      }),
      disagreements: answer.disagreements.map((one) => ({ ...one, claims: known(one.claims) })).filter((one) => one.claims.length > 1),
    },
    evidence: {
      passages: evidence.passages.filter(({ id }) => passages.has(id)),
      sources: evidence.sources.filter(({ id }) => numbers.has(id)),
    },
  };
}
