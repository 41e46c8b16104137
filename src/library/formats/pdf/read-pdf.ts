import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { InputFault } from '../../../domain/faults.ts';
import type { PageText } from './open-pdf.ts';

/** What the thread says, in this order: opened, its pages, end; or a fault at any moment. */
export type PdfMessage =
  | { type: 'opened'; title: string }
  | { type: 'page'; page: PageText }
  | { type: 'end' }
  | { type: 'fault'; message: string };

const SECONDS_A_PAGE = 60;
const MOST_MEMORY_MB = 1024;

/**
 * Reads a PDF in a thread of its own, which is ended where a page takes longer or needs more memory than any page does: a PDF can be made so. Throws
 * an InputFault for that and for whatever else keeps it from being read.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ title: string; pages: PageText[] }> {
  const loader = new URL('../../../../bin/load-typescript.js', import.meta.url).href;
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    execArgv: ['--import', loader],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const deadline = new AbortController();
  let timer = setTimeout(() => deadline.abort(), SECONDS_A_PAGE * 1000);
  const pages: PageText[] = [];
  let title = '';
  try {
    for await (const [message] of on(worker, 'message', { signal: deadline.signal, close: ['exit'] }) as AsyncIterable<[PdfMessage]>) {
      if (message.type === 'fault') throw new InputFault(message.message, { line: 1 });
      if (message.type === 'end') return { title, pages };
      if (message.type === 'opened') title = message.title;
      else pages.push(message.page);
      clearTimeout(timer);
      timer = setTimeout(() => deadline.abort(), SECONDS_A_PAGE * 1000);
    }
    throw new InputFault(`The PDF could not be read beyond page ${pages.length}.`, { line: 1 });
  } catch (error) {
    throw explain(error as Error & { code?: string }, pages.length + 1);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function explain(error: Error & { code?: string }, page: number): Error {
  if (error.name === 'AbortError')
    return new InputFault(`Page ${page} of the PDF was not read within ${SECONDS_A_PAGE} seconds.`, { line: 1 });
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new InputFault(`Page ${page} of the PDF needs more memory than any page does.`, { line: 1 });
  return error;
}
