import { vectorKey } from '../../embedding/vector-key.ts';
import type { EmbeddedPassage, PassageToEmbed } from '../library.ts';
import { textsToEmbed } from '../texts-to-embed.ts';
import { inListParts, isOneOf } from './filter-rows.ts';
import { loadSources, readSourceRows } from './stored-tables.ts';
import { passagesWithVectors, vectorRows } from './stored-vectors.ts';
import { makeTable, type Tables } from './table-schemas.ts';

/** Passages without vectors, up to `limit`; all of them where those in the table are none of the model in use. */
export async function findPassagesToEmbed(tables: Tables, someHave: boolean, limit: number): Promise<PassageToEmbed[]> {
  const have = new Set<string>();
  const held = someHave ? tables.vectors.query().where('part = 0').select(['id']) : [];
  // Column by column: reading a row at a time takes several times as long.
  for await (const batch of held) for (const id of batch.getChild('id')!.toArray() as string[]) have.add(id);
  const missing: { id: string; source: string }[] = [];
  for await (const batch of tables.passages.query().select(['id', 'source'])) {
    const [ids, sources] = ['id', 'source'].map((column) => batch.getChild(column)!.toArray() as string[]);
    for (const [i, id] of ids!.entries()) if (!have.has(id)) missing.push({ id, source: sources![i]! });
    if (missing.length >= limit) break;
  }
  const wanted = new Map(missing.slice(0, limit).map(({ id, source }) => [id, source]));
  const stored = await loadSources(tables, await readSourceRows(tables, [...new Set(wanted.values())]));
  return stored.flatMap(({ source, passages }) =>
    passages
      .filter(({ id }) => wanted.has(id))
      .map((passage) => {
        const texts = textsToEmbed(source, passage).map((text) => ({ key: vectorKey(text), text }));
        return { passage: passage.id, texts };
      }),
  );
}

/** Adds the vectors of passages that are held, still say what was embedded, and have none yet. Gives how many rows that were. */
export async function addVectors(tables: Tables, embedded: EmbeddedPassage[]): Promise<number> {
  const known = new Map(embedded.flatMap(({ vectors }) => [...vectors]));
  const wanted = new Set(embedded.map(({ passage }) => passage));
  const have = await passagesWithVectors(tables.vectors, [...wanted]);
  const owners = new Set<string>();
  for (const some of inListParts([...wanted])) {
    const rows = (await tables.passages.query().where(isOneOf('id', some)).select(['source']).toArray()) as { source: string }[];
    for (const { source } of rows) owners.add(source);
  }
  const stored = await loadSources(tables, await readSourceRows(tables, [...owners]));
  const rows = stored.flatMap((source) => vectorRows(source, (key) => known.get(key))).filter(({ id }) => wanted.has(id) && !have.has(id));
  if (rows.length) await tables.vectors.add(makeTable('vectors', rows));
  return rows.length;
}
