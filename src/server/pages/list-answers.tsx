import type { AnswerListing } from '../../record/record.ts';
import { formatDate } from './format-date.ts';
import { nameStatus } from './name-status.ts';

/** Answers in a list: title, question, state of review and date of the search. */
export function AnswerList({ answers }: { answers: AnswerListing[] }) {
  return (
    <ul class="answers">
      {answers.map((answer) => (
        <li>
          <a href={answer.url}>{answer.title}</a>
          {answer.question !== answer.title && <p class="answer-question">{answer.question}</p>}
          <p>
            <span class={answer.status === 'approved' ? 'approved' : 'unreviewed'}>{nameStatus(answer.status)}</span> · evidence searched{' '}
            {formatDate(answer.searchedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
