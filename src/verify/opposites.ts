/** Two groups of words that say opposite things of the same matter. */
export interface OppositePair {
  name: string;
  one: RegExp;
  other: RegExp;
  /** True for times and orders, which a negation beside them does not turn round. */
  fixed?: boolean;
}

/** Pairs by matter; each side gathers the ways of saying it. Comparisons ("more", "less") are apart from changes ("raise", "lower"). */
export const OPPOSITES: OppositePair[] = [
  {
    name: 'how often or how much',
    one: /\b(?:(?<!\bor )more(?! than \d)|higher(?!-dose)|greater|larger|stronger|(?<!seldom |less |not )often(?:er)?|increased|commoner|elevated|above(?! \d| the age))\b/gi,
    other:
      /\b(?:(?<!\bor )less(?! than \d)|lower(?!s|ed|ing|-dose)|(?<!\bor )fewer|smaller|weaker|rarer|rarely|seldom|reduced|decreased|below(?! \d))\b/gi,
  },
  {
    name: 'rise or fall',
    one: /\b(?:rais(?:e[ds]?|ing)|increas(?:e[ds]?|ing)|ris(?:es?|ing|en)|rose|elevat\w+|doubl(?:e[ds]?|ing)|gr(?:ew|ows?|owing)|goes up|went up|stimulat\w+|promot(?:e[ds]?|ing)|enhanc\w+|up-?regulat\w+|activat(?:e[ds]?|ing))\b/gi,
    other:
      /\b(?:lower(?:s|ed|ing)|decreas(?:e[ds]?|ing)|reduc(?:e[ds]?|ing|tions?)|f[ae]ll(?:s|ing|en)?|drop(?:s|ped|ping)?|cut(?:s|ting)?|halv(?:e[ds]?|ing)|declin\w+|diminish\w*|inhibit(?:s|ed)|suppress(?:es|ed)|down-?regulat\w+|attenuat\w+|impair(?:s|ed))\b/gi,
  },
  {
    name: 'better or worse',
    one: /\b(?:better|improv\w+|superior|outperform\w*|beat(?:s|en)?|best|eas(?:es?|ed|ier)|favou?rable|benefi(?:t|ts|ted|cial))\b/gi,
    other: /\b(?:worse\w*|inferior|underperform\w*|deteriorat\w+|worst|harmful|unfavou?rable)\b/gi,
  },
  {
    name: 'before or after',
    fixed: true,
    one: /\b(?:before|prior to|ahead of|until)\b/gi,
    other: /\b(?:after|following|since|from (?:week|day|month)|once)\b/gi,
  },
  {
    name: 'start or stop',
    one: /\b(?:start(?:s|ed|ing)?|beg[iau]n(?:s|ning)?|initiat\w+|continu(?:e[ds]?|ing)|stay(?:s|ed)? on|kept|resum\w+)\b/gi,
    other:
      /\b(?:stop(?:s|ped|ping)?|discontinu\w+|interrupt\w*|withh[eo]ld\w*|h[eo]ld(?:ing)?|paus\w+|withdr[ae]w\w*|cease[ds]?|giv(?:e|ing) (?:it )?up)\b/gi,
  },
  {
    name: 'for or against',
    one: /\b(?:recommend\w*|prefer\w*|favou?r(?:s|ed)|encourag\w+)\b/gi,
    other: /\b(?:discourag\w+|advis\w+ against|recommend\w* against|avoid\w*|reject\w*)\b/gi,
  },
  { name: 'longer or shorter', one: /\b(?:longer|prolong\w+|extend(?:s|ed)?)\b/gi, other: /\b(?:shorter|shorten\w*)\b/gi },
  { name: 'most or least', one: /\b(?:most|highest|maximum|best)\b/gi, other: /\b(?:least(?<!at least)|lowest|minimum|worst)\b/gi },
  { name: 'early or late', one: /\b(?:early|earlier|sooner)\b/gi, other: /\b(?:late|later|delay\w*)\b/gi },
  { name: 'first or last', one: /\b(?:first|primary)\b/gi, other: /\b(?:last|final|secondary)\b/gi },
  { name: 'oral or topical', one: /\b(?:oral(?:ly)?|by mouth|systemic)\b/gi, other: /\b(?:topical(?:ly)?|cream|ointment|on the skin)\b/gi },
  { name: 'male or female', one: /\b(?:males?|men|man|boys?)\b/gi, other: /\b(?:females?|wom[ae]n|girls?)\b/gi },
  { name: 'chronic or acute', one: /\b(?:chronic|long-term)\b/gi, other: /\b(?:acute|short-term)\b/gi },
];
