import type { Answered, Claim, Reference, Section } from '../../../domain/answer.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Passage, Standing } from '../../../domain/source.ts';
import type { StoredAnswer } from '../../../record/record.ts';

/** An answered revision with what its page looks up again and again. */
export interface Article {
  answer: Answered;
  stored: StoredAnswer;
  references: Map<number, Reference>;
  claims: Map<string, Claim>;
  /** The id of each section's element: its slot, numbered where two sections fill the same one. */
  sectionIds: Map<Section, string>;
  passages: Map<string, Passage>;
  /** By source id; a source that is not in it stands as it did. */
  standingNow: ReadonlyMap<string, Standing>;
}

/** Indexes an answered revision and the evidence it owns for rendering. */
export function prepareArticle(
  stored: StoredAnswer,
  answer: Answered,
  evidence: Evidence,
  standingNow: ReadonlyMap<string, Standing> = new Map(),
): Article {
  const claims = answer.sections.flatMap((section) => section.claims);
  return {
    answer,
    stored,
    references: new Map(answer.references.map((reference) => [reference.number, reference])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sectionIds: nameSections(answer.sections),
    passages: new Map(evidence.passages.map((passage) => [passage.id, passage])),
    standingNow,
  };
}

/** References whose source stands differently now than when the answer was made. */
export function changedReferences(article: Article): { reference: Reference; now: Standing }[] {
  return article.answer.references.flatMap((reference) => {
    const now = article.standingNow.get(reference.source);
    return now && now !== reference.standing ? [{ reference, now }] : [];
  });
}

function nameSections(sections: Section[]): Map<Section, string> {
  const seen = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const count = (seen.get(section.slot) ?? 0) + 1;
      seen.set(section.slot, count);
      return [section, count === 1 ? section.slot : `${section.slot}-${count}`];
    }),
  );
}
