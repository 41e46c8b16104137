import type { AnswerListing } from '../../record/record.ts';
import { formatDate } from './format-date.ts';
import { nameStatus } from './name-status.ts';

/** An answer in a list, with the day of its approval where it stands approved (ISO 8601). */
export interface ApprovedListing extends AnswerListing {
  approvedAt: string;
}

/** Answers in a list: title, question, state of review with its date, and date of the search. */
export function AnswerList({ answers }: { answers: (AnswerListing | ApprovedListing)[] }) {
  return (
    <ul class="answers">
      {answers.map((answer) => (
        <li>
          <a href={answer.url}>{answer.title}</a>
          {answer.question !== answer.title && <p class="answer-question">{answer.question}</p>}
          <p>
            <span class={answer.status === 'approved' ? 'approved' : 'unreviewed'}>{nameStatus(answer.status)}</span>
            {'approvedAt' in answer && ` on ${formatDate(answer.approvedAt)}`} · evidence searched {formatDate(answer.searchedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
