import type { Bound } from '../domain/finding.ts';

// Longest first: "no more than" before "more than". Each stands right before the number, articles and units of age between them allowed.
const BEFORE: [RegExp, Bound][] = [
  [
    /\b(?:no|not)(?: (?:to|be|use|used|take|taken|give|given))* (?:more|greater|higher|longer|later) than$|(?:does|do|should|must) not exceed$|not exceeding$|at most$|(?:a )?maximum(?: dose)?(?: of)?$|up to$|≤$|<=$|to within$|within$|down to$/i,
    '<=',
  ],
  [/(?:no|not) (?:less|fewer|lower) than$|at least$|(?:a )?minimum(?: of)?$|≥$|>=$|\bfrom(?: the)?(?: ages?)?(?: of)?$/i, '>='],
  [
    /\b(?:under|below|beneath|less than|fewer than|lower than|smaller than|shorter than|younger than|falls? to under|sooner than|earlier than)$|<$/i,
    '<',
  ],
  [
    /\b(?:over|above|beyond|more than|greater than|higher than|longer than|older than|exceed(?:s|ed|ing)?|in excess of|later than)$|>$/i,
    '>',
  ],
  [/\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|ca\.?|close to)$|[~≈]$/i, '~'],
];
const AFTER: [RegExp, Bound][] = [
  [
    /^(?: of age)?,? ?(?:(?:or|and) (?:more|over|above|older|greater|higher|longer|up|upwards?|later)\b|(?:or|and) (?:was |were )?(?:more|over)\b|\+)/i,
    '>=',
  ],
  [/^(?: of age)?,? ?(?:or|and) (?:less|fewer|under|below|younger|lower|shorter|earlier)\b/i, '<='],
];
const FILLER = /(?:\s|\b(?:the|a|an|an? age of|one|ages?|aged|years?|weeks?|months?|days?|age|of)\b)*$/i;

/** How the number between `before` and `after` is bounded, from the words at its sides. */
export function readBound(before: string, after: string): Bound {
  // "more than the 2.3% on X" compares with a figure, it bounds none.
  if (/\bthan the $/i.test(before) && /^ (?:on|with|in|for|of|given|seen)\b/.test(after)) return '=';
  for (const [pattern, bound] of AFTER) if (pattern.test(after)) return bound;
  const near = before.slice(-48);
  const tight = near.trimEnd();
  for (const [pattern, bound] of BEFORE) if (pattern.test(tight)) return bound;
  const bare = near.replace(FILLER, '');
  if (bare.length < tight.length) for (const [pattern, bound] of BEFORE) if (bound !== '~' && pattern.test(bare)) return bound;
  return '=';
}
