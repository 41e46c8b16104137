import { hasRole, type Person } from '../../domain/person.ts';
import type { Draft } from '../../record/reviews/review-record.ts';
import { DeskLayout } from './desk-layout.tsx';
import type { Queue } from './desk/read-queue.ts';
import { formatShortDate } from './format-date.ts';
import { nameRoles } from './name-role.ts';
import type { PageAssets } from './resolve-assets.ts';

export interface DeskPageProps {
  assets: PageAssets;
  person: Person;
  /** Whether the newest disclosure holds. */
  disclosed: boolean;
  secondFactor: boolean;
  /** What waits for the person, and for editors. */
  queue: Queue;
  /** Their own. */
  drafts: Draft[];
  /** Invitations that nobody has taken up. */
  invited: number;
  /** Uploads that are on their way into the library. */
  reading: number;
  /** YYYY-MM-DD. */
  today: string;
}

const SHOWN = 5;

/** The first page of those who are signed in: what waits for them, and where to go. */
export function DeskPage(props: DeskPageProps) {
  const { assets, person, disclosed, secondFactor } = props;
  const reviews = hasRole(person, 'reviewer');
  const keeps = hasRole(person, 'editor', 'administrator');
  return (
    <DeskLayout title="Desk" assets={assets} person={person} desk="desk">
      <h1>Desk</h1>
      <p class="lead">
        {person.name}, you are {nameRoles(person.roles)} here.
      </p>
      {reviews && !disclosed && (
        <p class="trouble">
          <a href="/profile#disclosures">Declare your interests</a>, or that you have none. Until you do, no answer can be given to you to
          review.
        </p>
      )}
      {(reviews || keeps) && !secondFactor && (
        <p class="trouble">
          Your account opens with its password alone. <a href="/account/second-factor">Set up an authenticator</a>.
        </p>
      )}
      {hasRole(person, 'author', 'reviewer', 'editor') && <Waiting {...props} />}
      <Ways {...props} />
    </DeskLayout>
  );
}

/** What waits, the most pressing first, each with where it is dealt with. */
function Waiting({ person, queue, drafts, today }: DeskPageProps) {
  const acts = hasRole(person, 'editor') ? queue.toAct : [];
  if (queue.mine.length + acts.length + drafts.length === 0) return <p class="gap">Nothing waits for you.</p>;
  const more = (all: number) => all > SHOWN && <a href="/desk/queue">and {all - SHOWN} more</a>;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Waiting for you</h2>
      <ul class="plain-list">
        {queue.mine.slice(0, SHOWN).map(({ answer, assignment }) => (
          <li>
            <a href={`/desk/review/${answer.id}`}>{answer.title}</a>
            <span class={assignment.due < today ? 'soft late' : 'soft'}>
              to read by {formatShortDate(assignment.due)}
              {assignment.due < today && ', which is past'}
            </span>
          </li>
        ))}
        {acts.slice(0, SHOWN).map(({ answer, why }) => (
          <li>
            <a href={`/desk/answers/${answer.id}`}>{answer.title}</a>
            <span class="soft">{why.join('; ')}</span>
          </li>
        ))}
        {drafts.slice(0, SHOWN).map((draft) => (
          <li>
            <a href={`/desk/drafts/${draft.id}`}>{draft.made.answer.title}</a>
            <span class="soft">a draft of yours, last changed {formatShortDate(draft.updatedAt)}</span>
          </li>
        ))}
      </ul>
      <p class="row ui">
        {more(queue.mine.length)}
        {more(acts.length)}
      </p>
    </section>
  );
}

function Ways({ person, queue, drafts, invited, reading }: DeskPageProps) {
  const board = hasRole(person, 'author', 'reviewer', 'editor');
  const editor = hasRole(person, 'editor');
  const keeps = hasRole(person, 'editor', 'administrator');
  return (
    <ul class="ways">
      {board && (
        <Way
          href="/desk/queue"
          name="Queue"
          what="What waits for you, and until when."
          waits={[count(queue.mine.length, 'to read', 'to read'), editor && count(queue.toAct.length, 'for an editor', 'for an editor')]}
        />
      )}
      {board && (
        <Way
          href="/desk/answers"
          name="Answers"
          what="Ask and keep an answer, write one, publish, and follow each through its review."
          waits={[count(drafts.length, 'draft of yours', 'drafts of yours')]}
        />
      )}
      {editor && (
        <Way
          href="/desk/library"
          name="Library"
          what="Add sources, see what was rejected and why, and withdraw one."
          waits={[count(reading, 'upload being read', 'uploads being read')]}
        />
      )}
      {editor && <Way href="/desk/library/coverage" name="Coverage" what="What the library holds by topic, and how old it is." />}
      {keeps && <Way href="/desk/topics" name="Topics" what="What readers browse by and reviewers are experts of; the makers of drugs." />}
      {keeps && (
        <Way
          href="/desk/people"
          name="People"
          what="Invite, see who discloses what, and hand links over."
          waits={[count(invited, 'invitation open', 'invitations open')]}
        />
      )}
      {hasRole(person, 'administrator') && (
        <>
          <Way href="/desk/texts" name="Texts" what="Editorial policy, the board’s page and corrections, with every version." />
          <Way href="/desk/audit" name="Audit trail" what="Who did what, and when." />
        </>
      )}
      <Way href="/profile" name="Profile" what="How you are named, what you are expert in, and what you disclose." />
      <Way href="/account" name="Account" what="Password, second factor, and where you are signed in." />
    </ul>
  );
}

interface WayProps {
  href: string;
  name: string;
  what: string;
  /** What waits there, each in a few words; nothing where none. */
  waits?: (string | null | false)[];
}

function Way({ href, name, what, waits = [] }: WayProps) {
  const told = waits.filter(Boolean).join(', ');
  return (
    <li>
      <a href={href}>{name}</a>
      <span>{what}</span>
      {told && <b class="waits">{told}</b>}
    </li>
  );
}

function count(n: number, one: string, many: string): string | null {
  return n === 0 ? null : `${n} ${n === 1 ? one : many}`;
}
