import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { interpretQuestion } from '../answer/interpret-question.ts';
import { readLibraryWords } from '../answer/read-library-words.ts';
import { searchQuestion } from '../answer/search-question.ts';
import { InputFault } from '../domain/faults.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { embedPassages, type EmbedProgress } from '../library/embed-passages.ts';
import { openLanceLibrary } from '../library/lance/open-lance-library.ts';
import type { Library, LibraryReader } from '../library/library.ts';
import { readBeirFolder, type BeirFolder, type BeirQuery } from './read-beir-folder.ts';
import { scoreRun, type Run } from './score-run.ts';

export interface RetrievalScores {
  queries: number;
  documents: number;
  'ndcg@10': number;
  'recall@100': number;
  p50Ms: number;
  p95Ms: number;
}

export interface RetrievalOptions {
  /** Null searches by words only. */
  model: EmbeddingModel | null;
  /** Which judgements: "test" is `qrels/test.tsv`. */
  split: string;
  onProgress?: (progress: EmbedProgress) => void;
}

const DOCUMENTS = 150;

/**
 * Runs the judged queries of a BEIR folder through the retrieval that `ask` uses, in a temporary library whose vectors are made first.
 * Times are those of a query from its text to its ranking. Throws InputFault with file and line.
 */
export async function evalRetrieval(folder: string, options: RetrievalOptions): Promise<{ scores: RetrievalScores; run: Run }> {
  const { model, split, onProgress } = options;
  // 1. Read the folder before anything is built.
  const beir = await readBeirFolder(folder, split);
  const place = await mkdtemp(join(tmpdir(), 'vouch-eval-'));
  const library = await openLanceLibrary(place, { model });
  try {
    // 2. Build the library.
    await addDocuments(library, beir);
    if (model && (await embedPassages(library, { onProgress, threads: availableParallelism() })) !== 'complete')
      throw new InputFault('This machine cannot run the embedding model. Use --words-only.');
    // 3. Ask every judged query.
    const reader = await library.reader();
    const run: Run = new Map();
    const times: number[] = [];
    for (const query of beir.queries) {
      const startedAt = performance.now();
      run.set(query.id, await rank(query, reader));
      times.push(performance.now() - startedAt);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(10 * (times[Math.floor(share * (times.length - 1))] ?? 0)) / 10;
    return { scores: { ...scoreRun(run, beir.judgements), documents: beir.documents.length, p50Ms: at(0.5), p95Ms: at(0.95) }, run };
  } finally {
    await library.close();
    await rm(place, { recursive: true, force: true });
  }
}

async function addDocuments(library: Library, { documents }: BeirFolder): Promise<void> {
  const writer = await library.writer();
  try {
    await writer.upsertAll(documents);
    await writer.commit();
  } finally {
    await writer.abandon();
  }
}

async function rank({ text }: BeirQuery, reader: LibraryReader): Promise<{ document: string; score: number }[]> {
  const { vocabulary, isKnown } = await readLibraryWords(text, reader);
  const hits = await searchQuestion(interpretQuestion(text, vocabulary, isKnown), reader, {}, DOCUMENTS);
  const best = new Map<string, number>();
  for (const { source, score } of hits) if (!best.has(source.id)) best.set(source.id, score);
  return [...best].map(([document, score]) => ({ document, score }));
}
