import { hasRole, type Person } from '../../../domain/person.ts';
import type { Flag, ProblemReport } from '../../../domain/review.ts';
import type { Topic } from '../../../domain/topic.ts';
import type { AnswerHistory } from '../../../record/reviews/review-record.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { PubmedOffer } from '../article/pubmed-offer.tsx';
import { DeskLayout } from '../desk-layout.tsx';
import { formatDate } from '../format-date.ts';
import { nameStatus } from '../name-status.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { VersionHistory } from '../review/version-history.tsx';
import { AssignSection, type Candidate } from './assign-section.tsx';
import { DoubtSections } from './doubt-sections.tsx';
import { GateSection } from './gate-section.tsx';
import { StepsSection } from './steps-section.tsx';

export interface AnswerDeskPageProps {
  assets: PageAssets;
  person: Person;
  held: ReviewCase;
  history: AnswerHistory;
  candidates: Candidate[];
  flags: Flag[];
  reports: ProblemReport[];
  allTopics: Topic[];
  /** Ids of topics that its drugs and conditions suggest. */
  suggestedTopics: string[];
  /** Whether PubMed may be searched from here. */
  offersPubmed: boolean;
  done?: string | null;
  trouble?: string | null;
}

/** All of one answer's review: where it stands, who reads it, what fails, what speaks against it, and what came before. */
export function AnswerDeskPage(props: AnswerDeskPageProps) {
  const { assets, person, held, history, flags, reports, done, trouble } = props;
  const { answer, listed } = held.stored;
  const { review } = held;
  const editor = hasRole(person, 'editor');
  return (
    <DeskLayout title={answer.title} assets={assets} person={person} desk="answers" done={done}>
      <h1>{answer.title}</h1>
      <p class="lead">{answer.question}</p>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p class="ui">
        <strong class={`state state--${review.status}`}>
          Revision {review.revision}: {nameStatus(review.status).toLowerCase()}
        </strong>
        {review.approvedAt && `, approved ${formatDate(review.approvedAt)}`}
        {review.reviewDue && `, to be read again by ${formatDate(review.reviewDue)}`}. {listed ? 'Published.' : 'Not published.'}
      </p>
      <p class="row ui">
        <a href={`${answer.url}?revision=${review.revision}`}>As readers see it</a>
        {answer.outcome === 'answered' && <a href={`/desk/review/${answer.id}`}>Read claim by claim</a>}
        <a href={`${answer.url}/history`}>History</a>
        {history.revisions.length > 1 && (
          <a href={`${answer.url}/compare?from=${review.revision - 1}&to=${review.revision}`}>What changed</a>
        )}
      </p>
      {answer.outcome === 'abstained' && (
        <>
          <p class="gap">
            <strong>Not enough evidence.</strong> {answer.reason}
          </p>
          {editor && props.offersPubmed && <PubmedOffer address={`/desk/answers/${answer.id}/pubmed`} />}
        </>
      )}
      <DoubtSections flags={flags} reports={reports} answer={answer} editor={editor} />
      <AssignSection held={held} candidates={props.candidates} editor={editor} />
      <GateSection gates={held.gates} answer={answer.id} revision={review.revision} editor={editor} />
      {editor && <StepsSection held={held} person={person} />}
      {editor && <Publication {...props} />}
      <h2>History</h2>
      <VersionHistory answer={answer} history={history} named={(_, name) => name} />
    </DeskLayout>
  );
}

function Publication({ held, allTopics, suggestedTopics }: AnswerDeskPageProps) {
  const { answer, listed } = held.stored;
  const chosen = new Set(held.topics.map(({ id }) => id));
  return (
    <>
      <h2>For readers</h2>
      <form class="form" method="post" action={`/desk/answers/${answer.id}/${listed ? 'unpublish' : 'publish'}`}>
        <p class="do">
          <button type="submit" class={listed ? 'button button--quiet' : 'button'}>
            {listed ? 'Unpublish' : 'Publish'}
          </button>
          <span class="hint">
            {listed
              ? 'It is listed and found by search engines. Its address works either way.'
              : 'Publishing lists it, in whatever state of review; the page says which.'}
          </span>
        </p>
      </form>
      <form class="form" method="post" action={`/desk/answers/${answer.id}/topics`}>
        <fieldset>
          <legend>Topics</legend>
          {allTopics.length === 0 && (
            <p class="hint">
              No topics are kept yet. <a href="/desk/topics">Add the first</a>
            </p>
          )}
          {allTopics.map((topic) => (
            <div class="choice">
              <input type="checkbox" id={`topic-${topic.id}`} name="topic" value={topic.id} checked={chosen.has(topic.id)} />
              <label for={`topic-${topic.id}`}>
                {topic.name}
                {suggestedTopics.includes(topic.id) && !chosen.has(topic.id) && <span class="soft"> (suggested)</span>}
              </label>
            </div>
          ))}
        </fieldset>
        {allTopics.length > 0 && (
          <p class="do">
            <button type="submit" class="button button--quiet">
              Set topics
            </button>
          </p>
        )}
      </form>
    </>
  );
}
