// After these a name may stand alone; before any other word it belongs to a longer name ("baricitinib tablets").
const STANDS_ALONE =
  /^(?:[.,;:)\n]|$|\s+(?:and|or|but|in|on|at|of|for|with|without|to|from|by|is|are|was|were|has|may|must|should|can|could|did|does|do|as|than|that|who|which|when|while|if|until|unless|before|after|during|over|because|so|it|they|the|a|an|works?|needs?|not|alone|together)\b)/i;

/**
 * Sentences of one section in which the article's only drug is called "this medicine" once it was named. Not where another drug is named, an amount
 * follows, or in a list.
 */
export function nameMedicine(texts: string[], drug: string, isDrug: (word: string) => boolean): string[] {
  let named = false;
  const name = new RegExp(String.raw`\b${drug.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\b`, 'gi');
  return texts.map((text) => {
    const others = text.match(/\p{L}{4,}/gu)?.some((word) => isDrug(word) && word.toLowerCase() !== drug.toLowerCase());
    return text.replace(name, (word, at: number) => {
      const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
      const first = !named;
      named = true;
      if (first || others || /(?:^|\n)•[^\n]*$/.test(before) || /^ \d/.test(after) || !STANDS_ALONE.test(after)) return word;
      return /(?:^|[.:] |\n)$/.test(before) ? 'This medicine' : 'this medicine';
    });
  });
}
