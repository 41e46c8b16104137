import { stat } from 'node:fs/promises';
import { ServiceFault } from '../../../domain/faults.ts';
import type { ConnectorSettings } from '../connector-settings.ts';
import type { Fetched } from '../fetched.ts';
import { openService } from '../service.ts';
import type { Spool } from '../spool.ts';
import { readHistory, type History } from './read-history.ts';

/** NCBI's E-utilities for PubMed. Its functions throw a ServiceFault where PubMed gives no answer. */
export interface Pubmed {
  /** The records with these PMIDs. */
  fetchRecords(pmids: string[], spool: Spool): AsyncGenerator<Fetched>;
  /** How many records a query finds, and the first of them in PubMed's own order of relevance, at most so many (up to 500). */
  findFirst(query: string, most: number, spool: Spool): Promise<{ count: number; first: Fetched | null }>;
  /** All records that a query finds, in PubMed's own query language. */
  search(query: string, spool: Spool): AsyncGenerator<Fetched>;
  /** Of the records with these PMIDs those changed on or after a day (YYYY-MM-DD); all of them where it is null. */
  fetchChanges(pmids: string[], since: string | null, spool: Spool): AsyncGenerator<Fetched>;
}

const BATCH = 500;
const POSTED = 5000;
// PubMed gives no more of one search (NBK25499, ESearch).
const MOST_FOUND = 10_000;

/** Opens PubMed: 3 requests a second, 10 with an API key (NBK25497). */
export function openPubmed(settings: ConnectorSettings): Pubmed {
  const { pubmedUrl, pubmedApiKey, pubmedTool, contactEmail, limits } = settings;
  const service = openService({ name: 'PubMed', url: pubmedUrl, setting: 'VOUCH_PUBMED_URL', perSecond: pubmedApiKey ? 10 : 3 }, limits);
  const common = {
    db: 'pubmed',
    tool: pubmedTool,
    ...(contactEmail && { email: contactEmail }),
    ...(pubmedApiKey && { api_key: pubmedApiKey }),
  };

  async function askHistory(path: string, asked: { query: Record<string, string> } | { form: Record<string, string> }): Promise<History> {
    const text = await service.askText({ path, ...asked, expected: 'xml' });
    if (text === null) throw new ServiceFault('refused', `PubMed has no ${path} at the address in VOUCH_PUBMED_URL. Check it.`);
    return readHistory(text);
  }

  async function fetchBatch(query: Record<string, string>, as: string, spool: Spool): Promise<Fetched> {
    const file = spool.nextFile('xml');
    const headers = await service.save({ path: 'efetch.fcgi', query: { ...common, retmode: 'xml', ...query }, expected: 'xml' }, file);
    if (headers === null || headers === 'unchanged') return { file: as, as, reason: 'PubMed has no such record.' };
    return { file, as, size: (await stat(file)).size };
  }

  async function* fetchHistory({ count, webEnv, queryKey }: History, as: string, spool: Spool): AsyncGenerator<Fetched> {
    for (let from = 0; from < count; from += BATCH) {
      const part = { WebEnv: webEnv, query_key: queryKey, retstart: String(from), retmax: String(BATCH) };
      const name = count > BATCH ? `${as}, records ${from + 1} to ${Math.min(from + BATCH, count)}` : as;
      yield await fetchBatch(part, name, spool);
    }
  }

  return {
    async *fetchRecords(pmids, spool) {
      for (let from = 0; from < pmids.length; from += 200) {
        const part = pmids.slice(from, from + 200);
        yield await fetchBatch({ id: part.join(',') }, `pubmed:${part.length > 3 ? `${part[0]}…${part.at(-1)}` : part.join(',')}`, spool);
      }
    },
    async findFirst(query, most, spool) {
      const asked = { ...common, term: query, usehistory: 'y', retmax: '0', sort: 'relevance' };
      const { count, webEnv, queryKey } = await askHistory('esearch.fcgi', { query: asked });
      if (count === 0) return { count, first: null };
      const part = { WebEnv: webEnv, query_key: queryKey, retstart: '0', retmax: String(Math.min(most, BATCH)) };
      return { count, first: await fetchBatch(part, `pubmed:"${query}"`, spool) };
    },
    async *search(query, spool) {
      const as = `pubmed:"${query}"`;
      const found = await askHistory('esearch.fcgi', { query: { ...common, term: query, usehistory: 'y', retmax: '0' } });
      if (found.count > MOST_FOUND) {
        const [n, most] = [found.count, MOST_FOUND].map((count) => count.toLocaleString('en-US'));
        const reason = `PubMed finds ${n} records and gives at most ${most} of one search. Narrow it, for example by year: (${query}) AND 2024[dp].`;
        yield { file: as, as, reason };
      } else if (found.count === 0) {
        const unknown = found.unknown.length ? ` It does not know ${found.unknown.map((phrase) => `"${phrase}"`).join(', ')}.` : '';
        yield { file: as, as, reason: `PubMed finds no record.${unknown}` };
      } else yield* fetchHistory(found, as, spool);
    },
    async *fetchChanges(pmids, since, spool) {
      for (let from = 0; from < pmids.length; from += POSTED) {
        const part = pmids.slice(from, from + POSTED);
        const posted = { ...(await askHistory('epost.fcgi', { form: { ...common, id: part.join(',') } })), count: part.length };
        const changed = since === null ? posted : await narrow(posted, since);
        yield* fetchHistory(changed, since === null ? 'PubMed records' : `PubMed records changed since ${since}`, spool);
      }
    },
  };

  /** What was changed of a posted set: a search within it by the date of modification (NBK25499, ESearch: query_key). */
  function narrow({ webEnv, queryKey }: History, since: string): Promise<History> {
    const within = { WebEnv: webEnv, query_key: queryKey, usehistory: 'y', retmax: '0' };
    return askHistory('esearch.fcgi', { query: { ...common, term: `${since.replaceAll('-', '/')}:3000[mdat]`, ...within } });
  }
}
