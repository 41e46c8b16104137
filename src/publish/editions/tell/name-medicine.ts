// After these a name may stand alone; before any other word it belongs to a longer name ("baricitinib tablets").
const STANDS_ALONE =
  /^(?:[.,;:)\n]|$|\s+(?:and|or|but|in|on|at|of|for|with|without|to|from|by|is|are|was|were|has|may|must|should|can|could|did|does|do|as|than|that|who|which|when|while|if|until|unless|before|after|during|over|because|so|it|they|the|a|an|works?|needs?|not|alone|together)\b)/i;

/**
 * A telling in which the article's only drug is called "this medicine". Not where another drug is named, it belongs to a longer
 * name, or nothing else ties the telling to what was said.
 */
export function nameMedicine(text: string, said: string, drug: string, isDrug: (word: string) => boolean): string {
  const others = text.match(/\p{L}{4,}/gu)?.some((word) => isDrug(word) && word.toLowerCase() !== drug.toLowerCase());
  if (others || !sharesWord(text, said, drug)) return text;
  const name = String.raw`\b${drug.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\b`;
  return text
    .replace(new RegExp(`${name} (\\d+(?:\\.\\d+)? mg)\\b(?! (?:equivalent|group|dose|arm))`, 'gi'), '$1 of this medicine')
    .replace(new RegExp(`${name} treatment\\b(?! with)`, 'gi'), 'treatment with this medicine')
    .replace(new RegExp(`${name} dose\\b`, 'gi'), 'dose of this medicine')
    .replace(new RegExp(name, 'gi'), (word, at: number) => {
      const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
      if (!STANDS_ALONE.test(after) || /\b(?:oral|topical|systemic|low-dose|high-dose) $/i.test(before)) return word;
      return /(?:^|\. |\n(?:• )?)$/.test(before) ? 'This medicine' : 'this medicine';
    });
}

// A reader who compares the two must find one word again beside the drug's name.
function sharesWord(text: string, said: string, drug: string): boolean {
  const stems = (words: string) =>
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => word !== drug.toLowerCase()).map((word) => word.slice(0, 5));
  const held = new Set(stems(said));
  return stems(text).some((stem) => held.has(stem));
}
