import { basename } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import { explainForeignFile, explainUnknownFile } from './explain-foreign-file.ts';
import type { ReadItem } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import type { RawFields } from './formats/front-matter.ts';
import type { OpenedFile } from './open-archives.ts';
import { UnpackingFault } from './open-archives/limit-unpacking.ts';
import { openInput } from './open-input.ts';
import { readGivenFields } from './read-given-fields.ts';

/**
 * Reads a file of any known format, or all files of an archive. What keeps a file from being read (on) comes as a rejection of that file; only
 * a fault of Vouch itself is thrown. `onBytes` is told how much of the input was read.
 */
export async function* readFile(file: string, given: RawFields, onBytes: (count: number) => void): AsyncGenerator<ReadItem> {
  try {
    const fields = await readGivenFields(file, given);
    let isEmpty = true;
    for await (const opened of openInput(file, onBytes)) {
      isEmpty = false;
      yield* readOpened(opened, fields);
    }
    if (isEmpty) throw new InputFault('The archive holds no file to read.', { line: 1 });
  } catch (error) {
    yield rejectFile(error, file);
  }
}

async function* readOpened({ name, within, refusal, head, bytes }: OpenedFile, given: RawFields): AsyncGenerator<ReadItem> {
  try {
    if (refusal !== null) throw new InputFault(refusal, { line: 1 });
    if (head.trim() === '') throw new InputFault('The file is empty.', { line: 1 });
    const foreign = explainForeignFile(head, name, given);
    if (foreign) throw new InputFault(foreign, { line: 1 });
    const format = FORMATS.find((f) => f.recognises(head, name, given));
    if (!format) throw new InputFault(`${explainUnknownFile(head)} Vouch reads ${listNames()}.`, { line: 1 });
    for await (const item of format.read({ name, bytes, given })) {
      if (item.type === 'document' && format.gives) item.document.source.format = format.gives;
      yield item.type === 'rejection' && within !== null ? { ...item, within } : item;
    }
  } catch (error) {
    if (within === null || error instanceof UnpackingFault) throw error;
    yield { ...rejectFile(error, name), within };
  }
}

function listNames(): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(FORMATS.map((format) => format.name));
}

/** The rejection of a file that cannot be read (on). A fault that is not the file's is thrown. */
function rejectFile(error: unknown, file: string): Extract<ReadItem, { type: 'rejection' }> {
  const reject = (line: number, reason: string) => ({ type: 'rejection' as const, record: null, line, reason });
  if (error instanceof InputFault) {
    const { line = 1, file: other } = error.place;
    return reject(line, other && other !== file ? `${basename(other)}: ${error.message}` : error.message);
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^(?:EACCES|EPERM|EISDIR|EIO|ENOENT)$/.test(code)) return reject(1, `The file cannot be read (${code}).`);
  throw error;
}
