import { upperFirst } from './peel-frame.ts';

const FINITE =
  /\b(?:is|are|was|were|has|have|had|should|must|may|might|can|could|will|does|do|did|takes?|gives?|says?|works?|places?|approved|recommends?|advises?|allows?|asks?|blocks?|needs?|shows?|suggests?|starts?|appears?|includes?|occurs?|occurred|leads?|led|caus(?:es|ed)|fail(?:s|ed)|lowers?|lowered|reduces?|damp(?:s|ens?)|pass(?:es)?|rais(?:es|ed)(?= the)|fell|rose|gave|beat|improved|lost|kept)\b/;
// Where one sentence can become two, with the word that then leads the second in.
const CUTS: [RegExp, string][] = [
  [/; (?=\S)/, ''],
  [/, (?:but|whereas) (?=\S)/, 'But '],
  [/, so (?!that\b)(?=\S)/, 'So '],
  [/, (?=(?:raised|lowered|reduced|increased|halved) (?:to|by|if|when)\b)/, 'It is '],
  [/,? (?:and )?(?=is (?:raised|lowered|increased|reduced|halved|doubled|stopped|paused|kept|continued|considered)\b)/, 'It '],
  [/ and treatment (?=(?:is )?(?:stopped|paused|continued)\b)/, 'Treatment is '],
  [/, (?=it (?:is|was|should|must|may)\b)/, ''],
  [/, (?=the first (?:approval|treatment|medicine|drug)\b)/, 'It was '],
  [/ and says (?:that )?it (?=\p{L})/u, 'It '],
  [/, and (?=(?:it|they|the|this|people|adults|children|those) )/, ''],
];
const DEPENDENT = /^(?:which|that|who|whose|where|with|without|including|especially|then|not|and|or|otherwise)\b/i;

/** Cuts a long sentence at its semicolons and joints where both halves can stand alone. Nothing is reordered. */
export function cutSentences(text: string): string[] {
  for (const [cut, lead] of CUTS) {
    const match = cut.exec(withoutBrackets(text));
    if (!match) continue;
    const [first, second] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (OPENS_CONDITION.test(first) || !standsAlone(first) || !standsAlone(lead + second) || DEPENDENT.test(second)) continue;
    return [...cutSentences(`${first}.`), ...cutSentences(lead ? `${lead}${second}` : upperFirst(second))];
  }
  return [text];
}

// "If it does not help, it is stopped": what stands before the joint belongs to what follows.
const OPENS_CONDITION =
  /(?:^|[,;] )(?:if|when|unless|until|after|before|while|once|where|because|since|although|in|for|with|at|on|during|under|among)\b[^,;]*$/i;

const standsAlone = (part: string): boolean => part.split(/\s+/).length >= 4 && FINITE.test(part);

/** The text with what stands in brackets blanked out, character for character. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, (inside) => '_'.repeat(inside.length));
}
