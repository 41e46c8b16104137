import type { Passage, RecommendationGrade } from '../domain/source.ts';
import { sha256 } from './hash-content.ts';

/** A passage as a format reader finds it, before it has an id. */
export interface PassageText {
  heading: string[];
  text: string;
  page?: number | null;
  recommendation?: RecommendationGrade | null;
}

/**
 * Makes passages of texts in the order of the original: NFC, trimmed, empty ones left out. An id is derived from the source's id, the
 * heading path and the text alone, so that it is the same in every data folder; a text that stands twice is told apart by its count.
 */
export function makePassages(sourceId: string, texts: PassageText[]): Passage[] {
  const seen = new Map<string, number>();
  const passages: Passage[] = [];
  for (const { heading, text, page = null, recommendation = null } of texts) {
    const said = toNfc(text);
    if (!said) continue;
    const path = heading.map(toNfc).filter(Boolean);
    const content = JSON.stringify([sourceId, path, said]);
    const times = seen.get(content) ?? 0;
    seen.set(content, times + 1);
    const id = `p${sha256(times ? `${content}${times}` : content).slice(0, 20)}`;
    passages.push({ id, source: sourceId, position: passages.length, heading: path, text: said, page, recommendation });
  }
  return passages;
}

// Letters below U+0300 are NFC whatever stands beside them.
const MAY_COMBINE = /[^\0-\u02ff]/;

function toNfc(text: string): string {
  return (MAY_COMBINE.test(text) ? text.normalize('NFC') : text).trim();
}
