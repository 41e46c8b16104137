import { Index, type Table } from '@lancedb/lancedb';

/** The name of the index of words. */
export const WORDS_INDEX = 'tokens_idx';

/**
 * Builds the index of passages anew. The engine could add new rows to the one there is, but its statistics would go on counting rows that
 * were deleted, and scores would depend on the library's past; and it moves all rows for it, which takes longer than the index.
 */
export async function buildSearchIndex(passages: Table): Promise<void> {
  if ((await passages.countRows()) > 0) {
    const config = Index.fts({
      withPosition: false,
      baseTokenizer: 'whitespace',
      maxTokenLength: 1000,
      lowercase: false,
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
    });
    await passages.createIndex('tokens', { config, name: WORDS_INDEX, replace: true });
  } else if ((await builtIndices(passages)).has(WORDS_INDEX)) await passages.dropIndex(WORDS_INDEX);
}

// Fewer rows are read through as quickly as an index.
const COLUMN_INDEX_FROM = 20_000;

/**
 * Gives a large table indices of the columns that every question uses: ids, by which rows are read, and the standing, by which a search is
 * filtered. They are built again when many rows have come since.
 */
export async function updateColumnIndices(table: Table): Promise<void> {
  for (const [column, config] of [
    ['id', Index.btree()],
    ['standing', Index.bitmap()],
  ] as const) {
    const name = `${column}_idx`;
    const without = (await builtIndices(table)).has(name) ? (await table.indexStats(name))!.numUnindexedRows : await table.countRows();
    if (without >= COLUMN_INDEX_FROM) await table.createIndex(column, { config, name, replace: true });
  }
}

async function builtIndices(table: Table): Promise<Set<string>> {
  return new Set((await table.listIndices()).map((index) => index.name));
}

// Every batch leaves a part. A question reads hundreds of rows from all over the table, which takes three times as long from 25 parts as from one.
const MOST_PARTS = 16;

/**
 * Where a table's parts are more than `most`, joins them and frees the space of versions that were made before `oldest`. An index named
 * `without` goes before that, and is to be built again: mending it for rows that move would take longer.
 */
export async function compactTable(table: Table, oldest: Date, without: string | null, most = MOST_PARTS): Promise<void> {
  if ((await table.stats()).fragmentStats.numFragments <= most) return;
  if (without !== null && (await builtIndices(table)).has(without)) await table.dropIndex(without);
  await table.optimize({ cleanupOlderThan: oldest });
}
