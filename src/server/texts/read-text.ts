import { readFileSync } from 'node:fs';
import type { AnswerRecord } from '../../record/record.ts';
import { TEXT_NAMES, type TextName, type TextVersion } from '../../record/texts/texts-record.ts';

/** How each text is called on its page, in reading order. */
export const TEXT_TITLES: Record<TextName, string> = {
  policy: 'Editorial policy',
  board: 'The board',
  corrections: 'Corrections',
};

const SHIPPED = Object.fromEntries(
  TEXT_NAMES.map((name) => [name, readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8')]),
) as Record<TextName, string>;

/** A text as it stands: the newest version saved on this site, else (version 0, no date) as it comes with Vouch. */
export async function readText(record: Pick<AnswerRecord, 'texts'>, name: TextName): Promise<TextVersion> {
  return (await record.texts.find(name)) ?? shippedText(name);
}

/** A text as it comes with Vouch, before anybody here has changed it. */
export function shippedText(name: TextName): TextVersion {
  return { name, version: 0, body: SHIPPED[name], note: 'As it comes with Vouch', savedBy: '', savedAt: '' };
}
