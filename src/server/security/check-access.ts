import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerSettings } from '../server-settings.ts';
import { ForbiddenFault, KeyNeededFault } from './access-faults.ts';

type AccessSettings = Pick<ServerSettings, 'whoMayAsk' | 'whoMayReadDrafts' | 'accessKey'>;

/** Throws unless a request with this Authorization header may ask. */
export function checkMayAsk(settings: AccessSettings, authorization: string | undefined): void {
  if (settings.whoMayAsk === 'nobody') throw new ForbiddenFault('Asking is switched off on this site. Its published answers can be read.');
  if (settings.whoMayAsk === 'key') checkKey(settings, authorization);
}

/** Throws unless a request with this Authorization header may read what is not published. */
export function checkMayReadDrafts(settings: AccessSettings, authorization: string | undefined): void {
  if (settings.whoMayReadDrafts === 'key') checkKey(settings, authorization);
}

function checkKey({ accessKey }: AccessSettings, authorization: string | undefined): void {
  const encoded = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(authorization ?? '')?.[1];
  const password = encoded && /^[^:]*:([\s\S]*)$/.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1];
  if (accessKey === null || !password || !isEqual(password, accessKey)) {
    throw new KeyNeededFault('This needs the access key of the site. Give it as the password; the name does not matter.');
  }
}

// Digests have one length, so that the time taken tells nothing about the key.
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(expected));
}
