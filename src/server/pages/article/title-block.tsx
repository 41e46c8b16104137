import type { Child } from 'hono/jsx';
import type { Answer } from '../../../domain/answer.ts';
import type { AnswerListing } from '../../../record/record.ts';
import { EditionSwitch } from '../edition/edition-switch.tsx';
import { formatDate } from '../format-date.ts';
import { WrittenWith } from './written-with.tsx';
import { nameStatus } from '../name-status.ts';

const WRITTEN_FOR = { clinician: 'Clinicians', patient: 'Patients and caregivers', student: 'Students and researchers' } as const;

interface TitleBlockProps {
  answer: Answer;
  savedAt: string;
  /** The published answer to the same question, if another one is. */
  published?: AnswerListing | null;
  /** What belongs between the question and its answer. */
  children?: Child;
}

/** Title, the question beneath it, the dates and the edition. */
export function TitleBlock({ answer, savedAt, published, children }: TitleBlockProps) {
  return (
    <header class="title-block">
      <h1>{answer.title}</h1>
      <p class="question">{answer.question}</p>
      <dl class="dates">
        <div>
          <dt>Last updated </dt>
          <dd>
            <time datetime={savedAt}>{formatDate(savedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>Evidence searched </dt>
          <dd>
            <time datetime={answer.searchedAt}>{formatDate(answer.searchedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>Revision </dt>
          <dd>{answer.revision}</dd>
        </div>
        <div>
          <dt>Written for </dt>
          <dd>{WRITTEN_FOR[answer.audience]}</dd>
        </div>
      </dl>
      <EditionSwitch answer={answer} />
      {published && (
        <p class="read-as">
          This question has a published answer: <a href={published.url}>{published.title}</a> ({nameStatus(published.status).toLowerCase()}
          ).
        </p>
      )}
      <ReadAs answer={answer} />
      <WrittenWith answer={answer} />
      {children}
      {answer.outcome === 'answered' && (
        <p class="reading-note">
          Every sentence here rests on a quote.{' '}
          <span class="on-wide">Point at a sentence, or press its number, and the quote stands beside it in this margin.</span>
          <span class="on-narrow">Press a number to read it.</span>
        </p>
      )}
    </header>
  );
}

function ReadAs({ answer }: { answer: Answer }) {
  const { corrected } = answer.interpretation;
  if (corrected.length === 0) return null;
  return (
    <p class="read-as">
      {corrected.map(({ from, to }) => (
        <>
          “{from}” was read as “{to}”.{' '}
        </>
      ))}
    </p>
  );
}
