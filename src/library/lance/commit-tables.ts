import { sha256 } from '../hash-content.ts';
import { lastDay } from './filter-rows.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { buildSearchIndex, compactTable, updateColumnIndices, WORDS_INDEX } from './search-index.ts';
import { TABLE_NAMES, type Tables } from './table-schemas.ts';
import { compactIndexed, updateVectorIndex } from './vector-index.ts';

// How long a reader may go on with a state that was replaced.
const KEEP_SUPERSEDED_MS = 60 * 60 * 1000;
// Commits that leave their old index behind; freeing it moves rows.
const FREE_EVERY = 4;

interface Commit {
  folder: string;
  tables: Tables;
  /** The state that the batch began on. */
  manifest: Manifest | null;
  /** When the batch began, in ISO 8601. */
  started: string;
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
  const now = new Date();
  const recent = (manifest?.superseded ?? []).filter(({ at }) => now.getTime() - Date.parse(at) < KEEP_SUPERSEDED_MS);
  const unfreed = (manifest?.unfreed ?? 0) + Number(sourcesChanged);
  const isDue = unfreed > FREE_EVERY;
  // 1. Compact, free what no reader can still have open, and index. No version that the states in use began with or later goes.
  const oldest = new Date(Math.min(...[manifest ?? { started }, ...recent].map((state) => Date.parse(state.started))) - 1);
  if (sourcesChanged) {
    for (const table of [tables.passages, tables.sources, tables.keys])
      await compactTable(table, oldest, WORDS_INDEX, isDue ? 0 : undefined);
    await buildSearchIndex(tables.passages);
    await updateColumnIndices(tables.passages);
    await updateColumnIndices(tables.sources);
  }
  // 2. Say what the library now holds.
  const { snapshot, summary } = manifest && !sourcesChanged ? manifest : await summarise(tables, commit.namesHash ?? null);
  const vectors = await settleVectors(commit, snapshot, summary.passages, oldest);
  const superseded = manifest ? [...recent, { started: manifest.started, at: now.toISOString() }] : [];
  const versions = Object.fromEntries(
    await Promise.all(TABLE_NAMES.map(async (name) => [name, await tables[name].version()] as const)),
  ) as Manifest['tables'];
  // 3. Swap it in.
  const committed: Manifest = {
    format: 3,
    snapshot,
    tables: versions,
    started,
    committed: new Date().toISOString(),
    superseded,
    unfreed: isDue ? 0 : unfreed,
    vectors,
    registers: commit.registers,
    summary,
  };
  await writeManifest(folder, committed);
  return committed;
}

/** Compacts and indexes vectors, and names the snapshot that they make. An index may find others when it is built again: it has its part in the name. */
async function settleVectors(
  { tables: { vectors }, model, exactUpTo }: Commit,
  snapshot: string,
  wanted: number,
  oldest: Date,
): Promise<Manifest['vectors']> {
  const passages = await vectors.countRows('part = 0');
  if (passages === 0) return { model: null, passages, snapshot: null };
  if (passages < wanted) {
    await compactIndexed(vectors, oldest);
    return { model, passages, snapshot: null };
  }
  const search = (await updateVectorIndex(vectors, exactUpTo, oldest)) ? `index ${await vectors.version()}` : 'exact';
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
  const summary: Manifest['summary'] = { sources: 0, passages: 0, byKind: {}, byFormat: {}, byStanding: {}, newest: null };
  const lines: string[] = [];
  const columns = ['id', 'hash', 'kind', 'format', 'standing', 'newest', 'passages'];
  for await (const batch of sources.query().select(columns)) {
    // Column by column: reading a row at a time takes several times as long.
    const [ids, hashes, kinds, formats, standings, newests, passages] = columns.map((column) => batch.getChild(column)!.toArray());
    for (let i = 0; i < batch.numRows; i++) {
      lines.push(`${ids[i]} ${hashes[i]}`);
      summary.sources++;
      summary.passages += passages[i];
      summary.byKind[kinds[i]] = (summary.byKind[kinds[i]] ?? 0) + 1;
      summary.byFormat[formats[i]] = (summary.byFormat[formats[i]] ?? 0) + 1;
      summary.byStanding[standings[i]] = (summary.byStanding[standings[i]] ?? 0) + 1;
      const newest: string = newests[i];
      if (newest && (summary.newest === null || lastDay(newest) > lastDay(summary.newest))) summary.newest = newest;
    }
  }
  // Questions are understood by the names of subjects, so those that registers give are part of the state.
  const said = namesHash === null ? lines.sort() : [...lines.sort(), `names ${namesHash}`];
  return { snapshot: sha256(said.join('\n')).slice(0, 20), summary };
}
