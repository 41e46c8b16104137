import { InputFault } from '../../domain/faults.ts';
import type { ReadDocument } from '../library.ts';
import type { ReadItem } from './format.ts';

/** What a file that is one document gives: the document, or why it cannot be read. Any fault that is not the file's is thrown on. */
export async function* readOneDocument(read: () => Promise<ReadDocument>): AsyncGenerator<ReadItem> {
  try {
    yield { type: 'document', document: await read() };
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    const { line = 1, field } = error.place;
    const reason = field && !error.message.includes(field) ? `${field}: ${error.message}` : error.message;
    yield { type: 'rejection', record: null, line, reason };
  }
}
