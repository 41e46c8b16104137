/** What makes two vectors comparable: the model's files, how tokens are pooled, and how much of a text is read. */
export interface ModelIdentity {
  /** Hash over the model's files and all that follows: vectors of another id are never compared with these. */
  id: string;
  name: string;
  dimensions: number;
  pooling: 'mean';
  /** What stands beyond is not read. */
  maxTokens: number;
}

/** Threads that make vectors while the one that started them goes on. */
export interface EmbeddingThreads {
  embed(text: string): Promise<Float32Array>;
  /** Ends them; what they have not finished fails. */
  close(): Promise<void>;
}

/** The port to a model of meaning. */
export interface EmbeddingModel {
  readonly identity: ModelIdentity;
  /** Whether this machine can run the model; said once by whoever opened it where it cannot. Cheap: the model itself is not loaded. */
  isUsable(): Promise<boolean>;
  /**
   * The text's vector, of length 1: the dot product of two is their cosine. The same text always gives the same vector. It is made on the
   * thread that asks, in a few milliseconds: for questions.
   */
  embed(text: string): Promise<Float32Array>;
  /** The same on threads of their own, for many texts. */
  startThreads(count: number): EmbeddingThreads;
  /** Vectors that ship with the model, by `vectorKey` of their text. */
  shippedVectors(): Promise<ReadonlyMap<string, Float32Array>>;
}
