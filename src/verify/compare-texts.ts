/** True where a claim is its quote word for word: white space, the first letter's case and the last mark aside. */
export function isVerbatim(claim: string, quote: string): boolean {
  return bare(claim) === bare(quote);
}

/** True where at least 85 % of the words of each stand in the other, in order: a copy with a word changed, not a paraphrase. */
export function isNearVerbatim(claim: string, quote: string): boolean {
  const [a, b] = [wordsOf(claim), wordsOf(quote)];
  const common = commonInOrder(a, b);
  return common >= 0.85 * Math.max(a.length, b.length);
}

function bare(text: string): string {
  const flat = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?;:,…]+$/, '')
    .trim();
  return flat.slice(0, 1).toLowerCase() + flat.slice(1);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}.%]+/gu) ?? [];
}

// Length of the longest common subsequence, one row at a time.
function commonInOrder(a: string[], b: string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}
