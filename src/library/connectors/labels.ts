import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { ServiceFault } from '../../domain/faults.ts';
import type { ConnectorSettings } from './connector-settings.ts';
import type { Fetched } from './fetched.ts';
import { openService } from './service.ts';
import type { Spool } from './spool.ts';

/** A label as DailyMed lists it. */
export interface ListedLabel {
  setid: string;
  version: number;
  /** ISO date; empty where it is not known. */
  published: string;
}

/** FDA labels: DailyMed's, and where it lists none or gives no answer, openFDA's copy. Functions throw a ServiceFault where neither answers. */
export interface Labels {
  /** Labels of a medicine by brand or generic name, the newest first. */
  fetchByName(name: string, spool: Spool): AsyncGenerator<Fetched>;
  fetchBySetId(setid: string, spool: Spool): Promise<Fetched>;
  /** Labels published on or after a day, or the one with this set id. */
  list(filter: { since: string } | { setid: string }): Promise<ListedLabel[]>;
}

const MOST_LABELS = 25;
const PAGE = 100;
const MOST_PAGES = 1000;

const Listing = z.object({
  data: z.array(z.object({ setid: z.string(), spl_version: z.coerce.number(), published_date: z.string().nullish() })),
  metadata: z.object({ total_pages: z.coerce.number(), total_elements: z.coerce.number() }),
});

export function openLabels({ dailymedUrl, openfdaUrl, limits }: ConnectorSettings): Labels {
  const dailymed = openService({ name: 'DailyMed', url: dailymedUrl, setting: 'VOUCH_DAILYMED_URL', perSecond: 4 }, limits);
  const openfda = openService({ name: 'openFDA', url: openfdaUrl, setting: 'VOUCH_OPENFDA_URL', perSecond: 4 }, limits);

  async function listLabels(filter: Record<string, string>): Promise<ListedLabel[]> {
    const listed: ListedLabel[] = [];
    for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES); page++) {
      const query = { ...filter, pagesize: String(PAGE), page: String(page) };
      const text = await dailymed.askText({ path: 'spls.json', query, expected: 'json' });
      if (text === null) return listed;
      const { data, metadata } = readListing(text);
      pages = metadata.total_pages;
      for (const label of data)
        listed.push({ setid: label.setid.toLowerCase(), version: label.spl_version, published: readDay(label.published_date ?? '') });
    }
    return listed;
  }

  async function fetchBySetId(setid: string, spool: Spool): Promise<Fetched> {
    const as = `label:${setid}`;
    const file = spool.nextFile('xml');
    const headers = await dailymed.save({ path: `spls/${encodeURIComponent(setid)}.xml`, expected: 'xml' }, file);
    if (headers === null || headers === 'unchanged') return { file: as, as, reason: 'DailyMed has no label with this set id.' };
    return { file, as, size: (await stat(file)).size };
  }

  // openFDA's query language joins terms by spaces to "or" (open.fda.gov/apis/query-syntax).
  async function fetchFromOpenfda(name: string, as: string, spool: Spool): Promise<Fetched | null> {
    const phrase = name.replaceAll(/["\\]/g, ' ').trim();
    const search = `openfda.brand_name:"${phrase}" openfda.generic_name:"${phrase}"`;
    const file = spool.nextFile('json');
    const query = { search, sort: 'effective_time:desc', limit: String(MOST_LABELS) };
    const headers = await openfda.save({ path: 'drug/label.json', query, expected: 'json' }, file);
    if (headers === null || headers === 'unchanged') return null;
    return { file, as: `${as} (openFDA)`, size: (await stat(file)).size };
  }

  return {
    fetchBySetId,
    list: (filter) => listLabels('since' in filter ? { published_date: filter.since, published_date_comparison: 'gte' } : filter),
    async *fetchByName(name, spool) {
      const as = `label:${name}`;
      // 1. DailyMed's list of labels, the newest first.
      let trouble: ServiceFault | null = null;
      const listed = await listLabels({ drug_name: name }).catch((fault: unknown) => {
        if (!(fault instanceof ServiceFault)) throw fault;
        trouble = fault;
        return [];
      });
      const newest = listed.sort((a, b) =>
        a.published === b.published ? (a.setid < b.setid ? -1 : 1) : a.published < b.published ? 1 : -1,
      );
      // 2. Each label; 3. where there is none, openFDA's copy.
      for (const { setid } of newest.slice(0, MOST_LABELS)) yield await fetchBySetId(setid, spool);
      if (newest.length > MOST_LABELS) {
        const reason = `DailyMed lists ${newest.length} labels of this name; the ${MOST_LABELS} newest were fetched. Name another by its set id: label:SETID.`;
        yield { file: as, as, reason };
      }
      if (newest.length) return;
      const copy = await fetchFromOpenfda(name, as, spool).catch((fault: unknown) => {
        throw trouble ?? fault;
      });
      if (copy) yield copy;
      else if (trouble) throw trouble;
      else yield { file: as, as, reason: 'Neither DailyMed nor openFDA has a label of this name.' };
    },
  };
}

function readListing(text: string): z.infer<typeof Listing> {
  try {
    return Listing.parse(JSON.parse(text));
  } catch {
    const message = 'DailyMed answers with something else than its list of labels. Check VOUCH_DAILYMED_URL, or try again later.';
    throw new ServiceFault('unexpected-answer', message);
  }
}

// "Apr 20, 2007" as DailyMed writes it.
function readDay(text: string): string {
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
