import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BusyFault, ServiceFault } from '../../domain/faults.ts';
import { noteFetched } from '../../library/connectors/note-fetched.ts';
import { openAsked } from '../../library/connectors/open-asked.ts';
import type { Pubmed } from '../../library/connectors/pubmed/pubmed.ts';
import type { Intake } from '../jobs/intake-jobs.ts';
import { uploadsFolder, type UploadedFile } from '../save-uploads.ts';
import type { Site } from '../site.ts';

/**
 * Fetches the records with these PMIDs and puts them into the library by the queue of uploads; resolves when they are in it. `by` is a person's id;
 * null where a reader did it. Throws ServiceFault where PubMed gives no answer.
 */
export async function addFromPubmed(
  { pubmed, intakes, library, dataDir }: Pick<Site, 'intakes' | 'library' | 'dataDir'> & { pubmed: Pubmed },
  pmids: string[],
  by: string | null,
): Promise<Intake> {
  const uploads: UploadedFile[] = [];
  const folder = join(uploadsFolder(dataDir), randomUUID());
  await mkdir(folder, { recursive: true });
  const spool = { nextFile: (ending: string) => join(folder, `pubmed.${ending}`), close: async () => undefined };
  for await (const fetched of pubmed.fetchRecords(pmids, spool)) {
    if ('reason' in fetched) throw new ServiceFault('unexpected-answer', fetched.reason);
    uploads.push({ path: fetched.file, name: fetched.as.replaceAll(/[^\w,:]/g, '_'), size: fetched.size });
  }
  const intake = intakes.start(by, uploads, {});
  await intakes.ended(intake.id);
  if (intake.trouble !== null) throw new BusyFault(intake.trouble);
  // A refresh need ask only for what changed from now on.
  const asked = openAsked(dataDir);
  try {
    const sources = intake.files.flatMap(({ report }) => report?.sources ?? []);
    await noteFetched(asked, 'pubmed', await library.reader(), sources, new Date().toISOString().slice(0, 10));
  } finally {
    asked.close();
  }
  return intake;
}
