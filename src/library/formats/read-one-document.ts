import { InputFault } from '../../domain/faults.ts';
import type { ReadDocument } from '../library.ts';
import type { ReadItem } from './format.ts';

/** What a file that is one document gives: the document, or why it cannot be read. Any fault that is not the file's is thrown on. */
export async function* readOneDocument(read: () => Promise<ReadDocument>): AsyncGenerator<ReadItem> {
  try {
    yield { type: 'document', document: await read() };
  } catch (error) {
    yield { type: 'rejection', record: null, ...explain(error) };
  }
}

function explain(error: unknown): { line: number; reason: string } {
  if (error instanceof InputFault) {
    const { line = 1, field } = error.place;
    return { line, reason: field && !error.message.includes(field) ? `${field}: ${error.message}` : error.message };
  }
  // Thrown by readWholeText: too long, and not decodable.
  if (error instanceof RangeError && error.message.startsWith('The file holds more')) return { line: 1, reason: error.message };
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return { line: 1, reason: 'The file is not text in UTF-8.' };
  throw error;
}
