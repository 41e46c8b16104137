import { setTimeout as sleep } from 'node:timers/promises';
import { embedPassages } from './embed-passages.ts';
import type { Library } from './library.ts';

export interface BackgroundOptions {
  /** Every passage has vectors, after some had none. */
  onComplete?: (passages: number) => void;
  onFault?: (fault: unknown) => void;
}

const LOOK_EVERY_MS = 2000;
const AFTER_FAULT_MS = 60_000;

/** Makes missing vectors now and whenever passages are added, until stopped. Stopping keeps what was made. */
export function embedInBackground(library: Library, { onComplete, onFault }: BackgroundOptions = {}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const work = async () => {
    while (!signal.aborted) {
      try {
        const { passages, vectors } = await (await library.reader()).summary();
        if (vectors.passages < passages) {
          const outcome = await embedPassages(library, { signal });
          if (outcome === 'unusable') return;
          if (outcome === 'complete') onComplete?.((await (await library.reader()).summary()).passages);
        }
        await pause(LOOK_EVERY_MS);
      } catch (fault) {
        onFault?.(fault);
        await pause(AFTER_FAULT_MS);
      }
    }
  };
  const ended = work();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
