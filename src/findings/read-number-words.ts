const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ALL = [...ONES].reverse().join('|');
const WORD = new RegExp(
  `\\b(?:(${TENS.join('|')})(?:[- ](${ONES.slice(1, 10).join('|')}))?|(${ALL})|(a|one|two|three|four|five|six|seven|eight|nine) hundred)\\b(?! of\\b)`,
  'gi',
);

/** A number written as a word; offsets are UTF-16, half-open. */
export interface NumberWord {
  start: number;
  end: number;
  value: number;
}

/** Numbers written as words, from "two" to "ninety-nine" and whole hundreds. "one" and "a hundred" count only before a unit, which the caller checks. */
export function readNumberWords(text: string): NumberWord[] {
  const found: NumberWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [whole, tens, unit, small, hundreds] = match;
    let value: number;
    if (tens) value = (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + (unit ? ONES.indexOf(unit.toLowerCase()) : 0);
    else if (small) value = ONES.indexOf(small.toLowerCase());
    else value = 100 * Math.max(1, ONES.indexOf(hundreds!.toLowerCase()));
    found.push({ start: match.index, end: match.index + whole.length, value });
  }
  return found;
}
