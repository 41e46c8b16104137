import type { Reference } from './answer.ts';
import type { Source } from './source.ts';

/** A source as an answer lists it under a number; its link is its own address, else one made from its DOI or PMID. */
export function makeReference(source: Source, number: number): Reference {
  const { doi, pmid } = source.identifiers;
  return {
    number,
    source: source.id,
    kind: source.kind,
    title: source.title,
    titleExact: source.titleExact,
    authors: nameAuthors(source.authors),
    container: source.container,
    year: source.year,
    published: source.published,
    labelDate: source.labelDate,
    pmid,
    doi,
    url: source.url ?? (doi ? `https://doi.org/${encodeURI(doi)}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null),
    issuer: source.issuer,
    jurisdictions: source.jurisdictions,
    standing: source.standing,
    textKind: source.textKind,
    authorityNote: source.authorityNote,
  };
}

function nameAuthors(authors: string[]): string | null {
  if (authors.length === 0) return null;
  return authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ').replace(/, et al\.?$/, ' et al.');
}
