import { foldWord } from '../../../text/fold-word.ts';
import { meaningOf } from '../../../verify/same-meaning.ts';
import { looksLikeDrugName } from '../../../vocabulary/drug-classes.ts';
import { JURISDICTIONS } from '../../../vocabulary/jurisdictions.ts';
import type { Glossary } from '../words/glossary.ts';

/**
 * A text as the checker compares it: its words in order, each standing for all that say the same. Terms of the glossary, technical or plain, are
 * one word; so are a place and a caution ("must", "not", "only"). Numbers are read apart.
 */
export type Canonical = string[];

// Everything that says one caution in several ways. Read before words, in this order.
const CAUTIONS: [RegExp, string][] = [
  [/\bnot only\b/gi, ' '],
  [/\b(?:is|are|was|were) contraindicated\b|\bcontraindicated\b/gi, ' @must @not use '],
  [/\bnot allowed\b/gi, ' @must @not use '],
  [/\boff[- ]label\b|\bunlicen[sc]ed\b/gi, ' @offlabel '],
  [/\bsa(?:y|ys|id) (?:not to|do not)\b/gi, ' @should @not '],
  [/\bnumber needed\b/gi, ' '],
  [/\b(?:no|not|never|nor|neither|none|cannot|nothing|nobody)\b|n['’]t\b/gi, ' @not '],
  [/\bavoid(?:s|ed|ing)?\b/gi, ' @should @not use '],
  [/\b(?:advis\w+|recommend\w*|decid\w+) against\b/gi, ' @should @not use '],
  [/\bwithout\b/gi, ' @without '],
  [/\b(?:lack(?:s|ed|ing)?|absence)\b/gi, ' @without '],
  [/\b(?:must|have to|has to|required?|requires|need(?:s|ed)?|necessary|mandatory)\b/gi, ' @must '],
  [
    /\b(?:should|recommend(?:s|ed|ation|ations)?|advis(?:e|es|ed|able)|asks? (?:to|for)|(?:is|are) (?=@not to be)|(?:say|says|said) to)\b/gi,
    ' @should ',
  ],
  [/\b(?:may|might|can|could|possibl[ey]|potential(?:ly)?)\b/gi, ' @may '],
  [/\bconsider(?:s|ed|ing)?\b/gi, ' @consider '],
  [/\bsuggest(?:s|ed|ing)?\b/gi, ' @suggest '],
  [/\b(?:only|solely|exclusively)\b/gi, ' @only '],
  [/\b(?:unless|except)\b/gi, ' @unless '],
  [/\b(?:if|when|where|in case of)\b/gi, ' @if '],
  [/\b(?:about|approximately|around|nearly|almost|roughly|estimated)\b(?= [\d\w])/gi, ' '],
  [/\bafter (?=\d+ \p{L}+:)/giu, ' '],
  [/\b(?:before|prior to)\b/gi, ' @before '],
  [/\b(?:after|following)\b/gi, ' @after '],
  [/\b(?:during|while (?:on|taking|using|receiving)|on treatment)\b/gi, ' @during '],
  [/\buntil\b/gi, ' @until '],
  [/\b(?:strongly|strong)\b/gi, ' @strong '],
  [/\b(?:conditional(?:ly)?|weak(?:ly)?) (?=@should)/gi, ' @weak '],
];

const PLACES: [RegExp, string][] = [
  [
    /\b(?:the )?(?:later, EU-aligned )?international product text(?: \([^)]*\))?|\bsome countries outside the EU\b|product texts? that follows? the EU(?: label| text)?|labels that follow the EU(?: label| text)?/gi,
    ' @INT ',
  ],
  [/\bnot the EU label\b/gi, ' '],
  ...JURISDICTIONS.map(({ code, words }): [RegExp, string] => [new RegExp(words.source, `${words.flags}g`), ` @place-${code} `]),
];

// People by age, sex, severity and organ are never one another, whatever else near synonyms may be.
const KEPT =
  /^(?:adults?|child(?:ren)?|adolescents?|teenagers?|teens?|infants?|bab(?:y|ies)|wom[ae]n|females?|men|man|males?|elderly|older|mild(?:ly)?|moderate(?:ly)?|severe(?:ly)?|serious|end-stage|half|halved|halves|double[ds]?|doctors?|never|once|daily|week(?:s|ly)?|months?|years?|days?|hours?|first|last|second|active|hidden|rats?|rabbits?|animals?|mice|monkeys?)$/;
const SAME: Record<string, string> = {
  teenager: 'adolescent',
  teen: 'adolescent',
  female: 'woman',
  women: 'woman',
  male: 'man',
  men: 'man',
  children: 'child',
  babies: 'baby',
  severely: 'severe',
  moderately: 'moderate',
  mildly: 'mild',
  halved: 'half',
  halves: 'half',
  doubled: 'double',
  weekly: 'week',
  daily: 'day',
};

const STOP = new Set(
  'a an and are as at be been being by did do does for from had has have in into is it its itself of on or our so such than that the their them then there these they this those to us was we were what which who whom whose will with would you your i my more most very also both either each any all some other another one ones per s t yet still just here how up out'.split(
    ' ',
  ),
);

/** What canonical words are made with. */
export interface CanonLanguage {
  glossary: Glossary;
  /** Names of drugs in lower case, brands too, each with the one that stands for it. */
  drugs: ReadonlyMap<string, string>;
}

/** The canonical words of a text. */
export function canonise(text: string, { glossary, drugs }: CanonLanguage): Canonical {
  let plain = text
    .normalize('NFC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ');
  for (const [pattern, mark] of PLACES) plain = plain.replace(pattern, mark);
  const terms = glossary.findAny(plain);
  for (const { entry, start, end, key } of terms.toReversed())
    plain = `${plain.slice(0, start)} ${entry.phrase ? entry.plain : `#${key}`} ${plain.slice(end)}`;
  for (const [pattern, mark] of CAUTIONS) plain = plain.replace(pattern, mark);
  const words = plain.match(/[@#][\p{L}\p{N}_-]+|\p{L}[\p{L}\p{N}'’]*(?:-\d+[\p{L}\d/.]*)?|\d[\p{L}\d.,/%-]*/gu) ?? [];
  return words.flatMap((word): string[] => {
    if (/^[@#]/.test(word)) return [word];
    if (/^\d/.test(word)) return [];
    const lower = word.toLowerCase().replace(/['’]s$/, '');
    const drug = drugs.get(lower) ?? (looksLikeDrugName(lower) ? lower : undefined);
    if (drug) return [`@drug-${drug}`];
    if (STOP.has(lower)) return [];
    if (KEPT.test(lower)) return [SAME[lower] ?? SAME[lower.replace(/s$/, '')] ?? lower.replace(/(?<=[^s])s$/, '')];
    return [meaningOf(foldWord(lower))];
  });
}
