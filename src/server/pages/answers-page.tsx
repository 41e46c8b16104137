import type { AnswerListing } from '../../record/record.ts';
import { Layout } from './layout.tsx';
import { AnswerList } from './list-answers.tsx';
import type { PageAssets } from './resolve-assets.ts';

/** Every published answer, newest first, in whatever state of review. */
export function AnswersPage({ assets, answers }: { assets: PageAssets; answers: AnswerListing[] }) {
  return (
    <Layout title="Published answers" assets={assets} place="answers">
      <div class="wrap page">
        <h1>Published answers</h1>
        <p class="lead">
          Published means listed here. <a href="/policy#approved">Approved</a> means read by the board. Each answer says which of the two it
          is.
        </p>
        {answers.length === 0 ? (
          <p class="gap">
            <strong>None yet.</strong> An answer that somebody asked for stays unlisted until an editor publishes it.{' '}
            <a href="/">Ask a question</a>
          </p>
        ) : (
          <AnswerList answers={answers} />
        )}
      </div>
    </Layout>
  );
}
