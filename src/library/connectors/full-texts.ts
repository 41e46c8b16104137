import { stat } from 'node:fs/promises';
import type { ConnectorSettings } from './connector-settings.ts';
import type { Fetched } from './fetched.ts';
import { openService } from './service.ts';
import type { Spool } from './spool.ts';

/** Full texts of open-access articles as JATS XML, from Europe PMC. Throws a ServiceFault where it gives no answer. */
export interface FullTexts {
  fetch(pmcid: string, spool: Spool): Promise<Fetched>;
}

export function openFullTexts({ europePmcUrl, limits }: ConnectorSettings): FullTexts {
  const service = openService({ name: 'Europe PMC', url: europePmcUrl, setting: 'VOUCH_EUROPE_PMC_URL', perSecond: 4 }, limits);
  return {
    async fetch(pmcid, spool) {
      const as = `pmc:${pmcid}`;
      const file = spool.nextFile('xml');
      const headers = await service.save({ path: `${pmcid}/fullTextXML`, expected: 'xml' }, file);
      if (headers === null || headers === 'unchanged')
        return { file: as, as, reason: 'Europe PMC has no full text of this article that may be read by programs (open access).' };
      return { file, as, size: (await stat(file)).size };
    },
  };
}
