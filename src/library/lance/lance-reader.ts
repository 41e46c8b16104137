import type { Query, Table } from '@lancedb/lancedb';
import type { Passage, Source } from '../../domain/source.ts';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import { nameSubjects, type Registers } from '../enrich/registers.ts';
import { normaliseKey } from '../identify-source.ts';
import type { Hit, LibraryReader, SubjectCount } from '../library.ts';
import { countSubjects } from './count-subjects.ts';
import { filterPredicate, isOneOf, quoteText } from './filter-rows.ts';
import type { Manifest } from './manifest.ts';
import { findPassagesToEmbed } from './keep-vectors.ts';
import { countPassagesWith, rankPassages, searchPassages } from './search-passages.ts';
import { searchVectors } from './search-vectors.ts';
import type { Tables } from './table-schemas.ts';
import { countEmbedded, snapshotOf } from './use-vectors.ts';

const CACHED_SOURCES = 10_000;
const CACHED_COUNTS = 50_000;

export interface Meaning {
  model: EmbeddingModel | null;
  /** Whether searches use vectors. */
  withVectors: boolean;
  /** What enriches this state. */
  registers: Registers;
}

/** Reads one committed state: `tables` are checked out at the versions that the manifest names. */
export function makeReader(manifest: Manifest, tables: Tables, { model, withVectors, registers }: Meaning): LibraryReader {
  const { sources, passages, keys } = tables;
  const snapshot = snapshotOf(manifest, withVectors);
  const embedded = countEmbedded(manifest, model);
  const knownSources = new Map<string, Source>();
  const knownCounts = new Map<string, number>();
  let subjectCounts: Promise<SubjectCount[]> | null = null;
  let vectorRows: Promise<number> | null = null;

  async function sourcesById(ids: string[]): Promise<Map<string, Source>> {
    const wanted = [...new Set(ids)];
    if (knownSources.size > CACHED_SOURCES) knownSources.clear();
    const unread = wanted.filter((id) => !knownSources.has(id));
    if (unread.length) {
      const found = await readObjects<Source>(sources.query().where(isOneOf('id', unread)));
      for (const source of found) knownSources.set(source.id, source);
    }
    return new Map(wanted.flatMap((id) => (knownSources.has(id) ? [[id, knownSources.get(id)!] as const] : [])));
  }

  return {
    snapshot,
    async summary() {
      return { ...manifest.summary, snapshot, vectors: { passages: embedded, inUse: withVectors } };
    },
    async search(query) {
      const found = await searchPassages(passages, query);
      const bySource = await sourcesById(found.map(({ passage }) => passage.source));
      return found.map(({ passage, score }): Hit => ({ passage, score, source: bySource.get(passage.source)! }));
    },
    embed: async (text) => (model && withVectors ? model.embed(text) : null),
    rankByWords: (query) => rankPassages(passages, query),
    async rankByVector(query) {
      if (!withVectors) return [];
      vectorRows ??= tables.vectors.countRows();
      return searchVectors(tables.vectors, query, (await vectorRows) / embedded);
    },
    async readPassages(passageIds) {
      if (passageIds.length === 0) return new Map();
      const found = await readObjects<Passage>(passages.query().where(isOneOf('id', passageIds)));
      const bySource = await sourcesById(found.map((passage) => passage.source));
      return new Map(found.map((passage) => [passage.id, { passage, source: bySource.get(passage.source)! }]));
    },
    passagesToEmbed: (limit) => findPassagesToEmbed(tables, embedded > 0, limit),
    async documentFrequencies(tokens, cap) {
      const frequencies = new Map<string, number>();
      for (const token of new Set(tokens)) {
        const key = `${cap} ${token}`;
        let count = knownCounts.get(key);
        if (count === undefined) {
          count = await countPassagesWith(passages, token, cap);
          if (knownCounts.size >= CACHED_COUNTS) knownCounts.clear();
          knownCounts.set(key, count);
        }
        frequencies.set(token, count);
      }
      return frequencies;
    },
    async source(idOrAlias) {
      const id = await findSourceId(keys, idOrAlias);
      return id === null ? null : ((await sourcesById([id])).get(id) ?? null);
    },
    async passages(sourceId) {
      const found = await readObjects<Passage>(passages.query().where(`source = ${quoteText(sourceId)}`));
      return found.sort((a, b) => a.position - b.position);
    },
    subjects() {
      subjectCounts ??= readSubjects(sources).then((subjects) => nameSubjects(registers, subjects));
      return subjectCounts;
    },
    async browse(filter, offset, limit) {
      const predicate = filterPredicate(filter, 'id');
      const total = predicate ? await sources.countRows(predicate) : manifest.summary.sources;
      if (total === 0 || limit < 1) return { total, sources: [] };
      let query = sources.query();
      if (predicate) query = query.where(predicate);
      const page = query.orderBy({ columnName: 'id', ascending: true }).offset(offset).limit(limit);
      const rows = (await page.select(['id', 'json']).toArray()) as { json: string }[];
      return { total, sources: rows.map((row) => JSON.parse(row.json) as Source) };
    },
  };
}

/** The domain objects of the rows that a query finds. */
async function readObjects<T>(query: Query): Promise<T[]> {
  const column = (await query.select(['json']).toArrow()).getChild('json');
  return [...(column?.toArray() ?? [])].map((json: string) => JSON.parse(json) as T);
}

/** The id of the source known by this id or alias; null where there is none. A source's own id wins over another's alias. */
async function findSourceId(keys: Table, idOrAlias: string): Promise<string | null> {
  const asked = [...new Set([idOrAlias.trim(), normaliseKey(idOrAlias)])];
  const rows = (await keys
    .query()
    .where(`role = 'is' AND ${isOneOf('key', asked)}`)
    .select(['key', 'source'])
    .toArray()) as { key: string; source: string }[];
  return (rows.find((row) => row.key === row.source) ?? rows[0])?.source ?? null;
}

async function readSubjects(sources: Table): Promise<SubjectCount[]> {
  const rows = (await sources.query().select(['subjects']).toArray()) as { subjects: string }[];
  return countSubjects(rows.map((row) => JSON.parse(row.subjects)));
}

/** The reader of a library in which nothing was ever committed. */
export const emptyReader: LibraryReader = {
  snapshot: 'empty',
  summary: async () => ({
    sources: 0,
    passages: 0,
    byKind: {},
    byFormat: {},
    byStanding: {},
    newest: null,
    snapshot: 'empty',
    vectors: { passages: 0, inUse: false },
  }),
  search: async () => [],
  embed: async () => null,
  rankByWords: async () => [],
  rankByVector: async () => [],
  readPassages: async () => new Map(),
  passagesToEmbed: async () => [],
  documentFrequencies: async (tokens) => new Map(tokens.map((token) => [token, 0])),
  source: async () => null,
  passages: async () => [],
  subjects: async () => [],
  browse: async () => ({ total: 0, sources: [] }),
};
