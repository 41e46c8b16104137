import type { Identifiers, Source } from '../domain/source.ts';

/** The kinds of identifier, best first: the first one that a source has is its id. */
export const IDENTIFIER_ORDER = ['pmid', 'doi', 'pmcid', 'setid', 'eu', 'nct'] as const;
type IdentifierName = (typeof IDENTIFIER_ORDER)[number];

export const NO_IDENTIFIERS: Identifiers = { pmid: null, doi: null, pmcid: null, setid: null, eu: null, nct: null };

const NORMALISE: Record<IdentifierName, (text: string) => string> = {
  pmid: (text) => text.replace(/^0+(?=\d)/, ''),
  doi: (text) => text.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, ''),
  pmcid: (text) => `PMC${text.replace(/^pmc/i, '').replace(/\.\d+$/, '')}`,
  setid: (text) => text.toLowerCase(),
  // The fourth number is the presentation (a pack), not the product.
  eu: (text) => text.replace(/^EU\//i, '').split('/').slice(0, 3).join('/'),
  nct: (text) => text.toUpperCase(),
};

const SHAPE: Record<IdentifierName, RegExp> = {
  pmid: /^[1-9]\d{0,9}$/,
  doi: /^10\.\d{4,9}\/\S+$/,
  pmcid: /^PMC\d+$/,
  setid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  eu: /^\d\/\d{2}\/\d{3,5}$/,
  nct: /^NCT\d{8}$/,
};

/** An identifier in its bare, normal form ("EU/1/16/1170/017" → "1/16/1170"); null where the text is none of that kind. */
export function readIdentifier(name: IdentifierName, text: string): string | null {
  const normal = NORMALISE[name](text.trim());
  return SHAPE[name].test(normal) ? normal : null;
}

/** The keys of identifiers, best first: "pmid:32065234", "doi:10.1/x" … */
export function keysOfIdentifiers(identifiers: Identifiers): string[] {
  return IDENTIFIER_ORDER.flatMap((name) => (identifiers[name] ? [`${name}:${identifiers[name]}`] : []));
}

/** Every key a source is known by: its id, its identifiers and its aliases, each once. */
export function keysOfSource(source: Source): string[] {
  return [...new Set([source.id, ...keysOfIdentifiers(source.identifiers), ...source.aliases])];
}

/** What a person or a link writes for a source, as the library keeps it: "doi:10.1/X", "https://doi.org/10.1/x", "PMC12", "eu:EU/1/16/1170/017". */
export function normaliseKey(text: string): string {
  const trimmed = text.trim();
  const named = /^(pmid|doi|pmcid|setid|eu|nct):(.+)$/is.exec(trimmed);
  if (named) {
    const name = named[1]!.toLowerCase() as IdentifierName;
    return `${name}:${readIdentifier(name, named[2]!) ?? named[2]!.trim()}`;
  }
  if (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(trimmed)) return `doi:${NORMALISE.doi(trimmed)}`;
  if (/^PMC\d+$/i.test(trimmed)) return `pmcid:${trimmed.toUpperCase()}`;
  if (/^NCT\d{8}$/i.test(trimmed)) return `nct:${trimmed.toUpperCase()}`;
  return trimmed;
}
