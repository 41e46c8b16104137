import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelTrouble } from '../../src/domain/faults.ts';
import { chunk, streamText } from './serve-model.ts';

type Misbehave = (response: ServerResponse) => void | Promise<void>;

const status =
  (code: number, headers: Record<string, string> = {}): Misbehave =>
  (response) =>
    void response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end('{"error":{"message":"see https://example.org/secret for sk-secret","type":"x"}}');

/** Every way in which an endpoint goes wrong, and what it is called. */
export const MODEL_FAULTS: { name: string; trouble: ModelTrouble; misbehave: Misbehave }[] = [
  { name: 'hangs up before it answers', trouble: 'unreachable', misbehave: (response) => void response.destroy() },
  { name: 'says nothing for too long', trouble: 'slow', misbehave: () => undefined },
  {
    name: 'starts and then says nothing',
    trouble: 'slow',
    misbehave(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ delta: { content: '{"claims":[' } }));
    },
  },
  { name: '401', trouble: 'key-refused', misbehave: status(401) },
  { name: '403', trouble: 'key-refused', misbehave: status(403) },
  { name: '404', trouble: 'unknown-model', misbehave: status(404) },
  { name: '400', trouble: 'request-refused', misbehave: status(400) },
  { name: '429 with a long pause', trouble: 'rate-limited', misbehave: status(429, { 'retry-after': '600' }) },
  { name: '500', trouble: 'failing', misbehave: status(500) },
  {
    name: 'a stream that is cut',
    trouble: 'cut-off',
    async misbehave(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ delta: { content: '{"claims":[{"text":"half a' } }));
      await sleep(20);
      response.destroy();
    },
  },
  { name: 'a stream that ends too early', trouble: 'cut-off', misbehave: (response) => streamText(response, '{"claims":[{"text":"half a') },
  { name: 'text instead of JSON', trouble: 'no-json', misbehave: (response) => streamText(response, 'Here is what I think of it.') },
  { name: 'JSON of another shape', trouble: 'other-shape', misbehave: (response) => streamText(response, '{"answer":[1,2,3]}') },
  {
    name: 'a web page instead of a stream',
    trouble: 'empty',
    misbehave: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please sign in</html>'),
  },
  {
    name: 'output without end',
    trouble: 'endless',
    async misbehave(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ delta: { content: '{"claims":[{"text":"' } }));
      while (!response.destroyed) {
        response.write(chunk({ delta: { content: 'on and on '.repeat(50) } }));
        await sleep(1);
      }
    },
  },
  {
    name: 'output cut at the limit of tokens',
    trouble: 'endless',
    misbehave: (response) => streamText(response, '{"claims":[{"text":"on and on', 0, 'length'),
  },
  { name: 'an empty answer', trouble: 'empty', misbehave: (response) => streamText(response, '') },
  { name: 'a refusal in words', trouble: 'refused', misbehave: (response) => streamText(response, "I'm sorry, I can't help with that.") },
  { name: 'a filtered answer', trouble: 'refused', misbehave: (response) => streamText(response, '', 0, 'content_filter') },
];
