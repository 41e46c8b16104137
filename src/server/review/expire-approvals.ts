import type { BoardPorts } from './board-ports.ts';
import { takeAction } from './take-action.ts';

/** Lets approvals expire whose review was due before today. */
export async function expireApprovals(ports: BoardPorts): Promise<number> {
  let expired = 0;
  for (const { answer, revision } of await ports.record.reviews.overdue(ports.now().toISOString().slice(0, 10))) {
    const taken = await takeAction(ports, {
      answer,
      revision,
      action: 'expire',
      person: null,
      reason: 'The review was due and has not been renewed.',
    });
    if (taken.done) expired++;
  }
  return expired;
}
