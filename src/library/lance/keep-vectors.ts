import { vectorKey } from '../../embedding/vector-key.ts';
import type { MadeVector, PassageToEmbed } from '../library.ts';
import { textToEmbed } from '../text-to-embed.ts';
import { inListParts, isOneOf } from './filter-rows.ts';
import type { Tables } from './lance-reader.ts';
import { loadSources, readSourceRows } from './stored-tables.ts';
import { vectorRows, vectorsOfPassages } from './stored-vectors.ts';
import { makeTable } from './table-schemas.ts';

/** Passages without a vector, up to `limit`. */
export async function findPassagesToEmbed(tables: Tables, limit: number): Promise<PassageToEmbed[]> {
  const have = new Set<string>();
  for await (const batch of tables.vectors.query().select(['id'])) for (const { id } of batch as Iterable<{ id: string }>) have.add(id);
  const missing: { id: string; source: string }[] = [];
  for await (const batch of tables.passages.query().select(['id', 'source'])) {
    for (const { id, source } of batch as Iterable<{ id: string; source: string }>) if (!have.has(id)) missing.push({ id, source });
    if (missing.length >= limit) break;
  }
  const wanted = new Map(missing.slice(0, limit).map(({ id, source }) => [id, source]));
  const stored = await loadSources(tables, await readSourceRows(tables, [...new Set(wanted.values())]));
  return stored.flatMap(({ source, passages }) =>
    passages
      .filter(({ id }) => wanted.has(id))
      .map((passage) => {
        const text = textToEmbed(source, passage);
        return { passage: passage.id, key: vectorKey(text), text };
      }),
  );
}

/** Adds the vectors of passages that are held, still say what was embedded, and have none yet. Gives how many that were. */
export async function addVectors(tables: Tables, made: MadeVector[]): Promise<number> {
  const byPassage = new Map(made.map((one) => [one.passage, one]));
  const have = await vectorsOfPassages(tables.vectors, [...byPassage.keys()]);
  const owners = new Set<string>();
  for (const some of inListParts([...byPassage.keys()])) {
    const rows = (await tables.passages.query().where(isOneOf('id', some)).select(['source']).toArray()) as { source: string }[];
    for (const { source } of rows) owners.add(source);
  }
  const stored = await loadSources(tables, await readSourceRows(tables, [...owners]));
  const byKey = new Map(made.map(({ key, vector }) => [key, vector]));
  const rows = stored
    .flatMap((source) => vectorRows(source, (key) => byKey.get(key)))
    .filter(({ id }) => byPassage.has(id) && !have.has(id));
  if (rows.length) await tables.vectors.add(makeTable('vectors', rows));
  return rows.length;
}
