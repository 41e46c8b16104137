import { addSources, type AddReport } from '../add-sources.ts';
import type { Library } from '../library.ts';
import { noteStandingChanges, type StandingChange } from '../standing-log.ts';
import { readWithdrawals } from '../withdrawals.ts';
import type { Connectors } from './connectors.ts';
import { askLabels, askPubmed, askRetractions, type RefreshedService, type ServiceAnswers } from './ask-for-changes.ts';
import { describeUpdates, type SourceUpdate } from './describe-updates.ts';
import { findHeldRecords } from './find-held-records.ts';
import type { Asked } from './open-asked.ts';
import { openSpool } from './spool.ts';

/** What one service was asked: about how many held sources, how many files it sent, and why it gave no (complete) answer. */
export interface ServiceRefresh {
  service: RefreshedService;
  sources: number;
  files: number;
  trouble: string | null;
}

export interface RefreshReport extends AddReport {
  asked: ServiceRefresh[];
  /** Sources whose record or text is another than before. */
  changed: SourceUpdate[];
  standing: StandingChange[];
}

export interface RefreshOptions {
  dataDir: string;
  library: Library;
  connectors: Connectors;
  asked: Asked;
  services: readonly RefreshedService[];
  onFetched?: (files: number) => void;
  now?: Date;
}

/**
 * Asks each service for what changed since it was last asked, of the sources that are held, and brings it into the library at once. A service
 * that gives no answer keeps the others from nothing; it is asked for the same again the next time.
 */
export async function refreshLibrary({
  dataDir,
  library,
  connectors,
  asked,
  services,
  onFetched,
  now = new Date(),
}: RefreshOptions): Promise<RefreshReport> {
  const today = now.toISOString().slice(0, 10);
  const spool = await openSpool();
  try {
    // 1. What is held, and when it was last asked for.
    const before = await library.reader();
    const held = await findHeldRecords(before);
    // 2. What changed since, from each service.
    const answers: ServiceAnswers[] = [];
    let files = 0;
    const count = () => onFetched?.(++files);
    if (services.includes('pubmed')) answers.push(await askPubmed(held, connectors, asked, spool, count));
    if (services.includes('labels')) answers.push(await askLabels(held, connectors, asked, spool, count));
    if (services.includes('retractions')) answers.push(await askRetractions(connectors, asked, spool, count));
    // 3. Into the library, by the same way as any file.
    const report = await addSources(
      library,
      answers.flatMap((answer) => answer.fetched),
      { withdrawn: await readWithdrawals(dataDir) },
    );
    // 4. What is different now; 5. and from which day on to ask the next time.
    const after = await library.reader();
    const standing = await noteStandingChanges(dataDir, before, after, now);
    const changed = await describeUpdates(before, after, report.sources);
    for (const answer of answers) if (isWholeRead(answer, report)) noteAnswer(asked, answer, today);
    const told = answers.map(({ service, sources, fetched, trouble }) => ({ service, sources, files: fetched.length, trouble }));
    return { ...report, asked: told, changed, standing };
  } finally {
    await spool.close();
  }
}

// Of a service's file that could not be read whole, the same is asked again the next time.
function isWholeRead({ fetched }: ServiceAnswers, { rejected }: AddReport): boolean {
  return !fetched.some((file) => !('reason' in file) && rejected.some((rejection) => rejection.file.startsWith(file.as)));
}

function noteAnswer(asked: Asked, { service, current, state }: ServiceAnswers, today: string): void {
  if (service !== 'retractions') asked.note(service, current, today);
  else if (state) asked.noteRetractions(state);
}
