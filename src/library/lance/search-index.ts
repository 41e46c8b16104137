import { Index, type Table } from '@lancedb/lancedb';

const INDEX = 'tokens_idx';

/**
 * Brings the index of passages up to date. New rows are added to it; where rows were deleted since, it is built anew,
 * because the engine goes on counting deleted rows in its statistics and scores would depend on the library's past.
 */
export async function updateSearchIndex(passages: Table, rowsDeleted: boolean): Promise<void> {
  const isBuilt = (await passages.listIndices()).some((index) => index.name === INDEX);
  const isEmpty = (await passages.countRows()) === 0;
  if (isEmpty && isBuilt) await passages.dropIndex(INDEX);
  if (!isEmpty && (!isBuilt || rowsDeleted)) {
    await passages.createIndex('tokens', {
      config: Index.fts({
        withPosition: false,
        baseTokenizer: 'whitespace',
        maxTokenLength: 1000,
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
      }),
      replace: true,
    });
  }
  await optimizeTable(passages);
}

// A smaller table is read through as quickly as its index.
const COLUMN_INDEX_FROM = 20_000;

/**
 * Gives a large table indices of the columns that every question uses: ids, by which rows are read, and the standing, by which a search is
 * filtered. Later rows join them when the table is compacted.
 */
export async function updateColumnIndices(table: Table): Promise<void> {
  if ((await table.countRows()) < COLUMN_INDEX_FROM) return;
  const built = new Set((await table.listIndices()).map((index) => index.columns[0]));
  if (!built.has('id')) await table.createIndex('id', { config: Index.btree() });
  if (!built.has('standing')) await table.createIndex('standing', { config: Index.bitmap() });
}

/** Compacts a table and indexes its new rows. No version goes: which ones may is known to the manifest alone. */
export async function optimizeTable(table: Table): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(0) });
}
