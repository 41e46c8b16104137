import type { Answered, Claim } from '../../../domain/answer.ts';
import type { ClaimVerdict, Thread } from '../../../domain/review.ts';
import type { ReviewCase } from '../../review/read-case.ts';

/** A claim as the workspace lists it. */
export interface WorkspaceItem {
  claim: Claim;
  /** From 1, in reading order. */
  number: number;
  href: string;
  /** The verdict of who looks at it. */
  mine: ClaimVerdict | null;
  thread: Thread | null;
}

export interface Workspace {
  sections: { heading: string; items: WorkspaceItem[] }[];
  items: WorkspaceItem[];
  /** Null where the article has no claims. */
  current: WorkspaceItem | null;
  next: WorkspaceItem | null;
  previous: WorkspaceItem | null;
  /** Gates that fail on the current claim, each as its reason. */
  doubts: string[];
}

/** Lays out the claims of an article for one who reads it, at the claim asked for, else the first that they have not judged. */
export function prepareWorkspace({ stored, review, threads, gates }: ReviewCase, person: string, asked: string | undefined): Workspace {
  const answer = stored.answer as Answered;
  const items: WorkspaceItem[] = [];
  const sections = answer.sections
    .filter((section) => section.claims.length > 0)
    .map(({ heading, claims }) => ({
      heading,
      items: claims.map((claim) => {
        const verdict = review.verdicts.find((one) => one.person === person && one.claim === claim.id);
        const item: WorkspaceItem = {
          claim,
          number: items.length + 1,
          href: `/desk/review/${answer.id}?claim=${claim.id}#bench`,
          mine: verdict?.verdict ?? null,
          thread: threads.find((thread) => thread.claim === claim.id) ?? null,
        };
        items.push(item);
        return item;
      }),
    }));
  const current = items.find(({ claim }) => claim.id === asked) ?? items.find(({ mine }) => mine === null) ?? items[0] ?? null;
  const at = current ? items.indexOf(current) : -1;
  const doubts = gates.flatMap(({ failures }) =>
    failures.filter(({ claim }) => claim !== null && claim === current?.claim.id).map(({ reason }) => reason),
  );
  return { sections, items, current, next: items[at + 1] ?? null, previous: items[at - 1] ?? null, doubts };
}
