import { keysOfSource } from '../identify-source.ts';
import type { StoredSource } from './stored-source.ts';

/** What a writer has changed and not yet written to the tables. */
export interface PendingBatch {
  changed: Map<string, StoredSource>;
  /** Sources that are gone since the last flush: deleted, or joined to another. */
  removed: Set<string>;
  /** Every key of a changed source. */
  owners: Map<string, string>;
  /** The key of a work to the changed notices about it. */
  notices: Map<string, Set<string>>;
}

export function emptyBatch(): PendingBatch {
  return { changed: new Map(), removed: new Set(), owners: new Map(), notices: new Map() };
}

export function putSource(batch: PendingBatch, stored: StoredSource): void {
  const { source } = stored;
  batch.changed.set(source.id, stored);
  batch.removed.delete(source.id);
  for (const key of keysOfSource(source)) batch.owners.set(key, source.id);
  for (const { direction, target } of source.standingLinks) {
    if (direction !== 'affects') continue;
    if (!batch.notices.has(target)) batch.notices.set(target, new Set());
    batch.notices.get(target)!.add(source.id);
  }
}

export function removeSource(batch: PendingBatch, id: string): void {
  batch.changed.delete(id);
  batch.removed.add(id);
  for (const [key, owner] of batch.owners) if (owner === id) batch.owners.delete(key);
  for (const notices of batch.notices.values()) notices.delete(id);
}
