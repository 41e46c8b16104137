import type { AnswersQuery } from '../find-answers.ts';

/** The address of the list of published answers that meet a query. */
export function addressAnswers(query: AnswersQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length > 0 ? `/answers?${new URLSearchParams(given).toString()}` : '/answers';
}
