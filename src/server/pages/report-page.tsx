import type { ProblemReport } from '../../domain/review.ts';
import type { AnswerState } from '../../record/record.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

/** A reader's own report, at an address that only they know, with the reply once there is one. */
export function ReportPage({ assets, report, answer }: { assets: PageAssets; report: ProblemReport; answer: AnswerState }) {
  return (
    <Layout title="Your report" assets={assets} place="answers" noindex>
      <div class="wrap page page--narrow">
        <h1>Your report</h1>
        <p class="lead">
          About <a href={`/answers/${answer.slug}-${answer.id}`}>this answer</a>, sent {formatDate(report.at)}.
        </p>
        <blockquote class="passage">{report.text}</blockquote>
        {report.reply === null ? (
          <p class="gap">
            <strong>No reply yet.</strong> An editor reads every report. Keep this address: the reply will stand here, and in the answer’s{' '}
            <a href={`/answers/${answer.slug}-${answer.id}/history`}>history</a>.
          </p>
        ) : (
          <>
            <h2>The reply</h2>
            <p>{report.reply}</p>
            <p class="ui soft">{formatDate(report.repliedAt!)}</p>
          </>
        )}
      </div>
    </Layout>
  );
}
