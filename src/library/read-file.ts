import { basename } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import type { ReadItem } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import type { RawFields } from './formats/front-matter.ts';
import { openInput } from './open-input.ts';
import { readGivenFields } from './read-given-fields.ts';

/**
 * Reads a file of any known format, packed with gzip or not. What keeps it from being read (on) comes as a rejection of the whole file;
 * only a fault of Vouch itself is thrown. `onBytes` is told how much of the file was read.
 */
export async function* readFile(file: string, given: RawFields, onBytes: (count: number) => void): AsyncGenerator<ReadItem> {
  const name = basename(file).replace(/\.gz$/i, '');
  try {
    const fields = await readGivenFields(file, given);
    const { head, bytes } = await openInput(file, onBytes);
    if (head.trim() === '') throw new InputFault('The file is empty.', { line: 1 });
    const format = FORMATS.find((f) => f.recognises(head, name, fields));
    if (!format) throw new InputFault(`The format is not known. Vouch reads ${listNames()}, packed with gzip or not.`, { line: 1 });
    yield* format.read({ name, bytes, given: fields });
  } catch (error) {
    const rejection = explainFileFault(error, file);
    if (!rejection) throw error;
    yield { type: 'rejection', record: null, ...rejection };
  }
}

function listNames(): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(FORMATS.map((format) => format.name));
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
