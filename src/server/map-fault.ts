import { HTTPException } from 'hono/http-exception';
import { BusyFault, ConflictFault, InputFault, NotFoundFault, type InputPlace } from '../domain/faults.ts';
import { InterruptedFault, TimeLimitFault, TooManyQuestionsFault } from './jobs/ask-jobs.ts';
import { ForbiddenFault, KeyNeededFault, RateFault } from './security/access-faults.ts';

/** A fault as the web tells it: `title` names the class of trouble, `message` says what happened and what to do. */
export interface WebFault {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503 | 504;
  title: string;
  message: string;
  place: InputPlace;
  headers: Record<string, string>;
}

/** The one place where the web site and the API turn faults into statuses. What is not expected tells nothing of the inside. */
export function mapFault(fault: unknown): WebFault {
  const told = (status: WebFault['status'], title: string, headers: Record<string, string> = {}): WebFault => ({
    status,
    title,
    message: (fault as Error).message,
    place: fault instanceof InputFault ? fault.place : {},
    headers,
  });
  if (fault instanceof InputFault) return told(422, 'The request cannot be used');
  if (fault instanceof NotFoundFault) return told(404, 'Not found');
  if (fault instanceof ConflictFault) return told(409, 'Already there');
  if (fault instanceof BusyFault) return told(503, 'Busy', { 'Retry-After': '5' });
  if (fault instanceof TooManyQuestionsFault) return told(503, 'Busy', { 'Retry-After': '60' });
  if (fault instanceof RateFault) return told(429, 'Too many requests', { 'Retry-After': String(fault.retryAfter) });
  if (fault instanceof ForbiddenFault) return told(403, 'Not allowed');
  if (fault instanceof KeyNeededFault) {
    return told(401, 'Access key needed', { 'WWW-Authenticate': 'Basic realm="Vouch", charset="UTF-8"' });
  }
  if (fault instanceof InterruptedFault) {
    return {
      ...told(404, 'Interrupted'),
      message: 'No answer stands at this address. If a question has just been asked, this server was stopped before it was answered.',
    };
  }
  if (fault instanceof TimeLimitFault) {
    return {
      ...told(504, 'Too slow'),
      message: 'The question took too long to answer and was stopped. Ask it again, or ask a narrower one.',
    };
  }
  if (fault instanceof HTTPException && fault.status === 413) {
    return { ...told(413, 'Too large'), message: 'The request is larger than this address takes. Shorten what you send.' };
  }
  if (fault instanceof HTTPException && fault.status === 400) {
    return { ...told(400, 'The request cannot be read'), message: 'The request cannot be read. Check its form, for example the JSON.' };
  }
  if (fault instanceof HTTPException && fault.status === 415) {
    return { ...told(415, 'Not this kind of content'), message: 'Send JSON, with the header "Content-Type: application/json".' };
  }
  return {
    status: 500,
    title: 'Something failed',
    message: 'Something failed on our side, and it has been logged. Try again; if it goes on, tell whoever runs this site.',
    place: {},
    headers: {},
  };
}
