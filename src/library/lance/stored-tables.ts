import type { Connection } from '@lancedb/lancedb';
import type { Passage } from '../../domain/source.ts';
import { inListParts, isOneOf } from './filter-rows.ts';
import type { Manifest } from './manifest.ts';
import type { PendingBatch } from './pending-batch.ts';
import { keyRows, passageRows, readSourceRow, sourceRow, type StoredSource } from './stored-source.ts';
import { vectorRows, vectorsOfSources } from './stored-vectors.ts';
import { makeTable, TABLE_NAMES, TABLE_SCHEMAS, type KeyRow, type SourceRow, type Tables } from './table-schemas.ts';

/**
 * Opens the tables at the state that the manifest names: what a writer left that never committed is rolled back, or dropped. Vectors of
 * another model than `model` go.
 */
export async function openForWriting(connection: Connection, manifest: Manifest | null, model: string | null): Promise<Tables> {
  const present = await connection.tableNames();
  const tables: Partial<Tables> = {};
  for (const name of TABLE_NAMES) {
    if (!manifest) {
      if (present.includes(name)) await connection.dropTable(name);
      tables[name] = await connection.createEmptyTable(name, TABLE_SCHEMAS[name]);
      continue;
    }
    const table = await connection.openTable(name);
    if ((await table.version()) !== manifest.tables[name]) {
      await table.checkout(manifest.tables[name]);
      await table.restore();
    }
    tables[name] = table;
  }
  const madeWith = manifest?.vectors.model ?? model;
  if (model !== null && madeWith !== model)
    tables.vectors = await connection.createEmptyTable('vectors', TABLE_SCHEMAS.vectors, { mode: 'overwrite' });
  return tables as Tables;
}

/** Which sources own or affect the keys, in the tables. */
export async function findKeys(tables: Tables, keys: string[]): Promise<KeyRow[]> {
  const found: KeyRow[] = [];
  for (const some of inListParts(keys)) found.push(...((await tables.keys.query().where(isOneOf('key', some)).toArray()) as KeyRow[]));
  return found.map(({ key, source, role }) => ({ key, source, role }));
}

export type HeldRow = Pick<SourceRow, 'id' | 'json' | 'hash' | 'contributions'>;

/** The rows of sources by id, without their passages. */
export async function readSourceRows(tables: Tables, ids: string[]): Promise<HeldRow[]> {
  const found: HeldRow[] = [];
  for (const some of inListParts(ids)) {
    const query = tables.sources.query().where(isOneOf('id', some));
    found.push(...((await query.select(['id', 'json', 'hash', 'contributions']).toArray()) as HeldRow[]));
  }
  return found;
}

/** The sources of these rows, whole. */
export async function loadSources(tables: Tables, rows: HeldRow[]): Promise<StoredSource[]> {
  const passages = new Map<string, Passage[]>(rows.map((row) => [row.id, []]));
  for (const some of inListParts([...passages.keys()])) {
    const query = tables.passages.query().where(isOneOf('source', some));
    for (const { json } of (await query.select(['json']).toArray()) as { json: string }[]) {
      const passage = JSON.parse(json) as Passage;
      passages.get(passage.source)!.push(passage);
    }
  }
  return rows.map((row) =>
    readSourceRow(
      row,
      passages.get(row.id)!.sort((a, b) => a.position - b.position),
    ),
  );
}

/**
 * Writes the batch: rows of changed and removed sources go, the new ones come, with the vectors that their passages had or, in the
 * starter library, that are shipped.
 */
export async function writeBatch(
  tables: Tables,
  batch: PendingBatch,
  isHeld: (id: string) => boolean,
  shipped: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const replaced = [...batch.changed.keys(), ...batch.removed].filter(isHeld);
  const kept = await vectorsOfSources(tables.vectors, replaced);
  for (const some of inListParts(replaced)) {
    await tables.keys.delete(isOneOf('source', some));
    await tables.passages.delete(isOneOf('source', some));
    await tables.vectors.delete(isOneOf('source', some));
    await tables.sources.delete(isOneOf('id', some));
  }
  const changed = [...batch.changed.values()];
  if (changed.length) {
    await tables.sources.add(makeTable('sources', changed.map(sourceRow)));
    await tables.keys.add(makeTable('keys', changed.flatMap(keyRows)));
    const passages = changed.flatMap(passageRows);
    if (passages.length) await tables.passages.add(makeTable('passages', passages));
    // Only where there may be some: finding a passage's texts costs more than all else here.
    const had = new Set(kept.size ? replaced : []);
    const mayHave = changed.filter(({ source }) => source.starter || had.has(source.id));
    const vectors = mayHave.flatMap((stored) => vectorRows(stored, (key) => kept.get(key) ?? shipped.get(key)));
    if (vectors.length) await tables.vectors.add(makeTable('vectors', vectors));
  }
}
