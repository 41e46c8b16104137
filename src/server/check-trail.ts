import type { AuditCheck, AuditTrail } from '../record/audit/audit-trail.ts';

/** What is known of the trail: how far it is right, and when all of it was last looked through. */
export interface TrailCheck extends AuditCheck {
  /** When all entries were held against their hashes. */
  allAt: Date;
  /** How many these were. */
  all: number;
}

const WHOLE_EVERY_MS = 3_600_000;

/**
 * Checks the trail for a page: the entries that came since the last time always, all of them where nobody has within the hour or `whole` is asked
 * for. So a page costs what is new, however long the trail is. An entry that was once seen and is gone stays told.
 */
export function createTrailCheck(trail: AuditTrail, now: () => Date): (whole: boolean) => Promise<TrailCheck> {
  let known: TrailCheck | null = null;
  return async (whole) => {
    const due = known === null || now().getTime() - known.allAt.getTime() > WHOLE_EVERY_MS;
    const since = known && known.broken === null ? await trail.check(known.head) : null;
    const lost = since ? since.broken : (known?.broken ?? null);
    if (!whole && !due && known) return (known = since ? { ...known, ...since } : known);
    const all = await trail.check();
    return (known = { head: all.head, broken: all.broken ?? lost, allAt: now(), all: all.head.position });
  };
}
