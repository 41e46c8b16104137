import { foldWord } from '../text/fold-word.ts';
import type { Objection } from './claim-to-verify.ts';
import { meaningOf } from './same-meaning.ts';
import { withSamePhrases } from './same-phrases.ts';

/** From this share of a text's words in the other, in order, one copies the other. */
const COPIED = 0.8;
// Words that may come and go in a copy without a change of what it says.
const HARMLESS = new Set(
  'a an the of in on to and that this these is are was were be been by for with as at from it its has have had do does did get gets got'.split(
    ' ',
  ),
);
// Words whose coming or going turns a copy round.
const TURNS = new Set('not no nor never neither cannot without unless except only or before after under over below above'.split(' '));
// Of these, what says "under the guideline" where it moves together with the word it leads in.
const LEADS = new Set('under over before after'.split(' '));
// Figures and arms that moved may have changed places.
const FIXED = /\d|^(?:placebo|vehicle)$|(?:nib|mab|cept)$/;
const YEAR = /^(?:19|20)\d\d$/;

interface Word {
  text: string;
  meaning: string;
  /** The word before it that says something, and the one right behind it; or nothing. */
  before: string;
  behind: string;
}

/**
 * A claim that copies a quote, or nearly, says it word for word: what it says instead, adds, or leaves out of a whole copy is an objection.
 * Near synonyms, words that only moved, and words of `around` (headings, the source's dates) and of the claim's other quotes are none. Claims in
 * other words are left to the checks of meaning.
 */
export function checkWording(claim: string, quotes: string[], around: string): Objection[] {
  const mine = wordsOf(claim);
  const compared = quotes.map((quote) => ({
    ...compare(mine, wordsOf(quote)),
    known: new Set(wordsOf([around, ...quotes.filter((other) => other !== quote)].join(' ')).map((word) => word.text)),
  }));
  const copies = compared.filter(({ shareOfClaim, shareOfQuote }) => Math.max(shareOfClaim, shareOfQuote) >= COPIED);
  if (copies.length === 0) return [];
  const judged = copies.map(({ added, left, shareOfClaim, shareOfQuote, known }) => ({
    added: added.filter(({ text }) => !known.has(text)),
    // What a claim leaves out counts only where it is the whole quote otherwise; what it says instead always does.
    left: Math.min(shareOfClaim, shareOfQuote) >= COPIED ? left : [],
  }));
  if (judged.some(({ added, left }) => added.length + left.length === 0)) return [];
  const { added, left } = judged[0]!;
  const exchanged = [added, left].every((words) => words.some(({ text }) => FIXED.test(text)));
  const turned = exchanged || [...added, ...left].some(({ text }) => TURNS.has(text));
  const tell = (words: Word[]) => words.map(({ text }) => text).join(' ');
  const reason =
    added.length === 0
      ? `The claim leaves out of its quote: "${tell(left)}".`
      : `The quote reads otherwise where the claim says "${tell(added)}".`;
  return [{ check: 'wording', opposes: turned, reason }];
}

function wordsOf(text: string): Word[] {
  const words =
    withSamePhrases(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,]\d+)*%?/gu) ?? [];
  return words.map((word, i) => ({
    text: word,
    meaning: meaningOf(foldWord(word)),
    before: words.slice(0, i).findLast((other) => !HARMLESS.has(other)) ?? '',
    behind: words[i + 1] ?? '',
  }));
}

interface Comparison {
  added: Word[];
  left: Word[];
  shareOfClaim: number;
  shareOfQuote: number;
}

function compare(claim: Word[], quote: Word[]): Comparison {
  const { mine, theirs } = align(claim, quote);
  const common = mine.filter(Boolean).length;
  const unaligned = (words: Word[], aligned: boolean[]) => words.filter((word, i) => !aligned[i] && !HARMLESS.has(word.text));
  const [added, left] = [unaligned(claim, mine), unaligned(quote, theirs)];
  const figures = added.filter(({ text }) => FIXED.test(text)).length;
  const isTwin = (word: Word, other: Word) => {
    if (TURNS.has(word.text)) return LEADS.has(word.text) && other.text === word.text && movedAlong(word, other);
    if (!FIXED.test(word.text)) return other.meaning === word.meaning;
    // One figure that moved with the word before it ("week 16"), or a year with its document's name, has changed places with none.
    const together = word.before !== '' && other.before === word.before;
    return figures === 1 && other.text === word.text && (together || (YEAR.test(word.text) && movedAlong(word, other)));
  };
  const withoutTwins = (words: Word[], others: Word[]) => words.filter((word) => !others.some((other) => isTwin(word, other)));
  return {
    added: withoutTwins(added, left),
    left: withoutTwins(left, added),
    shareOfClaim: common / Math.max(1, claim.length),
    shareOfQuote: common / Math.max(1, quote.length),
  };
}

/** The word behind them is the same, and no figure: "over 50" is no name. */
const movedAlong = (word: Word, other: Word): boolean => word.behind !== '' && word.behind === other.behind && !FIXED.test(word.behind);

// Which words belong to the longest common subsequence.
function align(a: Word[], b: Word[]): { mine: boolean[]; theirs: boolean[] } {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const word of a) {
    const above = rows.at(-1)!;
    const row = [0];
    b.forEach((other, j) => row.push(word.text === other.text ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)));
    rows.push(row);
  }
  const [mine, theirs] = [a.map(() => false), b.map(() => false)];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    if (a[i - 1]!.text === b[j - 1]!.text) {
      i--;
      j--;
      mine[i] = theirs[j] = true;
    } else if (rows[i - 1]![j]! >= rows[i]![j - 1]!) i--;
    else j--;
  }
  return { mine, theirs };
}
