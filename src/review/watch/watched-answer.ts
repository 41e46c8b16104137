import type { Answered } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Flag } from '../../domain/review.ts';
import type { Source } from '../../domain/source.ts';

/** A published revision with the evidence it owns, and its sources as the library holds them today (by id). */
export interface WatchedAnswer {
  answer: Answered;
  evidence: Evidence;
  held: ReadonlyMap<string, Source>;
}

/** A flag as a rule raises it. */
export type FoundFlag = Pick<Flag, 'kind' | 'source' | 'claims' | 'message'>;

/** The date of a source as precise as known, a label's own date before others; empty where none is known. */
export function dateOf({ labelDate, published, year }: Source): string {
  return labelDate ?? published ?? year?.toString() ?? '';
}

/** Whether a source is about a drug or condition of the answer, by its subjects' names. A source about drugs must share one where the answer has some. */
export function isOnSubject(source: Source, { interpretation }: Answered, names: (name: string) => string[]): boolean {
  const shares = (asked: string[], subjects: Source['drugs']) => {
    const wanted = new Set(asked.flatMap((name) => [name, ...names(name)]).map((name) => name.toLowerCase()));
    return subjects.some((subject) => [subject.name, ...subject.also].some((name) => wanted.has(name.toLowerCase())));
  };
  const drug = shares(interpretation.drugs, source.drugs);
  const condition = shares(interpretation.conditions, source.conditions);
  if (interpretation.drugs.length > 0 && source.drugs.length > 0)
    return drug && (interpretation.conditions.length === 0 || condition || source.conditions.length === 0);
  return drug || condition;
}
