import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { ServiceFault } from '../../domain/faults.ts';
import { AttemptFault } from './attempt-fault.ts';
import type { ServiceLimits } from './connector-settings.ts';
import { explainTrouble } from './explain-trouble.ts';
import { makeTurns } from './make-turns.ts';
import { readAnswer, readAnswerText, type ExpectedContent } from './read-answer.ts';
import { sendRequest } from './send-request.ts';

export interface AskOptions {
  /** Relative to the service's address; without one that address itself is asked. */
  path?: string;
  query?: Record<string, string>;
  /** Posted as a form. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
  expected: ExpectedContent;
}

/** An outside service. Its functions throw a ServiceFault once nothing helps any more; an answer is null where the service has none (404). */
export interface Service {
  /** As a person knows it: "PubMed". */
  name: string;
  askText(options: AskOptions): Promise<string | null>;
  /** Writes the answer to a file and gives its headers; "unchanged" where the service says so (304). */
  save(options: AskOptions, file: string): Promise<IncomingHttpHeaders | 'unchanged' | null>;
}

const MOST_TEXT = 32 * 1024 ** 2;
const PASSING = ['unreachable', 'rate-limited', 'failing', 'cut-off'];

/** Opens a service at an address. `setting` names the setting that holds the address, for faults. */
export function openService(
  { name, url, setting, perSecond }: { name: string; url: string; setting: string; perSecond: number },
  limits: ServiceLimits,
): Service {
  const takeTurn = makeTurns(perSecond);

  async function ask<T>(options: AskOptions, read: (answer: IncomingMessage) => Promise<T>): Promise<T> {
    const address = new URL(options.path ?? '', url);
    for (const [key, value] of Object.entries(options.query ?? {})) address.searchParams.set(key, value);
    for (let attempt = 1; ; attempt++) {
      await takeTurn();
      try {
        const answer = await sendRequest({ url: address, form: options.form, headers: options.headers }, limits);
        checkStatus(answer);
        return await read(answer);
      } catch (fault) {
        if (!(fault instanceof AttemptFault)) throw fault;
        const waitMs = fault.waitMs ?? limits.firstWaitMs * 2 ** (attempt - 1);
        if (!PASSING.includes(fault.trouble) || attempt >= limits.attempts || waitMs > limits.longestWaitMs)
          throw new ServiceFault(fault.trouble, explainTrouble({ name, setting, address, fault, attempt }));
        await sleep(waitMs);
      }
    }
  }

  return {
    name,
    askText: (options) =>
      ask(options, async (answer) =>
        answer.statusCode === 404 ? drop(answer, null) : readAnswerText(answer, options.expected, MOST_TEXT),
      ),
    save: (options, file) =>
      ask(options, async (answer) => {
        if (answer.statusCode === 404) return drop(answer, null);
        if (answer.statusCode === 304) return drop(answer, 'unchanged' as const);
        await pipeline(readAnswer(answer, options.expected, limits.mostBytes), createWriteStream(file));
        return answer.headers;
      }),
  };
}

function drop<T>(answer: IncomingMessage, value: T): T {
  answer.destroy();
  return value;
}

// What such an answer says is not repeated: NCBI's names the API key.
function checkStatus(answer: IncomingMessage): void {
  const status = answer.statusCode!;
  if (status === 200 || status === 404 || status === 304) return;
  answer.destroy();
  const waitMs = readRetryAfter(answer.headers['retry-after'], Date.now());
  if (status === 429) throw new AttemptFault('rate-limited', `status ${status}`, waitMs);
  if (status >= 500) throw new AttemptFault('failing', `status ${status}`, waitMs);
  throw new AttemptFault('refused', `status ${status}`);
}

/** Milliseconds from a Retry-After header, seconds or a date (RFC 9110, 10.2.3); null where it says nothing. */
export function readRetryAfter(text: string | undefined, now: number): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text.trim())) return 1000 * Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
