import type { IncomingMessage } from 'node:http';
import { InputFault } from '../../domain/faults.ts';
import { limitUnpacking, UnpackingFault } from '../open-archives/limit-unpacking.ts';
import { peekBytes } from '../open-archives/peek-bytes.ts';
import { unpackGzip } from '../open-archives/unpack-gzip.ts';
import { AttemptFault } from './attempt-fault.ts';

/** What an answer should be; `packed` files stand for any of them. */
export type ExpectedContent = 'xml' | 'json' | 'csv';

const BEGINNING: Record<ExpectedContent, RegExp> = {
  xml: /^\uFEFF?\s*<(?!!doctype html|html)/i,
  json: /^\uFEFF?\s*[[{]/,
  csv: /^\uFEFF?\s*[^\s<{[]/,
};
const NAMES: Record<ExpectedContent, string> = { xml: 'XML', json: 'JSON', csv: 'CSV' };
const PACKED = /^(?:\x1F\x8B|PK\x03\x04)/;

/**
 * The bytes of an answer, no longer packed for the way. Throws an AttemptFault where the connection is cut, the answer is too large, or is
 * something else than expected, such as the web page of a proxy.
 */
export async function* readAnswer(answer: IncomingMessage, expected: ExpectedContent, mostBytes: number): AsyncGenerator<Uint8Array> {
  const peeked = peekBytes(unpack(answer));
  try {
    const first = await peeked.first(512);
    const begins = PACKED.test(first.toString('latin1')) || BEGINNING[expected].test(first.toString('utf8'));
    const type = answer.headers['content-type']?.split(';')[0] ?? '';
    if (!begins || /^(?:text\/html|application\/xhtml\+xml)$/i.test(type)) {
      const what = /html/i.test(type) || /<(?:!doctype )?html/i.test(first.toString('utf8')) ? 'a web page (HTML)' : 'something else';
      throw new AttemptFault('unexpected-answer', `${what} instead of ${NAMES[expected]}`);
    }
    let size = 0;
    for await (const chunk of peeked.all()) {
      size += chunk.length;
      if (size > mostBytes) throw new AttemptFault('too-large', `more than ${Math.floor(mostBytes / 1024 ** 2)} MB`);
      yield chunk;
    }
  } finally {
    // One that was read to its end leaves its connection for the next request.
    if (!answer.readableEnded) answer.destroy();
  }
}

async function* unpack(answer: IncomingMessage): AsyncGenerator<Uint8Array> {
  const packed = { bytes: 0 };
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) throw new AttemptFault('unexpected-answer', `the encoding "${encoding}"`);
  const received = receive(answer, packed);
  try {
    yield* encoding === 'identity' ? received : limitUnpacking(unpackGzip(received), packed);
  } catch (error) {
    if (error instanceof UnpackingFault) throw new AttemptFault('too-large', 'far more than its size, once unpacked');
    if (error instanceof InputFault) throw new AttemptFault('cut-off', 'the packed answer is damaged or ends too early');
    throw error;
  }
}

async function* receive(answer: IncomingMessage, packed: { bytes: number }): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      packed.bytes += chunk.length;
      yield chunk;
    }
  } catch {
    throw new AttemptFault('cut-off', 'the connection broke while the answer came');
  }
}

/** The whole answer as text, which must be no longer than `mostBytes`. */
export async function readAnswerText(answer: IncomingMessage, expected: ExpectedContent, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readAnswer(answer, expected, mostBytes)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
