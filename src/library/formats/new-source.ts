import type { Source } from '../../domain/source.ts';
import { keysOfIdentifiers } from '../identify-source.ts';

/** What every source has; the rest is unknown until a format finds it. */
type Known = Pick<Source, 'id' | 'kind' | 'textKind' | 'title' | 'identifiers'> & Partial<Source>;

/** A source of the fields that are known: all others null or empty, its other identifiers as aliases. */
export function newSource(known: Known): Source {
  return {
    standing: 'current',
    titleExact: true,
    vernacularTitle: null,
    authors: [],
    container: null,
    year: known.published ? Number(known.published.slice(0, 4)) : null,
    published: null,
    labelDate: null,
    language: 'en',
    url: null,
    issuer: null,
    regulator: null,
    jurisdictions: [],
    publicationTypes: [],
    publicationTypesBasis: null,
    drugs: [],
    conditions: [],
    brandNames: [],
    population: null,
    interventions: [],
    participants: null,
    authorityNote: null,
    confidence: null,
    standingLinks: [],
    priority: null,
    starter: false,
    aliases: keysOfIdentifiers(known.identifiers).filter((key) => key !== known.id),
    ...known,
  };
}
