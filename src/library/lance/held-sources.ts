import type { StandingLink, Source } from '../../domain/source.ts';
import { linksFromRegisters, type Registers } from '../enrich/registers.ts';
import { linksFromNotice } from '../resolve-standing.ts';
import type { Tables } from './table-schemas.ts';
import type { PendingBatch } from './pending-batch.ts';
import type { StoredSource } from './stored-source.ts';
import { findKeys, loadSources, readSourceRows, type HeldRow } from './stored-tables.ts';

/** What is known about some keys: the sources that own them and the notices about them, in the batch and in the tables. */
export interface HeldSources {
  /** The id of the source known by the key. */
  owner(key: string): string | undefined;
  /** The hash with which the source last took over a document of this origin; undefined where it never did. */
  hashOf(id: string, origin: string): string | undefined;
  /** Reads sources whole; `whole` gives them afterwards. */
  load(ids: string[]): Promise<void>;
  whole(id: string): StoredSource;
  /** What notices and registers say about a source with these keys. */
  linksAbout(keys: string[]): StandingLink[];
  /** Every id that was found in the tables. */
  readonly inTables: Iterable<string>;
}

/** Reads what batch and tables hold of the keys. The batch may change afterwards: what it holds is always looked up anew. */
export async function readHeldSources(tables: Tables, batch: PendingBatch, registers: Registers, keys: string[]): Promise<HeldSources> {
  const keyRows = keys.length ? await findKeys(tables, keys) : [];
  const ids = [...new Set(keyRows.map((row) => row.source))].filter((id) => !batch.changed.has(id) && !batch.removed.has(id));
  const rows = new Map((await readSourceRows(tables, ids)).map((row) => [row.id, row]));
  const loaded = new Map<string, StoredSource>();
  const owners = new Map<string, string>();
  const notices = new Map<string, string[]>();
  for (const { key, source, role } of keyRows) {
    if (!rows.has(source)) continue;
    if (role === 'is') owners.set(key, source);
    else notices.set(key, [...(notices.get(key) ?? []), source]);
  }
  const isGone = (id: string) => batch.removed.has(id);

  return {
    owner(key) {
      const id = batch.owners.get(key) ?? owners.get(key);
      return id === undefined || isGone(id) ? undefined : id;
    },
    hashOf(id, origin) {
      const changed = batch.changed.get(id);
      if (changed) return changed.contributions.find((c) => c.origin === origin)?.hash;
      return originsOf(rows.get(id)!).find((c) => c.origin === origin)?.hash;
    },
    async load(wanted) {
      const unread = [...new Set(wanted)].filter((id) => !batch.changed.has(id) && !loaded.has(id));
      for (const stored of await loadSources(
        tables,
        unread.map((id) => rows.get(id)!),
      ))
        loaded.set(stored.source.id, stored);
    },
    whole: (id) => batch.changed.get(id) ?? loaded.get(id)!,
    linksAbout(asked) {
      const isAsked = (key: string) => asked.includes(key);
      const about = new Set(asked.flatMap((key) => [...(notices.get(key) ?? []), ...(batch.notices.get(key) ?? [])]));
      const linksOf = (id: string) => (batch.changed.get(id)?.source ?? (JSON.parse(rows.get(id)!.json) as Source)).standingLinks;
      const fromNotices = [...about]
        .filter((id) => !isGone(id))
        .sort()
        .flatMap((id) => linksFromNotice(id, linksOf(id), isAsked));
      return [...fromNotices, ...linksFromRegisters(registers, asked)];
    },
    inTables: rows.keys(),
  };
}

function originsOf(row: HeldRow): { origin: string; hash: string }[] {
  return [JSON.parse(row.contributions)].flat();
}
