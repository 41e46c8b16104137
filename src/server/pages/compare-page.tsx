import type { Answered } from '../../domain/answer.ts';
import { compareRevisions, type ClaimComparison } from '../../review/compare-revisions.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';
import { CompareForm } from './review/compare-form.tsx';
import { WordRuns } from './review/word-runs.tsx';

export interface ComparePageProps {
  assets: PageAssets;
  before: Answered;
  after: Answered;
  listed: boolean;
  /** Every revision that there is, the newest first. */
  revisions: number[];
  /** What changed and why, as its author said. */
  note: string;
}

const CHANGES: Record<ClaimComparison['change'], string> = {
  same: 'Unchanged',
  reworded: 'Other words',
  requoted: 'Other quote',
  added: 'Added',
  removed: 'Removed',
};

/** Two revisions of an answer, sentence by sentence and word by word. */
export function ComparePage({ assets, before, after, listed, revisions, note }: ComparePageProps) {
  const { title, claims } = compareRevisions(before, after);
  const changed = claims.filter(({ change }) => change !== 'same');
  return (
    <Layout title={`Changes: ${after.title}`} assets={assets} place="answers" noindex>
      <div class="wrap page page--narrow">
        <h1>
          Revision {before.revision} and revision {after.revision}
        </h1>
        <p class="lead">
          <a href={after.url}>
            <WordRuns runs={title} />
          </a>
        </p>
        <CompareForm answer={after} revisions={revisions} from={before.revision} to={after.revision} />
        {note && <p class="history-detail">{note}</p>}
        <p class="ui soft">
          {changed.length === 1 ? '1 sentence differs' : `${changed.length} sentences differ`}, {claims.length - changed.length} are the
          same. What went is struck out, what came is underlined.{!listed && ' This answer is not published.'}
        </p>
        <ul class="compared">
          {changed.map((one) => (
            <li>
              <span class="label">
                {CHANGES[one.change]} · {one.heading}
              </span>
              <p>
                <WordRuns runs={one.words} />
              </p>
              {one.quotesBefore.map((quote) => (
                <q>
                  <del>{quote}</del>
                </q>
              ))}
              {one.quotesAfter.map((quote) => (
                <q>
                  <ins>{quote}</ins>
                </q>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
