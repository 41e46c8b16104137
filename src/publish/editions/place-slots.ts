import type { EditionSection } from '../texts/edition-texts.ts';

/** The sections of an edition with all slots of an answer in them: one that no section names stands in the last, so that nothing is lost. */
export function placeSlots(sections: EditionSection[], slots: string[]): EditionSection[] {
  const named = new Set(sections.flatMap(({ from }) => from));
  const rest = [...new Set(slots)].filter((slot) => !named.has(slot));
  return sections.map((section, i) => (i === sections.length - 1 ? { ...section, from: [...section.from, ...rest] } : section));
}
