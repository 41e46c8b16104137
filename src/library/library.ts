import type { Passage, Source, SourceFormat, SourceKind, Standing, Subject } from '../domain/source.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import type { Enrichment } from './enrich/enrichment.ts';

/** A document as a format reader gives it: the source and its passages in the order of the original. */
export interface ReadDocument {
  source: Source;
  passages: Passage[];
  /** `hashDocument` of it, where that was reckoned already. */
  hash?: string;
}

/** Conditions every hit must meet; a list holds when one of its members does. Names are compared without case, over names and their synonyms. */
export interface SearchFilter {
  kinds?: SourceKind[];
  standings?: Standing[];
  drugs?: string[];
  conditions?: string[];
  jurisdictions?: string[];
  /** ISO date (as precise as wanted): published on or after. */
  since?: string;
  sources?: string[];
}

export interface SearchQuery {
  /** Tokens made by `text/read-tokens.ts`, each weighing 1 unless said otherwise. */
  tokens: string[];
  filter?: SearchFilter;
  limit: number;
}

export interface VectorQuery {
  /** As `embed` of the same reader made it. */
  vector: Float32Array;
  filter?: SearchFilter;
  limit: number;
}

export interface Hit {
  passage: Passage;
  source: Source;
  /** BM25 over heading path, title and text; higher is better. Ties are broken by passage id. */
  score: number;
}

/** A passage's id with the score that it was found by. */
export interface RankedPassage {
  id: string;
  score: number;
}

/** A passage by the cosine of its nearest vector, from -1 to 1, with those of its vectors that are near. */
export interface NearPassage extends RankedPassage {
  vectors: Float32Array[];
}

/** A passage that has no vectors yet: the texts that they are made of, with the texts' keys. */
export interface PassageToEmbed {
  passage: string;
  texts: { key: string; text: string }[];
}

/** All vectors of a passage, by the key of the text that each was made of. */
export interface EmbeddedPassage {
  passage: string;
  vectors: Map<string, Float32Array>;
}

export interface LibrarySummary {
  sources: number;
  passages: number;
  byKind: Partial<Record<SourceKind, number>>;
  /** "unknown" counts those that came from no file. */
  byFormat: Partial<Record<SourceFormat | 'unknown', number>>;
  byStanding: Partial<Record<Standing, number>>;
  /** The newest date of any source, as precise as known; null when empty. */
  newest: string | null;
  snapshot: string;
  /** How many passages have vectors, and whether searches use them: only where all have some and the model can be run. */
  vectors: { passages: number; inUse: boolean };
}

/** A subject with the number of sources that are about it. */
export interface SubjectCount extends Subject {
  type: 'drug' | 'condition';
  sources: number;
  /** Brand names of the drug, from labels. */
  brands: string[];
}

export interface SourcePage {
  total: number;
  sources: Source[];
}

/** One consistent state of the library; nothing that happens later changes what it returns. */
export interface LibraryReader {
  readonly snapshot: string;
  summary(): Promise<LibrarySummary>;
  search(query: SearchQuery): Promise<Hit[]>;
  /** The text's vector, to be compared with those of this state; null where its searches are by words only. */
  embed(text: string): Promise<Float32Array | null>;
  /** What `search` finds, by id: quick however deep the list is. */
  rankByWords(query: SearchQuery): Promise<RankedPassage[]>;
  /** The passages with the nearest vectors, ties by passage id; none where searches are by words only. */
  rankByVector(query: VectorQuery): Promise<NearPassage[]>;
  /** Passages by id, with their sources; those that are not held are left out. */
  readPassages(passageIds: string[]): Promise<Map<string, Omit<Hit, 'score'>>>;
  /** Passages without vectors of the model in use, up to `limit`, in no stated order. */
  passagesToEmbed(limit: number): Promise<PassageToEmbed[]>;
  /** How many passages hold each token, up to `cap` where counting further would cost. */
  documentFrequencies(tokens: string[], cap: number): Promise<Map<string, number>>;
  /** By id or alias; null where there is none. */
  source(idOrAlias: string): Promise<Source | null>;
  passages(sourceId: string): Promise<Passage[]>;
  /** Every subject of every source, by how many sources are about it. */
  subjects(): Promise<SubjectCount[]>;
  /** Sources filtered and in order of id, for browsing. `words` matches titles and subjects. */
  browse(filter: SearchFilter & { words?: string }, offset: number, limit: number): Promise<SourcePage>;
}

export type UpsertOutcome = 'added' | 'updated' | 'unchanged';

/** A batch being added: nothing of it is seen by readers until `commit`. */
export interface LibraryWriter {
  /** By source identity (id or any shared alias) and content hash. Gives the outcome and the id under which the source is kept. */
  upsert(document: ReadDocument): Promise<{ outcome: UpsertOutcome; id: string }>;
  /** The same for many documents, in their order; much faster than one by one. */
  upsertAll(documents: ReadDocument[]): Promise<{ outcome: UpsertOutcome; id: string }[]>;
  /** False where there is no such source. */
  delete(idOrAlias: string): Promise<boolean>;
  /** Notices about works and names of subjects: kept in the library, they hold for sources that are there and for those that come later. */
  enrich(entries: Enrichment[]): Promise<void>;
  /** Swaps the whole batch in and names the new snapshot. */
  commit(): Promise<string>;
  /** Leaves the library as it was. */
  abandon(): Promise<void>;
}

/** The port to the evidence. An engine passes `library-contract.ts`. */
export interface Library {
  /** The model that its vectors are made with; null where it is opened for words only. */
  readonly model: EmbeddingModel | null;
  /** The newest committed state; cheap to call often. */
  reader(): Promise<LibraryReader>;
  /** One writer at a time over all processes; throws BusyFault where another one lives. A dead writer's lock is taken over. */
  writer(): Promise<LibraryWriter>;
  /**
   * Keeps the vectors of passages that still say what was embedded; others are left out. Searches use vectors once every passage has its
   * own, and the snapshot gets another id then. Throws BusyFault where a writer lives.
   */
  saveVectors(passages: EmbeddedPassage[]): Promise<void>;
  close(): Promise<void>;
}
