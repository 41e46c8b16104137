import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputFault } from '../domain/faults.ts';
import { newSource } from '../library/formats/new-source.ts';
import { NO_IDENTIFIERS } from '../library/identify-source.ts';
import type { ReadDocument } from '../library/library.ts';
import { makePassages } from '../library/make-passages.ts';
import type { Judgements } from './score-run.ts';

export interface BeirQuery {
  id: string;
  text: string;
}

export interface BeirFolder {
  documents: ReadDocument[];
  /** Those that have a judgement, in the file's order. */
  queries: BeirQuery[];
  judgements: Judgements;
}

const CorpusLine = z.object({ _id: z.string().min(1), title: z.string().default(''), text: z.string() });
const QueryLine = z.object({ _id: z.string().min(1), text: z.string() });

/** Reads a folder in BEIR's layout: `corpus.jsonl`, `queries.jsonl` and `qrels/SPLIT.tsv`. Throws InputFault with file and line. */
export async function readBeirFolder(folder: string, split: string): Promise<BeirFolder> {
  const judgements = await readJudgements(join(folder, 'qrels', `${split}.tsv`));
  const queries = (await readLines(join(folder, 'queries.jsonl'), QueryLine)).map(({ _id, text }) => ({ id: _id, text }));
  const documents = (await readLines(join(folder, 'corpus.jsonl'), CorpusLine)).map(makeBeirDocument);
  return { documents, queries: queries.filter(({ id }) => judgements.has(id)), judgements };
}

async function readJudgements(file: string): Promise<Judgements> {
  const judgements: Judgements = new Map();
  for (const [i, line] of (await readText(file)).split('\n').entries()) {
    if (i === 0 || line.trim() === '') continue;
    const [query, document, grade] = line.trim().split('\t');
    if (!query || !document || grade === undefined || !/^-?\d+$/.test(grade))
      throw new InputFault(`${file}, line ${i + 1}: not "query-id, corpus-id, score" with tabs between.`, { file, line: i + 1 });
    if (Number(grade) > 0) judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  if (judgements.size === 0) throw new InputFault(`${file} holds no judgement above 0.`, { file });
  return judgements;
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readText(file)).split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      const why = error instanceof z.ZodError ? `${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}` : 'not JSON';
      throw new InputFault(`${file}, line ${i + 1}: ${why}.`, { file, line: i + 1 });
    }
  });
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const layout = 'A BEIR folder holds corpus.jsonl, queries.jsonl and qrels/test.tsv';
    throw new InputFault(`${file} cannot be read (${error.code ?? error.message}). ${layout}.`, { file });
  });
}

/** A document of a corpus as a source of one passage. */
export function makeBeirDocument({ _id: id, title, text }: z.infer<typeof CorpusLine>): ReadDocument {
  const source = newSource({ id, kind: 'document', textKind: 'abstract', title, identifiers: NO_IDENTIFIERS });
  return { source, passages: makePassages(id, [{ heading: [], text: text.trim() || title }]) };
}
