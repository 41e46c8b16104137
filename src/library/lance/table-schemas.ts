import type { Table } from '@lancedb/lancedb';
import { Field, FixedSizeList, Float32, Int32, makeData, makeVector, Schema, Table as ArrowTable, Utf8, type Vector } from 'apache-arrow';

const text = (name: string) => new Field(name, new Utf8(), false);
const number = (name: string) => new Field(name, new Int32(), false);

/** What both tables carry so that a search can be filtered without joining them. */
const filterFields = [text('kind'), text('standing'), text('jurisdictions'), text('drugs'), text('conditions'), text('through')];

/** Of the model that ships with Vouch. */
export const VECTOR_DIMENSIONS = 384;
const vectorType = new FixedSizeList(VECTOR_DIMENSIONS, new Field('item', new Float32(), true));

/** The tables of the library. `json` columns hold the domain objects; the others are for finding them. */
export const TABLE_SCHEMAS = {
  sources: new Schema([
    text('id'),
    text('hash'),
    text('format'),
    text('newest'),
    number('passages'),
    text('words'),
    text('subjects'),
    ...filterFields,
    text('json'),
    text('contributions'),
  ]),
  passages: new Schema([text('id'), text('source'), number('position'), ...filterFields, text('tokens'), text('json')]),
  /** Every key of every source (role "is"), and what a notice is about (role "affects"). */
  keys: new Schema([text('key'), text('source'), text('role')]),
  /** Vectors of passages (`id`; `part` from 0), all of a passage or none, each with the key of the text that it was made of. */
  vectors: new Schema([text('id'), number('part'), text('source'), text('key'), ...filterFields, new Field('vector', vectorType, false)]),
};

export type TableName = keyof typeof TABLE_SCHEMAS;
export type Tables = Record<TableName, Table>;
export const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as TableName[];

export interface FilterColumns {
  kind: string;
  standing: string;
  /** Lists, as `joinList` writes them. */
  jurisdictions: string;
  drugs: string;
  conditions: string;
  through: string;
}

export interface SourceRow extends FilterColumns {
  id: string;
  hash: string;
  format: string;
  newest: string;
  passages: number;
  words: string;
  subjects: string;
  json: string;
  contributions: string;
}

export interface PassageRow extends FilterColumns {
  id: string;
  source: string;
  position: number;
  tokens: string;
  json: string;
}

export interface KeyRow {
  key: string;
  source: string;
  role: 'is' | 'affects';
}

export interface VectorRow extends FilterColumns {
  id: string;
  part: number;
  source: string;
  key: string;
  vector: Float32Array;
}

/** Rows as an Arrow table, built column by column: several times faster than handing the engine objects. */
export function makeTable(name: TableName, rows: SourceRow[] | PassageRow[] | KeyRow[] | VectorRow[]): ArrowTable {
  const schema = TABLE_SCHEMAS[name];
  const columns: Record<string, Vector> = {};
  for (const { name: column, type } of schema.fields) {
    const values = rows.map((row) => (row as unknown as Record<string, unknown>)[column]!);
    if (type instanceof Utf8) columns[column] = textColumn(values as string[]);
    else if (type instanceof FixedSizeList) columns[column] = vectorColumn(values as Float32Array[]);
    else columns[column] = makeVector(Int32Array.from(values as number[]));
  }
  return new ArrowTable(schema, columns);
}

// Texts that are encoded at once: a call for each would take longer than the encoding.
const ENCODED_AT_ONCE = 32;

function textColumn(values: string[]): Vector {
  const valueOffsets = new Int32Array(values.length + 1);
  const parts: Buffer[] = [];
  for (let from = 0, end = 0; from < values.length; from += ENCODED_AT_ONCE) {
    const some = values.slice(from, from + ENCODED_AT_ONCE);
    const joined = some.join('');
    let part = Buffer.from(joined);
    const isAscii = part.length === joined.length;
    for (const [i, value] of some.entries()) valueOffsets[from + i + 1] = end += isAscii ? value.length : Buffer.byteLength(value);
    // Halves of a letter at the end of one text and the beginning of the next make another letter.
    if (end - valueOffsets[from]! !== part.length) part = Buffer.concat(some.map((value) => Buffer.from(value)));
    parts.push(part);
  }
  const data = Buffer.concat(parts);
  return makeVector(makeData({ type: new Utf8(), length: values.length, nullCount: 0, valueOffsets, data }));
}

function vectorColumn(values: Float32Array[]): Vector {
  const flat = new Float32Array(values.length * VECTOR_DIMENSIONS);
  for (const [i, value] of values.entries()) flat.set(value, i * VECTOR_DIMENSIONS);
  const child = makeData({ type: new Float32(), length: flat.length, nullCount: 0, data: flat });
  return makeVector(makeData({ type: vectorType, length: values.length, nullCount: 0, child }));
}
