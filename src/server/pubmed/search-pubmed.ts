import { openSpool } from '../../library/connectors/spool.ts';
import type { Pubmed } from '../../library/connectors/pubmed/pubmed.ts';
import { readFile } from '../../library/read-file.ts';
import type { Library } from '../../library/library.ts';
import { writePubmedQueries } from './write-pubmed-queries.ts';

/** The most records that are shown, and added, at once. */
export const MOST_RECORDS = 20;

/** A record that PubMed found. */
export interface FoundRecord {
  pmid: string;
  title: string;
  container: string | null;
  year: number | null;
  /** Whether the library holds it already. */
  held: boolean;
}

/** What PubMed has for a question, and what of it would be new to the library. */
export interface PubmedOffer {
  /** As PubMed was asked. */
  query: string;
  /** How many records it finds in all. */
  count: number;
  /** The first of them by PubMed's own order of relevance. */
  records: FoundRecord[];
}

/**
 * Asks PubMed for a question, or in the words given instead, and reads the first records that it finds; nothing is added. Throws ServiceFault where
 * PubMed gives no answer.
 */
export async function searchPubmed(
  { pubmed, library }: { pubmed: Pubmed; library: Library },
  question: string,
  words: string | null,
): Promise<PubmedOffer> {
  const reader = await library.reader();
  const queries = words === null ? await writePubmedQueries(question, reader) : [words];
  const spool = await openSpool();
  try {
    for (const query of queries) {
      const { count, first } = await pubmed.findFirst(query, MOST_RECORDS, spool);
      if (first === null || 'reason' in first) continue;
      const records: FoundRecord[] = [];
      for await (const item of readFile(first.file, {}, () => undefined)) {
        if (item.type !== 'document') continue;
        const { identifiers, title, container, year } = item.document.source;
        const { pmid } = identifiers;
        if (pmid !== null) records.push({ pmid, title, container, year, held: (await reader.source(`pmid:${pmid}`)) !== null });
      }
      return { query, count, records };
    }
    return { query: queries[0] ?? '', count: 0, records: [] };
  } finally {
    await spool.close();
  }
}
