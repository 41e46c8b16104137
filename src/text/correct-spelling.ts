/**
 * The word of a vocabulary that a misspelt one most likely stands for, or null. Both in lower case. At most two edits (a letter added, left
 * out, changed, or two neighbours swapped: Damerau 1964), one in words of up to six letters, and none in words of under four; two edits
 * keep the first letter. Nearest first, then the same first letter, the same length, and the alphabet: the same input gives the same word.
 */
export function correctSpelling(word: string, vocabulary: Iterable<string>): string | null {
  const allowed = word.length < 4 ? 0 : word.length <= 6 ? 1 : 2;
  if (allowed === 0) return null;
  let best: { known: string; rank: number } | null = null;
  for (const known of vocabulary) {
    if (known === word) return known;
    const sameStart = known[0] === word[0];
    const apart = Math.abs(known.length - word.length);
    if (apart > allowed || known.length < 4) continue;
    const edits = countEdits(word, known, sameStart ? allowed : 1);
    if (edits === null) continue;
    const rank = edits * 100 + (sameStart ? 0 : 10) + apart;
    if (!best || rank < best.rank || (rank === best.rank && known < best.known)) best = { known, rank };
  }
  return best?.known ?? null;
}

/** Edits that lead from one word to the other, neighbours swapped counting as one; null where they are more than `most`. */
export function countEdits(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, beforeLast[j - 2]! + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return null;
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= most ? last[b.length]! : null;
}
