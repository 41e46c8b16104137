/** How strongly a text bids or forbids, weakest first. */
type Force = 1 | 2 | 3;

const FORBIDS: [RegExp, Force][] = [
  [
    /\b(?:must not|must never|contraindicat\w*|never|do not|don['’]t|is forbidden|are forbidden|prohibit\w*|cannot be|may not|not (?:to )?be (?:used|given|taken|started|combined))\b/i,
    3,
  ],
  [
    /\b(?:should not|shouldn['’]t|ought not|(?:is|are|was|were) not (?:recommended|advised)|(?:advis|recommend|suggest|decid)\w* against|avoid\w*|discourag\w*)\b/i,
    2,
  ],
  [/\b(?:caution\w*|careful\w*|with care|weigh\w*|prudent)\b/i, 1],
];
const BIDS: [RegExp, Force][] = [
  [
    /\b(?:must|mandatory|compulsory|obligatory|(?<!(?:not|no longer) )required(?! no\b)|requires?(?! no\b)|essential|strong(?:ly)? recommend\w*|strongly\b[^.;]*\b(?:recommend|advis)\w*|(?:recommend|advis)\w*\b[^.;]*\bstrongly|needs? to|has to|have to)\b/i,
    3,
  ],
  [
    /\b(?:should|recommend\w*|advis\w*|is to be|are to be|ought to|asks? for|asks? that|first[- ]line|preferred|prefers?|first choice|(?:treatment|drug) of choice)\b/i,
    2,
  ],
  [/\b(?:may|might|can|could|consider\w*|suggest\w*|option\w*|conditional\w*|weak(?:ly)?|possible|possibl[ye])\b/i, 1],
];

/**
 * What a claim does to the force of its sentences: advice turned stronger, a warning softened or made absolute. Nothing where the sentences
 * neither bid nor forbid, except that the claim must not begin to.
 */
export function compareForce(claim: string, sentences: string[]): string[] {
  const source = sentences.join(' ');
  const reasons: string[] = [];
  if (FIRST.test(claim) && !FIRST.test(source)) reasons.push('It puts first what the source only names.');
  const [forbids, forbade] = [forceOf(claim, FORBIDS), forceOf(source, FORBIDS)];
  if (forbade >= 2 && forbids < forbade && !(forbade === 3 && forbids === 2 && /\bavoid/i.test(claim) && /\bavoid/i.test(source)))
    reasons.push('It softens what the source forbids or warns of.');
  if (forbids > forbade && forbids >= 2) reasons.push('It forbids more than the source does.');
  if (forbids >= 2 || forbade >= 2) return reasons;
  const [bids, bade] = [forceOf(claim, BIDS), forceOf(source, BIDS)];
  if (bids > bade && bids >= 2) reasons.push('It advises more strongly than the source.');
  if (bade >= 2 && bids < bade) reasons.push('It advises less strongly than the source.');
  return reasons;
}

const FIRST = /\b(?:first[- ](?:choice|line)|(?:treatment|drug|therapy) of (?:first )?choice|preferred|mainstay|standard of care)\b/i;

/** The strongest force that a text has; 0 where it has none. */
function forceOf(text: string, scale: [RegExp, Force][]): Force | 0 {
  return scale.find(([words]) => words.test(text))?.[1] ?? 0;
}
