import type { AskProgress } from '../domain/progress.ts';
import type { Audience } from '../domain/answer.ts';
import type { AnswerWithEvidence } from '../domain/evidence.ts';
import type { LibraryReader } from '../library/library.ts';

export interface AskInput {
  question: string;
  audience: Audience;
  /** The id the answer gets, where the caller made one (an address that is already known); else a new unguessable one. */
  id?: string;
}

export interface AskPorts {
  library: LibraryReader;
  now: () => Date;
  onProgress?: (event: AskProgress) => void;
}

/** Answers a question from the library: an article whose claims carry their quotes, or an abstention. Stores nothing. */
export async function ask(_input: AskInput, _ports: AskPorts): Promise<AnswerWithEvidence> {
  throw new Error('not built yet');
}
