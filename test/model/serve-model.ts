import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as the endpoint sees it. */
export interface SeenModelRequest {
  /** The prompt's name, from the name of its schema: "compose_1". */
  prompt: string;
  instructions: string;
  input: string;
  schema: unknown;
  headers: IncomingMessage['headers'];
  body: string;
}

/** An endpoint goes wrong by writing to the response itself. */
export type ModelReplyScript = unknown | ((response: ServerResponse) => void | Promise<void>);

export interface ScriptedModel {
  /** The base address, for VOUCH_MODEL_URL. */
  url: string;
  seen: SeenModelRequest[];
  /** What the next requests are answered with; set it anew at any time. */
  script: (request: SeenModelRequest) => ModelReplyScript;
  /** Milliseconds between the pieces of a reply. */
  pauseMs: number;
  close(): Promise<void>;
}

const PIECE = 40;

/** An OpenAI-compatible endpoint over real HTTP whose replies are scripted: what the script gives is streamed as JSON, piece by piece. */
export async function serveModel(script: ScriptedModel['script'], port = 0): Promise<ScriptedModel> {
  const server = createServer((incoming, response) => {
    void serve(incoming, response);
  });
  const scripted: ScriptedModel = {
    url: '',
    seen: [],
    script,
    pauseMs: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await incoming.toArray()).join('');
    const asked = readRequest(incoming, body);
    scripted.seen.push(asked);
    const reply = scripted.script(asked);
    if (typeof reply === 'function') await (reply as (response: ServerResponse) => void | Promise<void>)(response);
    else await streamText(response, JSON.stringify(reply), scripted.pauseMs);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  scripted.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return scripted;
}

/** Streams a text as chat completion chunks, with its count of tokens, to the end. */
export async function streamText(response: ServerResponse, text: string, pauseMs = 0, finish = 'stop'): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < text.length; at += PIECE) {
    response.write(chunk({ delta: { content: text.slice(at, at + PIECE) } }));
    if (pauseMs) await sleep(pauseMs);
  }
  response.write(chunk({ delta: {}, finish_reason: finish }));
  const out = Math.ceil(text.length / 4);
  response.write(
    `data: ${JSON.stringify({ ...ENVELOPE, choices: [], usage: { prompt_tokens: 100, completion_tokens: out, total_tokens: 100 + out } })}\n\n`,
  );
  response.end('data: [DONE]\n\n');
}

const ENVELOPE = { id: 'reply', object: 'chat.completion.chunk', created: 1, model: 'scripted' };

/** One chunk of a streamed reply. */
export const chunk = (choice: object): string =>
  `data: ${JSON.stringify({ ...ENVELOPE, choices: [{ index: 0, finish_reason: null, ...choice }] })}\n\n`;

function readRequest({ headers }: IncomingMessage, body: string): SeenModelRequest {
  const { messages, response_format: format } = JSON.parse(body) as {
    messages: { role: string; content: string | { text: string }[] }[];
    response_format?: { json_schema?: { name: string; schema: unknown } };
  };
  const said = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => (typeof content === 'string' ? content : content.map(({ text }) => text).join('')))
      .join('\n');
  return {
    prompt: format?.json_schema?.name ?? '',
    instructions: said('system'),
    input: said('user'),
    schema: format?.json_schema?.schema,
    headers,
    body,
  };
}
