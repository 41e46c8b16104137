import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadItem } from './formats/format.ts';
import type { RawFields } from './formats/front-matter.ts';

/** What the worker is asked to read. */
export interface ReadTask {
  file: string;
  given: RawFields;
}

/** A part of what the worker read: items in JSON, which passes between threads faster than objects, the bytes of the file that were read for them, and whether these are the last. */
export interface ReadPart {
  items: string;
  bytes: number;
  isLast: boolean;
}

/** As `readFile`, in a thread of its own, so that reading goes on while what was read is put into the library. */
export async function* readInWorker(file: string, given: RawFields, onBytes: (count: number) => void): AsyncGenerator<ReadItem> {
  const loader = new URL('../../bin/load-typescript.js', import.meta.url).href;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { file, given } satisfies ReadTask,
    execArgv: ['--import', loader],
  });
  try {
    // An error in the worker, a fault of Vouch itself, is thrown here.
    for await (const [part] of on(worker, 'message') as AsyncIterable<[ReadPart]>) {
      onBytes(part.bytes);
      yield* JSON.parse(part.items) as ReadItem[];
      if (part.isLast) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage('taken');
    }
  } finally {
    await worker.terminate();
  }
}
