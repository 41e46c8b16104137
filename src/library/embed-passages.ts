import { setTimeout as sleep } from 'node:timers/promises';
import { BusyFault } from '../domain/faults.ts';
import type { EmbeddingThreads } from '../embedding/embedding-model.ts';
import type { EmbeddedPassage, Library, PassageToEmbed } from './library.ts';

export interface EmbedProgress {
  /** Passages that have a vector, of all that the library holds. */
  done: number;
  total: number;
}

export interface EmbedOptions {
  onProgress?: (progress: EmbedProgress) => void;
  /** Ends the work after the passages at hand; what was made is kept. */
  signal?: AbortSignal;
  /** How many cores to use; one unless said otherwise. */
  threads?: number;
}

/** `complete`: every passage has its vector; `stopped`: the signal said so; `unusable`: the model cannot be run here. */
export type EmbedOutcome = 'complete' | 'stopped' | 'unusable';

// What is missing is found by looking through all that is there.
const READ_AT_ONCE = 20_000;
// Enough to keep every thread at work; so many are lost where one of them fails.
const AT_ONCE = 16;
// What a kill may cost.
const KEEP_EVERY_MS = 10_000;
const BUSY_AGAIN_MS = 1000;

/**
 * Makes the vectors that the library lacks, on threads of their own, and keeps them every few seconds, so that whoever goes on after a kill
 * repeats little. Readers go on meanwhile, writers wait for moments only.
 */
export async function embedPassages(library: Library, { onProgress, signal, threads = 1 }: EmbedOptions = {}): Promise<EmbedOutcome> {
  const { model } = library;
  if (!model || !(await model.isUsable())) return 'unusable';
  let pool: EmbeddingThreads | null = null;
  try {
    for (;;) {
      // 1. What is missing now; others may add passages or vectors meanwhile.
      const reader = await library.reader();
      const waiting = await reader.passagesToEmbed(READ_AT_ONCE);
      if (waiting.length === 0) return 'complete';
      const { passages: total, vectors } = await reader.summary();
      const progress = (made: number) => onProgress?.({ done: vectors.passages + made, total });
      // 2. Make the vectors and keep them.
      pool ??= model.startThreads(threads);
      await makeVectors(library, waiting, pool, progress, signal);
      if (signal?.aborted) return 'stopped';
    }
  } finally {
    await pool?.close();
  }
}

async function makeVectors(
  library: Library,
  waiting: PassageToEmbed[],
  pool: EmbeddingThreads,
  onMade: (passages: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let made: EmbeddedPassage[] = [];
  let keptAt = performance.now();
  for (let i = 0; i < waiting.length && !signal?.aborted; i += AT_ONCE) {
    made.push(...(await Promise.all(waiting.slice(i, i + AT_ONCE).map((passage) => embedPassage(passage, pool)))));
    onMade(Math.min(i + AT_ONCE, waiting.length));
    if (performance.now() - keptAt < KEEP_EVERY_MS) continue;
    await keep(library, made, signal);
    made = [];
    keptAt = performance.now();
  }
  await keep(library, made, signal);
}

async function embedPassage({ passage, texts }: PassageToEmbed, pool: EmbeddingThreads): Promise<EmbeddedPassage> {
  const vectors = await Promise.all(texts.map(async ({ key, text }) => [key, await pool.embed(text)] as const));
  return { passage, vectors: new Map(vectors) };
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
