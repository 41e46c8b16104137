import type { Person } from '../../../domain/person.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { formatDate } from '../format-date.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { ClaimBench } from './claim-bench.tsx';
import { Coverage } from './coverage.tsx';
import { DecisionForm } from './decision-form.tsx';
import { nameVerdict } from './name-verdict.ts';
import type { Workspace } from './prepare-workspace.ts';

export interface WorkspacePageProps {
  assets: PageAssets;
  person: Person;
  held: ReviewCase;
  workspace: Workspace;
  /** What has just been done. */
  done?: string | null;
  /** What kept the last form from being taken. */
  trouble?: string | null;
  /** What was written in it. */
  written?: { comment: string; suggestion: string };
}

/** Where a reviewer reads an answer claim by claim: the claims on one side, the quote of the chosen one in its context on the other. */
export function WorkspacePage({ assets, person, held, workspace, done, trouble, written }: WorkspacePageProps) {
  const { answer } = held.stored;
  const mine = held.review.assignments.find((assignment) => assignment.person === person.id);
  return (
    <DeskLayout title={`Review: ${answer.title}`} assets={assets} script={assets.reviewScript} person={person} desk="queue" done={done}>
      <header class="review-bar">
        <div>
          <p class="label">
            Review of revision {held.review.revision}, submitted {formatDate(held.stored.savedAt)}
            {mine && ` · due ${formatDate(mine.due)}`}
          </p>
          <h1>{answer.title}</h1>
          <p class="ui soft">
            {answer.question} · <a href={`/desk/answers/${answer.id}`}>All of its review</a> ·{' '}
            <a href={`${answer.url}?revision=${held.review.revision}`}>As readers see it</a>
          </p>
        </div>
        <Coverage workspace={workspace} />
      </header>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="workspace">
        <ClaimIndex workspace={workspace} />
        <ClaimBench held={held} workspace={workspace} person={person} written={written} />
      </div>
      <DecisionForm held={held} workspace={workspace} person={person} />
    </DeskLayout>
  );
}

function ClaimIndex({ workspace }: { workspace: Workspace }) {
  return (
    <section class="claim-index" aria-label="Claims of the article">
      <p class="ui soft keys">
        {workspace.items.length} claims · <kbd>j</kbd> next, <kbd>k</kbd> back
      </p>
      {workspace.sections.map(({ heading, items }) => (
        <>
          <h2>{heading}</h2>
          <ol>
            {items.map((item) => (
              <li aria-current={item === workspace.current ? 'true' : undefined}>
                <a href={item.href} aria-label={`Claim ${item.number}`}>
                  {item.number}
                </a>
                <div>{item.claim.text}</div>
                <span>
                  <i class={`tick ${item.mine ?? ''}`} />
                  {item.mine ? nameVerdict(item.mine) : 'Not yet'}
                  {item.thread && item.thread.resolvedAt === null && <b class="open-thread"> · thread open</b>}
                </span>
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}
