import { APIError } from 'better-auth/api';
import type { Reply } from './accounts.ts';

interface Refused {
  refused: number;
}

/**
 * Calls the library of accounts, and gives what it gave with its cookies; what it refuses because of what somebody typed (400 to 499) is a
 * value. Faults of its own are thrown.
 */
export async function replyWith<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<Reply<T> | Reply<Refused>> {
  try {
    const { headers, response } = await call();
    return { result: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return { result: { refused: error.statusCode }, cookies: new Headers(error.headers).getSetCookie() };
  }
}

/** Whether a reply is a refusal. */
export function refusal<T>(reply: Reply<T> | Reply<Refused>): reply is Reply<Refused> {
  return typeof reply.result === 'object' && reply.result !== null && 'refused' in reply.result;
}
