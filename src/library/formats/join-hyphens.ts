const PARTS = /(\p{L}[\p{L}\p{M}]*)-$/u;
const NEXT = /^(\p{Ll}[\p{L}\p{M}]*)/u;
// Before these a hyphen is written in medical prose, not made by a line's end.
const WRITTEN = new Set(
  'non|self|well|long|short|high|low|once|twice|half|anti|pre|post|co|sub|dose|follow|cross|double|single|open'.split('|'),
);

/** The words of a text in lower case, hyphenated ones as they are too: what a broken word is compared with. */
export function collectWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?!-?\s*\n)/gu)) words.add(word.toLowerCase());
  return words;
}

/**
 * Joins two lines. A word that the line's end broke becomes whole: with its hyphen where the document elsewhere writes it so, without
 * where the document knows the joined word, or knows the first half as no word of its own.
 */
export function joinLines(before: string, after: string, known: ReadonlySet<string>): string {
  const left = PARTS.exec(before)?.[1]?.toLowerCase();
  const right = NEXT.exec(after)?.[1]?.toLowerCase();
  if (!left || !right) return /[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(after) ? before + after : `${before} ${after}`;
  const keepsHyphen = known.has(`${left}-${right}`) || (!known.has(left + right) && (known.has(left) || WRITTEN.has(left)));
  // "first- and second-line": the hyphen ends a word by itself.
  if (/^(?:and|or|to)$/.test(right)) return `${before} ${after}`;
  return keepsHyphen ? before + after : before.slice(0, -1) + after;
}
