/**
 * Ways of saying one thing in a clinical text that no comparison word by word sees as one, each with the form that stands for all: comparators,
 * words for "about" and for a bound, what people call an adverse event, names of one disease. None of them narrows or widens another: "serious"
 * and "severe" are two things, and so are "over" and "at least".
 */
const PHRASES: [RegExp, string][] = [
  [/\b(?:as against|(?:as )?compared (?:with|to)|in comparison (?:with|to)|vs\.?)(?=\s)/gi, 'versus'],
  [/(?<!\b(?:advis|recommend|suggest|decid|warn|vot|argu|counsel|guard|caution)\w*(?: \w+)? )\bagainst\b/gi, 'versus'],
  [/\b(?:around|approximately|approx\.|roughly|circa)(?= \d)/gi, 'about'],
  [/\b(?:no|not) (?:fewer|less) than\b|\ba minimum of\b/gi, 'at least'],
  [/\b(?:no|not) more than\b|\ba maximum of\b/gi, 'at most'],
  [/\bcommonest\b/gi, 'most common'],
  [/\b(?:adverse|side|unwanted|undesirable) (event|effect|reaction)(s?)\b/gi, 'adverse event$2'],
  [/\b(?:people|patients|those) taking part\b/gi, 'participants'],
  [/\bheart attack(s?)\b/gi, 'myocardial infarction$1'],
  [/\bhigh blood pressure\b/gi, 'hypertension'],
];

/** A text in which phrases that say the same are the same. For comparison, never for display. */
export const withSamePhrases = (text: string): string => PHRASES.reduce((plain, [pattern, form]) => plain.replace(pattern, form), text);
