import { setTimeout as sleep } from 'node:timers/promises';
import { BusyFault } from '../domain/faults.ts';
import type { Library, EmbeddedPassage } from './library.ts';

export interface EmbedProgress {
  /** Passages that have a vector, of all that the library holds. */
  done: number;
  total: number;
}

export interface EmbedOptions {
  onProgress?: (progress: EmbedProgress) => void;
  /** Ends the work after the passage at hand; what was made is kept. */
  signal?: AbortSignal;
}

/** `complete`: every passage has its vector; `stopped`: the signal said so; `unusable`: the model cannot be run here. */
export type EmbedOutcome = 'complete' | 'stopped' | 'unusable';

const READ_AT_ONCE = 4000;
// What a kill may cost.
const KEEP_EVERY_MS = 10_000;
const BUSY_AGAIN_MS = 1000;

/**
 * Makes the vectors that the library lacks, one passage at a time, and keeps them every few seconds, so that whoever goes on after a kill
 * repeats little. Readers go on meanwhile, writers wait for moments only.
 */
export async function embedPassages(library: Library, { onProgress, signal }: EmbedOptions = {}): Promise<EmbedOutcome> {
  const { model } = library;
  if (!model || !(await model.isUsable())) return 'unusable';
  for (;;) {
    // 1. What is missing now; others may add passages or vectors meanwhile.
    const reader = await library.reader();
    const waiting = await reader.passagesToEmbed(READ_AT_ONCE);
    const { passages: total, vectors: held } = await reader.summary();
    if (waiting.length === 0) return 'complete';
    // 2. Make the vectors and keep them.
    let done = held.passages;
    let made: EmbeddedPassage[] = [];
    let keptAt = performance.now();
    for (const { passage, texts } of waiting) {
      if (signal?.aborted) break;
      const vectors = new Map<string, Float32Array>();
      for (const { key, text } of texts) vectors.set(key, await model.embed(text));
      made.push({ passage, vectors });
      onProgress?.({ done: ++done, total });
      if (performance.now() - keptAt < KEEP_EVERY_MS) continue;
      await keep(library, made, signal);
      made = [];
      keptAt = performance.now();
    }
    await keep(library, made, signal);
    if (signal?.aborted) return 'stopped';
  }
}

/** Waits for another writer for as long as it takes, or until the signal. */
async function keep(library: Library, made: EmbeddedPassage[], signal?: AbortSignal): Promise<void> {
  if (made.length === 0) return;
  for (;;) {
    try {
      await library.saveVectors(made);
      return;
    } catch (error) {
      if (!(error instanceof BusyFault) || signal?.aborted) throw error;
      await sleep(BUSY_AGAIN_MS);
    }
  }
}
