import { stat } from 'node:fs/promises';
import { ServiceFault } from '../../domain/faults.ts';
import type { ConnectorSettings } from './connector-settings.ts';
import type { Fetched } from './fetched.ts';
import { openService } from './service.ts';
import type { Spool } from './spool.ts';

/** How a service tells one state of a file from another. */
export interface FileState {
  etag: string | null;
  lastModified: string | null;
}

/** Retraction Watch's list as Crossref publishes it. Throws a ServiceFault where its server gives no answer. */
export interface Retractions {
  /** The list; null where it is still the one of that state. */
  fetch(known: FileState | null, spool: Spool): Promise<{ fetched: Fetched; state: FileState } | null>;
}

export function openRetractions({ retractionsUrl, limits }: ConnectorSettings): Retractions {
  const service = openService({ name: 'Retraction Watch', url: retractionsUrl, setting: 'VOUCH_RETRACTIONS_URL', perSecond: 1 }, limits);
  return {
    async fetch(known, spool) {
      const as = 'retractions';
      const file = spool.nextFile('csv');
      const headers = {
        ...(known?.etag && { 'if-none-match': known.etag }),
        ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
      };
      const answer = await service.save({ headers, expected: 'csv' }, file);
      if (answer === 'unchanged') return null;
      if (answer === null)
        throw new ServiceFault('refused', 'There is no list of retractions at the address in VOUCH_RETRACTIONS_URL. Check it.');
      const state = { etag: answer.etag ?? null, lastModified: answer['last-modified'] ?? null };
      return { fetched: { file, as, size: (await stat(file)).size }, state };
    },
  };
}
