import { ENGLISH_PAGES } from './en/pages.ts';

/** What pages say in one language, and the locale of their dates and numbers. */
export type PageTexts = typeof ENGLISH_PAGES;

const LANGUAGES: Record<string, PageTexts> = { en: ENGLISH_PAGES };

/** The texts of pages in a language; English where the language has none yet. */
export function pageTexts(language = 'en'): PageTexts {
  return LANGUAGES[language.split('-')[0]!] ?? ENGLISH_PAGES;
}
