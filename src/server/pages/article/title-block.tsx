import type { Child } from 'hono/jsx';
import type { Answer } from '../../../domain/answer.ts';
import type { AnswerListing } from '../../../record/record.ts';
import { EditionSwitch } from '../edition/edition-switch.tsx';
import type { PublicReview } from '../../review/read-public-review.ts';
import { formatDate } from '../format-date.ts';
import { WrittenWith } from './written-with.tsx';
import { ReadAs } from './read-as.tsx';
import { nameStatus } from '../name-status.ts';

const WRITTEN_FOR = { clinician: 'Clinicians', patient: 'Patients and caregivers', student: 'Students and researchers' } as const;

interface TitleBlockProps {
  answer: Answer;
  savedAt: string;
  /** The published answer to the same question, if another one is. */
  published?: AnswerListing | null;
  review?: PublicReview | null;
  /** What belongs between the question and its answer. */
  children?: Child;
}

/** Title, the question beneath it, the dates and the edition. */
export function TitleBlock({ answer, savedAt, published, review, children }: TitleBlockProps) {
  return (
    <header class="title-block">
      <h1>{answer.title}</h1>
      <p class="question">{answer.question}</p>
      <dl class="dates">
        <DateOf name="Published" at={review?.publishedAt} />
        <DateOf name="Text changed" at={savedAt} />
        <DateOf name="Evidence searched" at={answer.searchedAt} />
        <DateOf name="Medically reviewed" at={review?.approvedAt} />
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

function DateOf({ name, at }: { name: string; at: string | null | undefined }) {
  if (!at) return null;
  return (
    <div>
      <dt>{name} </dt>
      <dd>
        <time datetime={at}>{formatDate(at)}</time>
      </dd>
    </div>
  );
}
