import { Worker } from 'node:worker_threads';
import type { EmbeddingThreads } from './embedding-model.ts';

export interface TextToEmbed {
  number: number;
  text: string;
}

export type ThreadAnswer = { number: number; vector: Float32Array } | { number: number; fault: Error };

interface Waiting {
  resolve(vector: Float32Array): void;
  reject(fault: Error): void;
}

/**
 * Threads that each load the model of a folder: the runtime computes on the thread that calls it, where a server answers requests. Texts go
 * to them in turn. A thread that ends unasked fails what waits for it.
 */
export function startEmbeddingThreads(folder: string, count: number): EmbeddingThreads {
  const loader = new URL('../../bin/load-typescript.js', import.meta.url).href;
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./embedding-thread.ts', import.meta.url), { workerData: folder, execArgv: ['--import', loader] });
    const waiting = new Map<number, Waiting>();
    const failAll = (fault: Error) => {
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    worker.on('message', (answer: ThreadAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('vector' in answer) asked?.resolve(answer.vector);
      else asked?.reject(answer.fault);
    });
    worker.on('error', failAll);
    worker.on('exit', () => failAll(new Error('The thread that makes vectors has ended.')));
    return { worker, waiting };
  });
  let number = 0;
  return {
    embed(text) {
      const { worker, waiting } = threads[number % count]!;
      const task: TextToEmbed = { number: number++, text };
      return new Promise((resolve, reject) => {
        waiting.set(task.number, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(task);
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
