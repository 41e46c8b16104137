import type { Source } from '../../domain/source.ts';
import { sha256 } from '../hash-content.ts';
import { IDENTIFIER_ORDER, keysOfIdentifiers, NO_IDENTIFIERS } from '../identify-source.ts';
import type { ReadDocument } from '../library.ts';
import { makePassages, type PassageText } from '../make-passages.ts';
import { checkFields, FrontMatter, type RawFields } from './front-matter.ts';

interface FoundDocument {
  /** The title that the document shows; null where it shows none. */
  title: string | null;
  /** The title where there is none: the file's name. */
  fallbackTitle: string;
  texts: PassageText[];
  /** What the id is a hash of where no identifier is given: the same for the same content. */
  content: string | Uint8Array;
  given: RawFields;
  /** Its language where it says so. */
  language?: string;
}

/**
 * A document that says nothing about itself but its title and text: a "document", unless fields are given that say more. Throws an
 * InputFault that names the given field that is wrong or missing.
 */
export function documentFromFields({ title, fallbackTitle, texts, content, given, language }: FoundDocument): ReadDocument {
  const assumed = {
    kind: 'document',
    title: title?.normalize('NFC') || fallbackTitle,
    titleExact: Boolean(title),
    ...(language && { language }),
  };
  const source = sourceFromFields(
    checkFields({ ...assumed, ...given }, FrontMatter, () => 1),
    `file:${sha256(content).slice(0, 20)}`,
    false,
  );
  return { source, passages: makePassages(source.id, texts) };
}

/** The source of checked fields. Its id is the one they give, for the bundled library the fallback, else its best identifier, else the fallback. */
export function sourceFromFields(fields: FrontMatter, fallbackId: string, starter: boolean): Source {
  const { pmid, doi, pmcid, setid, eu, nct, id: givenId, ...rest } = fields;
  const given = { pmid, doi, pmcid, setid, eu, nct };
  const identifiers = { ...NO_IDENTIFIERS };
  for (const name of IDENTIFIER_ORDER) identifiers[name] = given[name] ?? null;
  const keys = keysOfIdentifiers(identifiers);
  const id = givenId ?? (starter ? fallbackId : (keys[0] ?? fallbackId));
  return {
    ...rest,
    id,
    aliases: keys.filter((key) => key !== id),
    identifiers,
    vernacularTitle: rest.vernacularTitle ?? null,
    container: rest.container ?? null,
    year: rest.year ?? (rest.published ? Number(rest.published.slice(0, 4)) : null),
    published: rest.published ?? null,
    labelDate: rest.labelDate ?? null,
    url: rest.url ?? null,
    issuer: rest.issuer ?? null,
    regulator: rest.regulator ?? null,
    publicationTypesBasis: rest.publicationTypesBasis ?? null,
    population: rest.population ?? null,
    participants: rest.participants ?? null,
    authorityNote: rest.authorityNote ?? null,
    confidence: rest.confidence ?? null,
    priority: rest.priority ?? null,
    standingLinks: [],
    starter,
  };
}
