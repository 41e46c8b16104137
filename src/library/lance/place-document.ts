import { keysOfSource } from '../identify-source.ts';
import { isOlderEdition } from '../is-older-edition.ts';
import type { ReadDocument, UpsertOutcome } from '../library.ts';
import { contributionOf, type Contribution } from '../merge-contributions.ts';
import type { HeldSources } from './held-sources.ts';
import { putSource, removeSource, type PendingBatch } from './pending-batch.ts';
import { composeSource } from './stored-source.ts';

/** A document on its way into the batch. */
export interface Arrival {
  contribution: Contribution;
  keys: string[];
}

export function arrivalOf(document: ReadDocument): Arrival {
  return { contribution: contributionOf(document), keys: keysOfSource(document.source) };
}

/** The sources that share a key with the document, the owner of its best key first. */
export function ownersOf({ keys }: Arrival, held: HeldSources): string[] {
  return [...new Set(keys.flatMap((key) => held.owner(key) ?? []))];
}

/** Whether the library already has this very document. */
export function isHeld({ contribution }: Arrival, owners: string[], held: HeldSources): boolean {
  return owners.length === 1 && held.hashOf(owners[0]!, contribution.origin) === contribution.hash;
}

/** Puts the document into the batch; the owners of its keys must have been loaded. `touch` is told of every work that a notice here is about. */
export function placeDocument(
  arrival: Arrival,
  held: HeldSources,
  batch: PendingBatch,
  touch: (key: string) => void,
): { outcome: UpsertOutcome; id: string } {
  const { contribution, keys } = arrival;
  // 1. Which source is it?
  const owners = ownersOf(arrival, held);
  const id = owners[0] ?? contribution.document.source.id;
  if (isHeld(arrival, owners, held)) return { outcome: 'unchanged', id };
  // 2. A newer edition of a document takes the place of the older one, never the other way; a document that shares keys with several sources makes them one.
  const sources = owners.map(held.whole);
  const same = sources.flatMap((stored) => stored.contributions).filter((c) => c.origin === contribution.origin);
  const newer = same.find((c) => isOlderEdition(contribution.document, c.document));
  if (newer && owners.length === 1) return { outcome: 'unchanged', id };
  const before = sources.flatMap((stored) => stored.contributions).filter((c) => c.origin !== contribution.origin);
  for (const joined of owners.slice(1)) removeSource(batch, joined);
  // 3. Compose the source anew of all its documents and of the notices about it.
  const allKeys = [...new Set([...keys, ...sources.flatMap((stored) => keysOfSource(stored.source))])];
  const composed = composeSource(id, [...before, newer ?? contribution], held.linksAbout(allKeys));
  putSource(batch, composed);
  for (const { source } of [...sources, composed]) {
    for (const { direction, target } of source.standingLinks) if (direction === 'affects') touch(target);
  }
  return { outcome: owners.length ? 'updated' : 'added', id };
}
