import type { Person } from '../../domain/person.ts';
import type { PubmedOffer } from '../pubmed/search-pubmed.ts';
import { DeskLayout } from './desk-layout.tsx';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface PubmedPageProps {
  assets: PageAssets;
  /** Who works at the desk; null for a reader. */
  person: Person | null;
  question: string;
  /** Where the search is sent; what is to be added is sent to `add` under it. */
  address: string;
  offer: PubmedOffer;
  /** What kept the last form from being taken. */
  trouble?: string | null;
}

/** What PubMed has for a question that the library cannot answer: what would be added, and the two buttons that add it and ask again. */
export function PubmedPage({ assets, person, ...shown }: PubmedPageProps) {
  const title = `PubMed: ${shown.question}`;
  if (person)
    return (
      <DeskLayout title={title} assets={assets} person={person} desk="answers">
        <Offer {...shown} />
      </DeskLayout>
    );
  return (
    <Layout title={title} assets={assets} place="ask" noindex>
      <div class="wrap page">
        <Offer {...shown} />
      </div>
    </Layout>
  );
}

function Offer({ question, address, offer, trouble }: Omit<PubmedPageProps, 'assets' | 'person'>) {
  const fresh = offer.records.filter(({ held }) => !held);
  return (
    <>
      <p class="label">PubMed, for a question that the library does not answer</p>
      <h1>{question}</h1>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <form class="form" method="post" action={address}>
        <p>
          <label for="query">PubMed was asked for</label>
          <input id="query" name="query" required maxlength={300} value={offer.query} />
          <span class="hint">Only these words left this site. Change them to search again.</span>
        </p>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Search again
          </button>
        </p>
      </form>
      <h2>What it would add to the library</h2>
      <p class="ui">{tellCount(offer, fresh.length)}</p>
      {fresh.length > 0 && (
        <form method="post" action={`${address}/add`}>
          <input type="hidden" name="query" value={offer.query} />
          <p class="row">
            <button type="submit" class="button">
              Add {fresh.length === 1 ? 'this record' : `these ${fresh.length} records`} and ask again
            </button>
          </p>
          <ol class="plain-list">
            {fresh.map(({ pmid, title, container, year }) => (
              <li>
                <input type="hidden" name="pmid" value={pmid} />
                {title}
                <span class="soft">{[container, year, `PMID ${pmid}`].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ol>
        </form>
      )}
    </>
  );
}

function tellCount({ count, records }: PubmedOffer, fresh: number): string {
  if (count === 0) return 'PubMed finds nothing for these words.';
  const held = records.length - fresh;
  return [
    count === 1 ? 'PubMed finds one record' : `PubMed finds ${count.toLocaleString('en')} records`,
    count > records.length ? `, of which the ${records.length} most relevant are looked at` : '',
    held > 0 ? `; ${held} of them ${held === 1 ? 'is' : 'are'} in the library already` : '',
    '.',
  ].join('');
}
