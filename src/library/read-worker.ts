import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadItem } from './formats/format.ts';
import { hashDocument } from './hash-content.ts';
import { readFile } from './read-file.ts';
import type { ReadPart, ReadTask } from './read-in-worker.ts';

// The thread behind read-in-worker.ts: reads ahead by a few parts and waits until they are taken.
const PART = 200;
const PARTS_AHEAD = 12;

const { file, given } = workerData as ReadTask;
const port = parentPort!;
let items: ReadItem[] = [];
let bytes = 0;
let ahead = 0;
port.on('message', () => ahead--);

const send = (isLast: boolean) => {
  port.postMessage({ items: JSON.stringify(items), bytes, isLast } satisfies ReadPart);
  items = [];
  bytes = 0;
  ahead++;
};

for await (const item of readFile(file, given, (count) => (bytes += count))) {
  items.push(item.type === 'document' ? { ...item, document: { ...item.document, hash: hashDocument(item.document) } } : item);
  if (items.length < PART) continue;
  send(false);
  while (ahead >= PARTS_AHEAD) await once(port, 'message');
}
send(true);
port.close();
