import { LEADING_TRIALS, TRIAL } from '../check/check-edition.ts';

const NAME = TRIAL.source;
const NAMES = `(?:the )?(?:pooled )?(?:${NAME})(?:(?: and|,) (?:${NAME}))*(?: trials?)?`;

/** A sentence without the names of trials, which tell a patient nothing; the quote keeps them. */
export function withoutTrials(text: string): string {
  return text
    .replace(LEADING_TRIALS, 'In ')
    .replace(/^In in /, 'In ')
    .replace(new RegExp(` \\((?:${NAME})(?: extension)?\\)`, 'g'), '')
    .replace(new RegExp(`^(?:In|Across|Together with) ${NAMES} in `), 'In ')
    .replace(new RegExp(`^(?:In|Across) ${NAMES}, `), '')
    .replace(new RegExp(` in ${NAMES}(?=[ ,.])`, 'g'), '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** True where one sentence gives figures of more than one trial, so that their names are needed. */
export function comparesTrials(text: string): boolean {
  const leading = (LEADING_TRIALS.exec(text)?.[0].match(/,| and /g)?.length ?? 0) + 1;
  return (new Set(text.match(TRIAL) ?? []).size > 1 || leading > 1) && /\d%/.test(text);
}
