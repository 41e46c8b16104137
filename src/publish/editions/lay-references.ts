import type { BoardText, Citation, Claim, Reference, Section } from '../../domain/answer.ts';

/** Sections, board text and references of an edition, with references numbered as they are first met in reading order. */
export interface LaidReferences {
  sections: Section[];
  boardText: BoardText[];
  references: Reference[];
  /** Those that only board text cites, numbered on. */
  boardReferences: Reference[];
}

/** Numbers the references of an edition anew: what stands first (correction, bottom line), then the sections, then board text. */
export function layReferences(sections: Section[], first: string[], boardText: BoardText[], references: Reference[]): LaidReferences {
  const claims = sections.flatMap((section) => section.claims);
  const named = first.flatMap((id) => claims.filter((claim) => claim.id === id));
  const numbers = new Map<number, number>();
  const meet = (citations: Citation[]) => {
    for (const { reference } of citations) if (!numbers.has(reference)) numbers.set(reference, numbers.size + 1);
  };
  for (const claim of [...named, ...claims]) meet(claim.citations);
  const cited = numbers.size;
  for (const { citations } of boardText) meet(citations ?? []);
  const renumber = (citations: Citation[]): Citation[] =>
    citations.map((citation) => ({ ...citation, reference: numbers.get(citation.reference)! }));
  const laid = references
    .filter((reference) => numbers.has(reference.number))
    .map((reference) => ({ ...reference, number: numbers.get(reference.number)! }))
    .sort((a, b) => a.number - b.number);
  return {
    sections: sections.map((section) => ({
      ...section,
      claims: section.claims.map((claim): Claim => ({ ...claim, citations: renumber(claim.citations) })),
    })),
    boardText: boardText.map((text) => (text.citations ? { ...text, citations: renumber(text.citations) } : text)),
    references: laid.slice(0, cited),
    boardReferences: laid.slice(cited),
  };
}
