import type { z } from 'zod';

/** One thing asked of a language model: an object by schema. What is sent is `instructions` and `input`, and nothing else. */
export interface ModelRequest<T> {
  /** Name and version of the prompt, "compose-1"; kept in an answer's provenance. */
  prompt: string;
  instructions: string;
  input: string;
  schema: z.ZodType<T>;
  /** Most tokens of the reply. */
  mostTokens: number;
}

export interface ModelReply<T> {
  value: T;
  /** Paid for with this reply; 0 where it was remembered. */
  tokens: { in: number; out: number };
}

export interface AskOptions {
  /** Ends the call where its time is up. */
  signal: AbortSignal;
  /** Hears the object as far as it has come, each time more of it is there. Not validated: only what is complete in it may be used. */
  onPartial?: (partial: unknown) => void;
}

/** The port to a language model. Every trouble is a ModelFault. */
export interface LanguageModel {
  readonly provider: string;
  readonly name: string;
  /** The host that a question goes to where the model does not run on this machine; null where it does. */
  readonly remoteHost: string | null;
  ask<T>(request: ModelRequest<T>, options: AskOptions): Promise<ModelReply<T>>;
}

/** What replies cost and said, kept so that the same thing is not paid for twice. Keys are hashes: no question stands in them. */
export interface ModelLedger {
  findReply(key: string): Promise<string | null>;
  /** `reply` is null where the call cost tokens and brought nothing. */
  noteCall(call: { key: string; reply: string | null; tokens: number; day: string }): Promise<void>;
  tokensOn(day: string): Promise<number>;
}

/** What a model may be used for in answering, and how far. */
export interface ModelUse {
  model: LanguageModel;
  /** Milliseconds and tokens that one answer may take. */
  answerMs: number;
  answerTokens: number;
  /** Whether it reads its own claims once more against their sentences. */
  readsCritically: boolean;
  /** Questions that it is kept off while it runs on another machine. */
  offFor: ('drafts' | 'patients')[];
}
