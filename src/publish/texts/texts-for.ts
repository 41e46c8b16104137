import type { EditionTexts } from './edition-texts.ts';
import { ENGLISH } from './en/english.ts';

const LANGUAGES: Record<string, EditionTexts> = { en: ENGLISH };

/** The texts of editions in a language; English where the language has none yet. */
export function textsFor(language: string): EditionTexts {
  return LANGUAGES[language.split('-')[0]!] ?? ENGLISH;
}
