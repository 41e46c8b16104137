import type { Answer } from '../../../domain/answer.ts';
import type { Flag, ProblemReport } from '../../../domain/review.ts';
import type { AnswerHistory } from '../../../record/reviews/review-record.ts';
import { formatDate } from '../format-date.ts';
import { tellHistory } from './tell-history.ts';

export interface VersionHistoryProps {
  answer: Pick<Answer, 'url'>;
  history: AnswerHistory;
  flags?: Flag[];
  reports?: ProblemReport[];
  /** The name under which readers may know somebody; null where they did not agree to be named. */
  named: (person: string | null, name: string) => string | null;
}

/** What became of an answer, line by line, the newest first. Each revision has its address. */
export function VersionHistory({ answer, history, flags, reports, named }: VersionHistoryProps) {
  return (
    <ol class="history">
      {tellHistory(history, flags, reports).map((line) => {
        const name = line.name === null ? null : named(line.person, line.name);
        return (
          <li class={line.opens ? 'history-revision' : undefined}>
            <time datetime={line.at}>{formatDate(line.at)}</time>
            <div>
              <p>
                {line.opens ? <a href={`${answer.url}?revision=${line.revision}`}>{line.what}</a> : line.what}
                {name && <span class="soft"> · {name}</span>}
                {!line.opens && <span class="soft"> · revision {line.revision}</span>}
              </p>
              {line.detail && <p class="history-detail">{line.detail}</p>}
              {line.opens && line.revision > 1 && (
                <p>
                  <a href={`${answer.url}/compare?from=${line.revision - 1}&to=${line.revision}`}>
                    Compare with revision {line.revision - 1}
                  </a>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
