import type { Answer } from '../../domain/answer.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface ReportFormPageProps {
  assets: PageAssets;
  answer: Answer;
  /** The claim that the reader came from. */
  claim: string | undefined;
  trouble?: string | null;
  text?: string;
}

/** Where a reader tells what is wrong, with a sentence or with the whole; no account is needed. */
export function ReportFormPage({ assets, answer, claim, trouble, text }: ReportFormPageProps) {
  const claims = answer.outcome === 'answered' ? claimsOf(answer) : [];
  return (
    <Layout title={`Report a problem: ${answer.title}`} assets={assets} place="answers" noindex>
      <div class="wrap page page--narrow">
        <h1>Report a problem</h1>
        <p class="lead">
          <a href={`${answer.url}${claim ? `#${claim}` : ''}`}>{answer.title}</a>, revision {answer.revision}
        </p>
        {trouble && (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
        <form class="form" method="post" action={`/answers/${answer.id}/report`}>
          <input type="hidden" name="revision" value={String(answer.revision)} />
          <p>
            <label for="report-claim">About</label>
            <select id="report-claim" name="claim">
              <option value="">The whole answer</option>
              {claims.map(({ id, text }) => (
                <option value={id} selected={id === claim}>
                  {text.length > 90 ? `${text.slice(0, 90)} …` : text}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="report-text">What is wrong</label>
            <textarea id="report-text" name="text" required maxlength={2000} rows={4}>
              {text}
            </textarea>
            <span class="hint">
              An editor replies. Report and reply are kept in this answer’s history, where everybody can read them: write nothing about
              yourself or a patient.
            </span>
          </p>
          <p class="do">
            <button type="submit" class="button">
              Send the report
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}
