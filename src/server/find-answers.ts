import { z } from 'zod';
import { ReviewStatus } from '../domain/answer.ts';
import { InputFault } from '../domain/faults.ts';
import type { AnswerListing } from '../record/record.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Vocabulary } from '../vocabulary/build-vocabulary.ts';

const text = z.string().trim().max(200).optional();

/** What a reader may ask of the published answers, on their page and through the API. An empty field is no condition. */
export const AnswersQuery = z.object({ words: text, topic: text, status: ReviewStatus.optional(), drug: text, condition: text });
export type AnswersQuery = z.infer<typeof AnswersQuery>;

/** Reads a query string. Throws InputFault that names the field and what it may be. */
export function readAnswersQuery(query: Record<string, string>): AnswersQuery {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''));
  const { success, data, error } = AnswersQuery.safeParse(given);
  if (success) return data;
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  throw new InputFault(`The search's "${field}" cannot be used: ${issue.message}.`, { field });
}

/** A published answer with the drugs and conditions that its title and question name. */
export interface FoundAnswer extends AnswerListing {
  drugs: string[];
  conditions: string[];
}

/** Names the drugs and conditions of each answer, in the vocabulary's words. */
export function nameSubjects(answers: AnswerListing[], vocabulary: Vocabulary): FoundAnswer[] {
  return answers.map((answer) => {
    const named = new Set(vocabulary.findMentions(`${answer.title}. ${answer.question}`).map((m) => m.term));
    const names = (type: 'drug' | 'condition') => [...named].filter((t) => t.type === type && !t.event && !t.family).map((t) => t.plain);
    return { ...answer, drugs: names('drug'), conditions: names('condition') };
  });
}

/** The answers that meet a query, in their order; with words, those that hold most of them first. `ofTopic` are the ids of the asked topic's answers. */
export function filterAnswers(answers: FoundAnswer[], query: AnswersQuery, ofTopic: ReadonlySet<string>): FoundAnswer[] {
  const kept = answers.filter(
    (a) =>
      (!query.topic || ofTopic.has(a.id)) &&
      (!query.status || a.status === query.status) &&
      (!query.drug || a.drugs.includes(query.drug)) &&
      (!query.condition || a.conditions.includes(query.condition)),
  );
  return query.words ? rankByWords(query.words, kept) : kept;
}

const LEAST_SHARE = 0.5;

/** Answers whose title or question holds at least half of the words; the last word may be only begun. */
export function rankByWords<T extends AnswerListing>(words: string, answers: T[]): T[] {
  const asked = readTokens(words);
  if (!asked.length) return [];
  const begun = /\s$/.test(words) ? null : (words.toLowerCase().match(/[\p{L}\p{N}]+$/u)?.[0] ?? null);
  const scored = answers.map((answer) => {
    const whole = `${answer.title} ${answer.question}`;
    const tokens = new Set(readTokens(whole));
    const starts = whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const found = asked.filter(
      (t, i) => tokens.has(t) || (i === asked.length - 1 && begun !== null && starts.some((w) => w.startsWith(begun))),
    );
    return { answer, share: found.length / asked.length };
  });
  return scored
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .map(({ answer }) => answer);
}
