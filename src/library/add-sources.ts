import type { Enrichment } from './enrich/enrichment.ts';
import { findInputFiles, type InputFile } from './find-input-files.ts';
import type { Rejection } from './formats/format.ts';
import type { RawFields } from './formats/front-matter.ts';
import { keysOfSource } from './identify-source.ts';
import type { Library, LibraryWriter, ReadDocument } from './library.ts';
import { readFile } from './read-file.ts';
import { readInWorker } from './read-in-worker.ts';
import { findWithdrawal, type Withdrawal } from './withdrawals.ts';

/** What became of the records that were read: each counts once, a notice as a notice. `sources` are their ids in reading order. */
export interface AddReport {
  added: number;
  updated: number;
  unchanged: number;
  notices: number;
  rejected: ({ file: string } & Rejection)[];
  sources: string[];
  /** Files that enrich the library and add no source, with how many entries each had; absent where there was none. */
  enriched?: { file: string; entries: number }[];
}

export interface AddProgress {
  records: number;
  /** Bytes of the files themselves, read so far and in all. */
  bytes: number;
  totalBytes: number;
}

export interface AddOptions {
  /** Fields of a source for documents that do not say them. */
  given?: RawFields;
  /** Sources that an editor withdrew: what is one of them is rejected. */
  withdrawn?: Withdrawal[];
  onProgress?: (progress: AddProgress) => void;
}

const BATCH = 1000;

/** Reads files and folders of any known format, and files that were found already, into the library. What cannot be read is in the report; the rest goes in, all at once. */
export async function addSources(
  library: Library,
  paths: (string | InputFile)[],
  { given = {}, withdrawn = [], onProgress }: AddOptions = {},
): Promise<AddReport> {
  const report: AddReport = { added: 0, updated: 0, unchanged: 0, notices: 0, rejected: [], sources: [] };
  const reject = (file: string, rejection: Rejection) => report.rejected.push({ file, ...rejection });
  // 1. Find the files.
  const files = await findInputFiles(paths);
  const progress = { records: 0, bytes: 0, totalBytes: files.reduce((sum, f) => sum + ('size' in f ? f.size : 0), 0) };
  const writer = await library.writer();
  try {
    for (const input of files) {
      const name = input.as ?? input.file;
      if ('reason' in input) {
        reject(name, { record: input.as ?? null, line: null, reason: input.reason });
        continue;
      }
      // 2. Read its records, whatever the format, and 3. put them into the batch.
      let waiting: ReadDocument[] = [];
      const put = async () => {
        await putDocuments(writer, waiting, report);
        progress.records += waiting.length;
        waiting = [];
        onProgress?.({ ...progress });
      };
      let isEmpty = true;
      for await (const item of readRecords(input, given, (count) => (progress.bytes += count))) {
        isEmpty = false;
        if (item.type === 'document') {
          const withdrawal = withdrawn.length ? findWithdrawal(withdrawn, keysOfSource(item.document.source)) : null;
          if (withdrawal) reject(name, { record: item.document.source.id, line: null, reason: tellWithdrawn(withdrawal) });
          else waiting.push(item.document);
        } else if (item.type === 'rejection')
          reject(item.within ? `${name}/${item.within}` : name, { record: item.record, line: item.line, reason: item.reason });
        else if (item.type === 'enrichment') await enrich(writer, name, item.entries, report);
        else {
          await put();
          await deleteOwn(writer, library, item.key);
        }
        if (waiting.length >= BATCH) await put();
      }
      await put();
      if (isEmpty) reject(name, { record: null, line: 1, reason: 'It holds no record.' });
    }
    // 4. Swap the batch in.
    await writer.commit();
    return report;
  } finally {
    await writer.abandon();
  }
}

function tellWithdrawn({ at, reason }: Withdrawal): string {
  return `An editor withdrew this source on ${at.slice(0, 10)}: ${reason.replace(/[^.!?]$/, '$&.')} It stays out until an editor lets it in again.`;
}

// A file of more bytes is worth the start of a thread.
const LARGE_FILE = 1024 * 1024;

function readRecords({ file, size }: { file: string; size: number }, given: RawFields, onBytes: (count: number) => void) {
  return size > LARGE_FILE ? readInWorker(file, given, onBytes) : readFile(file, given, onBytes);
}

async function putDocuments(writer: LibraryWriter, documents: ReadDocument[], report: AddReport): Promise<void> {
  const placed = await writer.upsertAll(documents);
  for (const [i, { outcome, id }] of placed.entries()) {
    report[documents[i]!.source.kind === 'notice' ? 'notices' : outcome]++;
    report.sources.push(id);
  }
}

async function enrich(writer: LibraryWriter, file: string, entries: Enrichment[], report: AddReport): Promise<void> {
  await writer.enrich(entries);
  report.enriched ??= [];
  const last = report.enriched.at(-1);
  if (last?.file === file) last.entries += entries.length;
  else report.enriched.push({ file, entries: entries.length });
}

/** A citation that its publisher deleted goes where it is a source by itself; one that was merged with another document stays. */
async function deleteOwn(writer: LibraryWriter, library: Library, key: string): Promise<void> {
  const held = await (await library.reader()).source(key);
  if (held?.id === key) await writer.delete(key);
}
