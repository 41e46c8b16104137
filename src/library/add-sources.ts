import { basename } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import { findInputFiles } from './find-input-files.ts';
import type { Format, ReadItem, Rejection } from './formats/format.ts';
import type { RawFields } from './formats/front-matter.ts';
import { guidelineMarkdown } from './formats/guideline-markdown.ts';
import { medlineText } from './formats/medline-text.ts';
import { medlineXml } from './formats/medline-xml.ts';
import { ris } from './formats/ris.ts';
import type { Library, LibraryWriter, ReadDocument } from './library.ts';
import { openInput } from './open-input.ts';
import { readGivenFields } from './read-given-fields.ts';

/** Every format that is read. The first that recognises a file reads it. */
export const FORMATS: Format[] = [medlineXml, medlineText, ris, guidelineMarkdown];

/** What became of the records that were read: each counts once, a notice as a notice. `sources` are their ids in reading order. */
export interface AddReport {
  added: number;
  updated: number;
  unchanged: number;
  notices: number;
  rejected: ({ file: string } & Rejection)[];
  sources: string[];
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
  onProgress?: (progress: AddProgress) => void;
}

const BATCH = 500;

/** Reads files and folders of any known format into the library. What cannot be read is in the report; the rest goes in, all at once. */
export async function addSources(library: Library, paths: string[], { given = {}, onProgress }: AddOptions = {}): Promise<AddReport> {
  const report: AddReport = { added: 0, updated: 0, unchanged: 0, notices: 0, rejected: [], sources: [] };
  const reject = (file: string, rejection: Rejection) => report.rejected.push({ file, ...rejection });
  // 1. Find the files.
  const files = await findInputFiles(paths);
  const progress = { records: 0, bytes: 0, totalBytes: files.reduce((sum, f) => sum + ('size' in f ? f.size : 0), 0) };
  const writer = await library.writer();
  try {
    for (const input of files) {
      if ('reason' in input) {
        reject(input.file, { record: null, line: null, reason: input.reason });
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
      for await (const item of readFile(input.file, given, (count) => (progress.bytes += count))) {
        if (item.type === 'document') waiting.push(item.document);
        else if (item.type === 'rejection') reject(input.file, { record: item.record, line: item.line, reason: item.reason });
        else {
          await put();
          await deleteOwn(writer, library, item.key);
        }
        if (waiting.length >= BATCH) await put();
      }
      await put();
    }
    // 4. Swap the batch in.
    await writer.commit();
    return report;
  } finally {
    await writer.abandon();
  }
}

async function* readFile(file: string, given: RawFields, onBytes: (count: number) => void): AsyncGenerator<ReadItem> {
  try {
    const { head, bytes } = await openInput(file, onBytes);
    const format = FORMATS.find((f) => f.recognises(head, basename(file).replace(/\.gz$/i, '')));
    if (head.trim() === '') throw new InputFault('The file is empty.', { line: 1 });
    if (!format)
      throw new InputFault(`The format is not known. Vouch reads ${FORMATS.map((f) => f.name).join(' and ')}, packed with gzip or not.`, {
        line: 1,
      });
    yield* format.read({ name: basename(file).replace(/\.gz$/i, ''), bytes, given: await readGivenFields(file, given) });
  } catch (error) {
    const rejection = explainFileFault(error, file);
    if (!rejection) throw error;
    yield { type: 'rejection', record: null, ...rejection };
  }
}

/** Why the file could not be read (on); null for a fault that is not the file's. */
function explainFileFault(error: unknown, file: string): { line: number; reason: string } | null {
  if (error instanceof InputFault) {
    const { line = 1, file: other } = error.place;
    return { line, reason: other && other !== file ? `${basename(other)}: ${error.message}` : error.message };
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_')) return { line: 1, reason: `The file cannot be unpacked: ${message}.` };
  if (/^(?:EACCES|EPERM|EISDIR|EIO|ENOENT)$/.test(code)) return { line: 1, reason: `The file cannot be read (${code}).` };
  return null;
}

async function putDocuments(writer: LibraryWriter, documents: ReadDocument[], report: AddReport): Promise<void> {
  const placed = await writer.upsertAll(documents);
  for (const [i, { outcome, id }] of placed.entries()) {
    report[documents[i]!.source.kind === 'notice' ? 'notices' : outcome]++;
    report.sources.push(id);
  }
}

/** A citation that its publisher deleted goes where it is a source by itself; one that was merged with another document stays. */
async function deleteOwn(writer: LibraryWriter, library: Library, key: string): Promise<void> {
  const held = await (await library.reader()).source(key);
  if (held?.id === key) await writer.delete(key);
}
