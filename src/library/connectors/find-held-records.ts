import type { LibraryReader } from '../library.ts';

/** The sources of a library that services may know something newer about. */
export interface HeldRecords {
  pmids: string[];
  /** The set id of each label and the version that is held. */
  labels: Map<string, string | null>;
}

const PAGE = 2000;

/** Finds them. Digests of the starter library are left out: a record would take the place of their text. */
export async function findHeldRecords(reader: LibraryReader): Promise<HeldRecords> {
  const held: HeldRecords = { pmids: [], labels: new Map() };
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await reader.browse({}, offset, PAGE);
    total = page.total;
    for (const { identifiers, textKind, version } of page.sources) {
      if (textKind === 'digest') continue;
      if (identifiers.pmid) held.pmids.push(identifiers.pmid);
      if (identifiers.setid && textKind === 'label') held.labels.set(identifiers.setid, version ?? null);
    }
  }
  return held;
}
