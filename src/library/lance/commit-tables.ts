import { sha256 } from '../hash-content.ts';
import { lastDay } from './filter-rows.ts';
import type { Tables } from './lance-reader.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { optimizeTable, updateColumnIndices, updateSearchIndex } from './search-index.ts';
import { TABLE_NAMES, type SourceRow } from './table-schemas.ts';
import { updateVectorIndex } from './vector-index.ts';

// How long a reader may go on with a state that was replaced.
const KEEP_SUPERSEDED_MS = 60 * 60 * 1000;

interface Commit {
  folder: string;
  tables: Tables;
  /** The state that the batch began on. */
  manifest: Manifest | null;
  started: Date;
  rowsDeleted: boolean;
  /** False where only vectors came. */
  sourcesChanged: boolean;
  /** The registers that the state is enriched by, and the hash of the names in them. */
  registers: string | null;
  namesHash?: string | null;
  /** The id of the model whose vectors the tables hold, and up to how many of them a search compares every one. */
  model: string | null;
  exactUpTo: number;
}

/** Makes what was written the newest state and gives its manifest. The one step that counts is the manifest's rename. */
export async function commitTables(commit: Commit): Promise<Manifest> {
  const { folder, tables, manifest, started, sourcesChanged } = commit;
  // 1. Index and compact.
  if (sourcesChanged) {
    await updateColumnIndices(tables.passages);
    await updateColumnIndices(tables.sources);
    await updateSearchIndex(tables.passages, commit.rowsDeleted);
    await optimizeTable(tables.sources);
    await optimizeTable(tables.keys);
  }
  // 2. Say what the library now holds.
  const { snapshot, summary } = manifest && !sourcesChanged ? manifest : await summarise(tables, commit.namesHash ?? null);
  const vectors = await settleVectors(commit, snapshot, summary.passages);
  const now = new Date();
  const recent = (manifest?.superseded ?? []).filter(({ at }) => now.getTime() - Date.parse(at) < KEEP_SUPERSEDED_MS);
  const superseded = manifest ? [...recent, { started: manifest.started, at: now.toISOString() }] : [];
  const versions = Object.fromEntries(
    await Promise.all(TABLE_NAMES.map(async (name) => [name, await tables[name].version()] as const)),
  ) as Manifest['tables'];
  // 3. Swap it in.
  const committed: Manifest = {
    format: 2,
    snapshot,
    tables: versions,
    started: started.toISOString(),
    committed: now.toISOString(),
    superseded,
    vectors,
    registers: commit.registers,
    summary,
  };
  await writeManifest(folder, committed);
  // 4. Free what no reader can still have open. What fails here is done after the next commit. Where vectors are on their way, the last of
  // them does it: compacting a table that grows in small steps would copy it each time.
  if (!sourcesChanged && vectors.snapshot === null) return committed;
  const oldest = new Date(Math.min(started.getTime(), ...superseded.map((s) => Date.parse(s.started))) - 1);
  for (const name of TABLE_NAMES) await tables[name].optimize({ cleanupOlderThan: oldest }).catch(() => undefined);
  return committed;
}

// A compacted table for every so many parts that vectors came in.
const MOST_PARTS = 100;

/** Compacts and indexes vectors, and names the snapshot that they make. An index may find others when it is built again: it has its part in the name. */
async function settleVectors(
  { tables: { vectors }, model, exactUpTo }: Commit,
  snapshot: string,
  wanted: number,
): Promise<Manifest['vectors']> {
  const passages = await vectors.countRows('part = 0');
  if (passages === 0) return { model: null, passages, snapshot: null };
  if (passages < wanted) {
    if ((await vectors.stats()).fragmentStats.numFragments > MOST_PARTS) await optimizeTable(vectors);
    return { model, passages, snapshot: null };
  }
  const search = (await updateVectorIndex(vectors, exactUpTo)) ? `index ${await vectors.version()}` : 'exact';
  return { model, passages, snapshot: sha256(`${snapshot} ${model} ${search}`).slice(0, 20) };
}

/** Leaves the tables as the manifest names them; where there is none the next writer drops them. */
export async function rollBack(tables: Tables, manifest: Manifest | null): Promise<void> {
  if (!manifest) return;
  for (const name of TABLE_NAMES) {
    await tables[name].checkout(manifest.tables[name]);
    await tables[name].restore();
  }
}

async function summarise({ sources }: Tables, namesHash: string | null): Promise<{ snapshot: string; summary: Manifest['summary'] }> {
  const summary: Manifest['summary'] = { sources: 0, passages: 0, byKind: {}, byStanding: {}, newest: null };
  const lines: string[] = [];
  const columns = ['id', 'hash', 'kind', 'standing', 'newest', 'passages'];
  for await (const batch of sources.query().select(columns)) {
    for (const row of batch) {
      const { id, hash, kind, standing, newest, passages } = row as unknown as SourceRow;
      lines.push(`${id} ${hash}`);
      summary.sources++;
      summary.passages += passages;
      summary.byKind[kind] = (summary.byKind[kind] ?? 0) + 1;
      summary.byStanding[standing] = (summary.byStanding[standing] ?? 0) + 1;
      if (newest && (summary.newest === null || lastDay(newest) > lastDay(summary.newest))) summary.newest = newest;
    }
  }
  // Questions are understood by the names of subjects, so those that registers give are part of the state.
  const said = namesHash === null ? lines.sort() : [...lines.sort(), `names ${namesHash}`];
  return { snapshot: sha256(said.join('\n')).slice(0, 20), summary };
}
