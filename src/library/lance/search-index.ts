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
const ID_INDEX_FROM = 20_000;

/** Gives a large table an index of its ids, by which rows are read. Later rows join it when the table is compacted. */
export async function updateIdIndex(table: Table): Promise<void> {
  if ((await table.countRows()) < ID_INDEX_FROM) return;
  const isBuilt = (await table.listIndices()).some((index) => index.columns[0] === 'id');
  if (!isBuilt) await table.createIndex('id', { config: Index.btree() });
}

/** Compacts a table and indexes its new rows. No version goes: which ones may is known to the manifest alone. */
export async function optimizeTable(table: Table): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(0) });
}
