import { Unzip, UnzipInflate } from 'fflate';
import { InputFault } from '../../domain/faults.ts';
import { refuseName, type ArchiveEntry } from './archive-entry.ts';

type Event = { type: 'entry'; name: string } | { type: 'data'; chunk: Uint8Array } | { type: 'end' } | { type: 'damage'; message: string };

// Pieces so small that what one unpacks to, be it a bomb, fits in memory.
const PIECE = 16 * 1024;

/**
 * The files of a zip archive while it streams, from one local header to the next. A damaged entry costs itself alone. Throws an InputFault where
 * the archive is cut short.
 */
export async function* unpackZip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const events = readEvents(packed);
  let next = await events.next();
  while (!next.done) {
    const event = next.value;
    next = await events.next();
    if (event.type !== 'entry' || event.name.endsWith('/')) continue;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (; !next.done && next.value.type !== 'entry'; next = await events.next()) {
        const { value } = next;
        if (value.type === 'damage') throw new InputFault(`It is damaged in the archive: ${value.message}.`, { line: 1 });
        if (value.type === 'data') yield value.chunk;
      }
    }
    yield { name: event.name, refusal: refuseName(event.name), bytes: bytes() };
    while (!next.done && next.value.type !== 'entry') next = await events.next();
  }
}

async function* readEvents(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Event> {
  let events: Event[] = [];
  const unzip = new Unzip((file) => {
    events.push({ type: 'entry', name: file.name });
    let isDamaged = false;
    file.ondata = (error, chunk, isLast) => {
      if (isDamaged) return;
      if (error) {
        isDamaged = true;
        events.push({ type: 'damage', message: error.message });
        return;
      }
      if (chunk.length) events.push({ type: 'data', chunk });
      if (isLast) events.push({ type: 'end' });
    };
    try {
      file.start();
    } catch {
      // A method of packing that is not known; the entry has been told of it.
    }
  });
  unzip.register(UnzipInflate);
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(unzip, chunk.subarray(at, at + PIECE), false);
      yield* events;
      events = [];
    }
  }
  push(unzip, new Uint8Array(0), true);
  yield* events;
}

function push(unzip: Unzip, piece: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(piece, isLast);
  } catch (error) {
    throw new InputFault(isLast ? 'The archive is cut short.' : `The archive is damaged: ${(error as Error).message}.`, { line: 1 });
  }
}
