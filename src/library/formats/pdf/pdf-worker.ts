import { parentPort, workerData } from 'node:worker_threads';
import { InputFault } from '../../../domain/faults.ts';
import { openPdf } from './open-pdf.ts';
import type { PdfMessage } from './read-pdf.ts';

// The thread behind read-pdf.ts.
const port = parentPort!;
const send = (message: PdfMessage) => port.postMessage(message);

try {
  const { title, pages } = await openPdf(workerData as Uint8Array);
  send({ type: 'opened', title });
  for await (const page of pages) send({ type: 'page', page });
  send({ type: 'end' });
} catch (error) {
  if (!(error instanceof InputFault)) throw error;
  send({ type: 'fault', message: error.message });
}
port.close();
