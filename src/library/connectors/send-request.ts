import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ServiceLimits } from './connector-settings.ts';
import { AttemptFault } from './attempt-fault.ts';

/** A request to a service: with a form it is posted. */
export interface ServiceRequest {
  url: URL;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 3;

/**
 * Sends a request and gives the answer when its head has come. A redirect is followed on the same origin only (scheme, host and port), and
 * never with a form. Throws an AttemptFault.
 */
export async function sendRequest(request: ServiceRequest, limits: ServiceLimits): Promise<IncomingMessage> {
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const answer = await exchange({ ...request, url }, limits);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.statusCode!) || location === undefined) return answer;
    answer.destroy();
    const target = URL.parse(location, url);
    if (target?.origin !== url.origin || request.form) throw new AttemptFault('led-elsewhere', target?.origin ?? 'an address that is none');
    if (redirects >= MOST_REDIRECTS) throw new AttemptFault('led-elsewhere', 'one address after another');
    url = target;
  }
}

function exchange({ url, form, headers }: ServiceRequest, limits: ServiceLimits): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const sent = send(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'user-agent': 'vouch (clinical evidence library)',
          'accept-encoding': 'gzip',
          ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
        timeout: limits.silenceMs,
        signal: AbortSignal.timeout(limits.answerMs),
      },
      resolve,
    );
    sent.on('timeout', () => sent.destroy(new Error(`silent for ${Math.round(limits.silenceMs / 1000)} s`)));
    sent.on('error', (error: NodeJS.ErrnoException) => reject(new AttemptFault('unreachable', error.code ?? error.message)));
    sent.end(body);
  });
}
