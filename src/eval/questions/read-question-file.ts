import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputFault } from '../../domain/faults.ts';

/** A pattern of a question file, "/regex/flags", as a regular expression that finds every place. */
const Pattern = z.string().transform((text, context) => {
  const parts = /^\/(.+)\/([a-z]*)$/s.exec(text);
  try {
    if (!parts) throw new Error('it is not "/regex/flags"');
    return new RegExp(parts[1]!, [...new Set(`${parts[2]}g`)].join(''));
  } catch (error) {
    context.addIssue({ code: 'custom', message: `${text} is no pattern: ${(error as Error).message}` });
    return z.NEVER;
  }
});

/** What a claim may state: all patterns of one alternative, and none that spoils it. */
const Statement = z.object({
  text: z.string().optional(),
  match: z.array(z.array(Pattern).min(1)).min(1),
  unless: z.array(Pattern).default([]),
});
export type Statement = z.infer<typeof Statement>;

const KeyFact = Statement.extend({ text: z.string(), must: z.boolean() });
export type KeyFact = z.infer<typeof KeyFact>;

const common = {
  id: z.string(),
  question: z.string().min(1),
  mustNotSay: z.array(Statement).default([]),
  maxWords: z.number().int().positive(),
  maxReferences: z.number().int().positive().default(20),
};

const Answerable = z.object({
  ...common,
  cite: z.array(z.string()).min(1),
  also: z.array(z.string()).default([]),
  keyFacts: z.array(KeyFact),
  /** True where the question asserts something false that an answer may correct. */
  premise: z.boolean().default(false),
});
export type Answerable = z.infer<typeof Answerable>;

const Unanswerable = z.discriminatedUnion('expect', [
  z.object({ ...common, expect: z.literal('abstain'), reason: z.string() }),
  z.object({ ...common, expect: z.literal('abstain-or-no-figures'), reason: z.string(), figures: Statement }),
  z.object({ ...common, expect: z.literal('correct'), reason: z.string(), correct: Statement, correctingSources: z.array(z.string()) }),
]);
export type Unanswerable = z.infer<typeof Unanswerable>;

const QuestionFile = z.object({
  about: z.string(),
  clinician: z.array(Answerable).default([]),
  patient: z.array(Answerable).default([]),
  unanswerable: z.array(Unanswerable).default([]),
});

export interface QuestionSet {
  answerable: Answerable[];
  unanswerable: Unanswerable[];
}

/** Reads a question file. Throws InputFault with the file, the question and the field that is wrong. */
export async function readQuestionFile(file: string): Promise<QuestionSet> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(`${file} cannot be read (${error.code ?? error.message}). Give a JSON file of questions.`, { file });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputFault(`${file} is not JSON (${(error as Error).message}).`, { file });
  }
  const read = QuestionFile.safeParse(value);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    const field = path.join('.') || 'the whole file';
    throw new InputFault(`${file}: ${field} is wrong (${message}).`, { file, field });
  }
  const { clinician, patient, unanswerable } = read.data;
  if (clinician.length + patient.length + unanswerable.length === 0) throw new InputFault(`${file} holds no question.`, { file });
  return { answerable: [...clinician, ...patient], unanswerable };
}
