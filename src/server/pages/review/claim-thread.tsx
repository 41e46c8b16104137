import { hasRole, type Person } from '../../../domain/person.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { compareWords } from '../../../review/compare-revisions.ts';
import { formatDate } from '../format-date.ts';
import { WordRuns } from './word-runs.tsx';
import type { WorkspaceItem } from './prepare-workspace.ts';

const CHECKED = {
  supported: 'checks passed',
  'partly-supported': 'checks: partly supported',
  unsupported: 'checks: not supported by the quotes',
  contradicted: 'checks: contradicted by the quotes',
};

/** What was said of a claim, with suggestions as edits of its words. */
export function ClaimThread({ held, item, person }: { held: ReviewCase; item: WorkspaceItem; person: Person }) {
  const { thread, claim } = item;
  if (!thread) return null;
  const open = thread.resolvedAt === null;
  const mayTakeOver = held.review.newest && hasRole(person, 'author', 'editor');
  const mayResolve = hasRole(person, 'editor') || thread.comments[0]?.person === person.id;
  return (
    <>
      <h3>{open ? 'Thread, open' : `Thread, resolved ${formatDate(thread.resolvedAt!)}`}</h3>
      <ol class="thread">
        {thread.comments.map((comment) => (
          <li>
            <p>
              <b>{comment.name}</b> · revision {comment.revision} · {formatDate(comment.at)}
              {comment.suggestion !== null && comment.support && ` · suggests, ${CHECKED[comment.support.verdict]}`}
            </p>
            {comment.text && <p>{comment.text}</p>}
            {comment.suggestion !== null && (
              <p class="suggestion">
                <WordRuns runs={compareWords(claim.text, comment.suggestion)} />
              </p>
            )}
            {comment.support && comment.support.reasons.length > 0 && <p class="soft">{comment.support.reasons.join(' ')}</p>}
            {mayTakeOver && comment.suggestion !== null && comment.suggestion !== claim.text && (
              <form method="post" action={`/desk/review/${held.stored.answer.id}/take-over`}>
                <input type="hidden" name="comment" value={comment.id} />
                <button type="submit" class="button button--quiet">
                  Take over in revision {held.review.revision + 1}
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {open && mayResolve && (
        <form method="post" action={`/desk/review/${held.stored.answer.id}/resolve`}>
          <input type="hidden" name="claim" value={claim.id} />
          <button type="submit" class="button button--quiet">
            Resolve the thread
          </button>
        </form>
      )}
    </>
  );
}
