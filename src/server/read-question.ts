import { InputFault } from '../domain/faults.ts';

export const QUESTION_MIN = 3;
export const QUESTION_MAX = 1000;

/** A question as asked: NFC, white space folded, control characters gone. Throws InputFault unless 3 to 1,000 characters remain. */
export function readQuestion(asked: unknown): string {
  const text = typeof asked === 'string' ? asked : '';
  const question = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (question.length < QUESTION_MIN) throw new InputFault('Write a question of at least 3 characters.', { field: 'question' });
  if (question.length > QUESTION_MAX) {
    throw new InputFault(`The question has ${question.length.toLocaleString('en')} characters. Shorten it to 1,000 at most.`, {
      field: 'question',
    });
  }
  return question;
}
