import type { Connection } from '@lancedb/lancedb';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';

/** A library's folder as it was opened. */
export interface LanceFolder {
  folder: string;
  connection: Connection;
  model: EmbeddingModel | null;
  /** Up to so many vectors a search compares every one. */
  exactUpTo: number;
}
