import type { Person } from '../../../domain/person.ts';
import type { DeskAnswer, Draft } from '../../../record/reviews/review-record.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { formatDate, formatShortDate } from '../format-date.ts';
import { nameStatus } from '../name-status.ts';
import type { PageAssets } from '../resolve-assets.ts';

export interface AnswersDeskPageProps {
  assets: PageAssets;
  person: Person;
  answers: DeskAnswer[];
  drafts: Draft[];
  done?: string | null;
  trouble?: string | null;
  written?: { question: string; title: string };
}

/** Every answer that the desk deals with, and the two ways to begin one. */
export function AnswersDeskPage({ assets, person, answers, drafts, done, trouble, written }: AnswersDeskPageProps) {
  return (
    <DeskLayout title="Answers" assets={assets} person={person} desk="answers" done={done}>
      <h1>Answers</h1>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="two-ways">
        <form class="form" method="post" action="/desk/answers/ask">
          <h2>Ask and save</h2>
          <p>
            <label for="ask-question">Question</label>
            <textarea id="ask-question" name="question" required maxlength={1000} rows={2} />
            <span class="hint">The library answers it; you put it before the board.</span>
          </p>
          <p class="do">
            <button type="submit" class="button">
              Ask and save
            </button>
          </p>
        </form>
        <form class="form" method="post" action="/desk/drafts">
          <h2>Write one from scratch</h2>
          <p>
            <label for="write-question">Question</label>
            <textarea id="write-question" name="question" required maxlength={1000} rows={2}>
              {written?.question}
            </textarea>
          </p>
          <p>
            <label for="write-title">Title</label>
            <input id="write-title" name="title" required maxlength={150} value={written?.title} />
          </p>
          <p class="do">
            <button type="submit" class="button button--quiet">
              Begin
            </button>
          </p>
        </form>
      </div>
      <Drafts drafts={drafts} person={person} />
      <h2>All answers</h2>
      {answers.length === 0 ? (
        <p class="gap">
          <strong>None yet.</strong> Ask a question above, or publish one that a reader asked by its address.
        </p>
      ) : (
        <AnswerTable answers={answers} />
      )}
    </DeskLayout>
  );
}

function Drafts({ drafts, person }: { drafts: Draft[]; person: Person }) {
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>Being written</h2>
      <ul class="plain-list">
        {drafts.map((draft) => (
          <li>
            <a href={`/desk/drafts/${draft.id}`}>{draft.made.answer.title}</a>{' '}
            <span class="soft">
              {draft.base === 0 ? 'from scratch' : `revision ${draft.base + 1}`}, last changed {formatDate(draft.updatedAt)}
              {draft.person === person.id ? ', by you' : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function AnswerTable({ answers }: { answers: DeskAnswer[] }) {
  return (
    <table class="stack desk-table">
      <thead>
        <tr>
          <th>Answer</th>
          <th>Newest revision</th>
          <th>Readers see</th>
          <th>Next review</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr>
            <th scope="row">
              <a href={`/desk/answers/${answer.id}`}>{answer.title}</a>
              {(answer.openFlags > 0 || answer.openReports > 0) && (
                <span class="doubts">
                  {[count(answer.openFlags, 'flag'), count(answer.openReports, 'report')].filter(Boolean).join(', ')}
                </span>
              )}
            </th>
            <td data-label="Newest">
              {answer.newest}, <span class={`state state--${answer.status}`}>{nameStatus(answer.status)}</span>
              <br />
              <span class="soft">{formatShortDate(answer.savedAt)}</span>
            </td>
            <td data-label="Readers">
              {answer.listed ? `Revision ${answer.shown}, published` : 'Not published'}
              {answer.shown !== answer.newest && <span class="soft">, {nameStatus(answer.shownStatus).toLowerCase()}</span>}
            </td>
            <td data-label="Review">{answer.reviewDue ? formatShortDate(answer.reviewDue) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function count(n: number, what: string): string | null {
  return n === 0 ? null : n === 1 ? `1 open ${what}` : `${n} open ${what}s`;
}
