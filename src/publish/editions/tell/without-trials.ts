import { TRIAL } from '../check/check-edition.ts';

const NAME = TRIAL.source;
const NAMES = `(?:the )?(?:pooled )?(?:${NAME})(?:(?: and|,) (?:${NAME}))*(?: trials?)?`;

/** A sentence without the names of trials, which tell a patient nothing; the quote keeps them. */
export function withoutTrials(text: string): string {
  return text
    .replace(new RegExp(` \\((?:${NAME})(?: extension)?\\)`, 'g'), '')
    .replace(new RegExp(`^(?:In|Across|Together with) ${NAMES} in `), 'In ')
    .replace(new RegExp(`^(?:In|Across) ${NAMES}, `), '')
    .replace(new RegExp(` in ${NAMES}(?=[ ,.])`, 'g'), '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** True where one sentence gives figures of more than one trial, so that their names are needed. */
export function comparesTrials(text: string): boolean {
  return new Set(text.match(TRIAL) ?? []).size > 1 && /\d%/.test(text);
}
