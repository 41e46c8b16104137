import { ServiceFault } from '../../domain/faults.ts';
import type { Connectors } from './connectors.ts';
import type { Fetched } from './fetched.ts';
import type { HeldRecords } from './find-held-records.ts';
import type { Asked } from './open-asked.ts';
import type { FileState } from './retractions.ts';
import type { Spool } from './spool.ts';

export const REFRESHED = ['pubmed', 'labels', 'retractions'] as const;
export type RefreshedService = (typeof REFRESHED)[number];

/** What one service answered about the sources that are held. */
export interface ServiceAnswers {
  service: RefreshedService;
  /** How many held sources it was asked about. */
  sources: number;
  fetched: Fetched[];
  /** The keys of sources that are up to date with the service now. */
  current: string[];
  state: FileState | null;
  /** Why the answer is not complete; null where it is. */
  trouble: string | null;
}

/** The records that PubMed changed. */
export async function askPubmed(
  { pmids }: HeldRecords,
  { pubmed }: Connectors,
  asked: Asked,
  spool: Spool,
  count: () => void,
): Promise<ServiceAnswers> {
  const answers: ServiceAnswers = { service: 'pubmed', sources: pmids.length, fetched: [], current: [], trouble: null, state: null };
  await catchTrouble(answers, async () => {
    for (const [day, group] of groupByDay(pmids, (pmid) => asked.dayOf('pubmed', pmid))) {
      for await (const file of pubmed.fetchChanges(group, day && dayBefore(day), spool)) {
        answers.fetched.push(file);
        count();
      }
      answers.current.push(...group);
    }
  });
  return answers;
}

/** Labels of which DailyMed has a newer version: one that was never asked for is looked up by itself, the others in the list of what came since. */
export async function askLabels(
  { labels: held }: HeldRecords,
  { labels }: Connectors,
  asked: Asked,
  spool: Spool,
  count: () => void,
): Promise<ServiceAnswers> {
  const answers: ServiceAnswers = { service: 'labels', sources: held.size, fetched: [], current: [], trouble: null, state: null };
  await catchTrouble(answers, async () => {
    for (const [day, setids] of groupByDay([...held.keys()], (setid) => asked.dayOf('labels', setid))) {
      const among = new Set(setids);
      const listed = day === null ? [] : await labels.list({ since: dayBefore(day) });
      if (day === null) for (const setid of setids) listed.push(...(await labels.list({ setid })));
      const newer = listed.filter(({ setid, version }) => among.has(setid) && !(version <= Number(held.get(setid) ?? NaN)));
      for (const setid of new Set(newer.map((label) => label.setid))) {
        answers.fetched.push(await labels.fetchBySetId(setid, spool));
        count();
      }
      answers.current.push(...setids);
    }
  });
  return answers;
}

/** The list of retractions, where it is another than the one that was read. */
export async function askRetractions({ retractions }: Connectors, asked: Asked, spool: Spool, count: () => void): Promise<ServiceAnswers> {
  const answers: ServiceAnswers = { service: 'retractions', sources: 0, fetched: [], current: [], trouble: null, state: null };
  await catchTrouble(answers, async () => {
    const list = await retractions.fetch(asked.retractions(), spool);
    if (!list) return;
    answers.fetched.push(list.fetched);
    answers.state = list.state;
    count();
  });
  return answers;
}

async function catchTrouble(answers: ServiceAnswers, ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    answers.trouble = fault.message;
  }
}

function groupByDay(keys: string[], dayOf: (key: string) => string | null): Map<string | null, string[]> {
  return Map.groupBy(keys, dayOf);
}

// Services date by their own clocks: a day more is asked for, so that nothing falls between two.
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
