import type { Answer } from '../../domain/answer.ts';
import type { Flag, ProblemReport } from '../../domain/review.ts';
import type { AnswerHistory } from '../../record/reviews/review-record.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';
import { CompareForm } from './review/compare-form.tsx';
import { VersionHistory } from './review/version-history.tsx';

export interface HistoryPageProps {
  assets: PageAssets;
  answer: Answer;
  listed: boolean;
  history: AnswerHistory;
  flags: Flag[];
  reports: ProblemReport[];
  /** Who agreed to be named. */
  named: (person: string | null, name: string) => string | null;
}

/** Everything that became of an answer, for whoever wants to know. */
export function HistoryPage({ assets, answer, listed, history, flags, reports, named }: HistoryPageProps) {
  const revisions = history.revisions.map(({ revision }) => revision);
  return (
    <Layout title={`History: ${answer.title}`} assets={assets} place="answers" noindex={!listed}>
      <div class="wrap page page--narrow">
        <h1>History</h1>
        <p class="lead">
          <a href={answer.url}>{answer.title}</a>
        </p>
        <p class="ui soft">A revision is never altered. Each has its own address, and an approval belongs to the one that was read.</p>
        {revisions.length > 1 && <CompareForm answer={answer} revisions={revisions} from={revisions[1]!} to={revisions[0]!} />}
        <VersionHistory answer={answer} history={history} flags={flags} reports={reports} named={named} />
      </div>
    </Layout>
  );
}
