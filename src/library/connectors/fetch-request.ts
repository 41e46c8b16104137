import { ServiceFault } from '../../domain/faults.ts';
import type { Connectors } from './connectors.ts';
import type { Fetched } from './fetched.ts';
import type { ConnectorRequest } from './read-request.ts';
import type { Spool } from './spool.ts';

/** Asks the service and gives what it answers, file by file. A service's trouble comes last, as the reason why the rest of `as` is missing. */
export async function* fetchRequest(
  { pubmed, labels, fullTexts, retractions }: Connectors,
  request: ConnectorRequest,
  as: string,
  spool: Spool,
): AsyncGenerator<Fetched> {
  try {
    switch (request.of) {
      case 'pubmed-records':
        yield* pubmed.fetchRecords(request.pmids, spool);
        break;
      case 'pubmed-search':
        yield* pubmed.search(request.query, spool);
        break;
      case 'label':
        yield await labels.fetchBySetId(request.setid, spool);
        break;
      case 'labels':
        yield* labels.fetchByName(request.name, spool);
        break;
      case 'full-text':
        yield await fullTexts.fetch(request.pmcid, spool);
        break;
      case 'retractions': {
        const list = await retractions.fetch(null, spool);
        if (list) yield list.fetched;
      }
    }
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    yield { file: as, as, reason: fault.message };
  }
}
