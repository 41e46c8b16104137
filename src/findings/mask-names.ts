// Scores are followed by a number that counts; every other capital name before a number is a name (ARCADIA 1, DELTA 2).
const SCORES =
  'EASI|PASI|SALT|IGA|vIGA|vIGA-AD|IGA-CHE|IGA-AD|DLQI|CDLQI|POEM|SCORAD|PP-?NRS|NRS|HECSI|VASI|F-?VASI|T-?VASI|ACR|SRI|HiSCR|UAS|UAS7|DAS28|CDAI|BASDAI|SLEDAI|PGA|PGI-?S?';
// Response levels are names however they are written; of other scores only hyphenated or paired levels are ("IGA 0/1", but "SALT 20 or less").
const SCORE_NAME = new RegExp(
  `\\b(?:(?:EASI|PASI|HECSI|(?:[FT]-?)?VASI|ACR|SRI|HiSCR)[- ]?(?:response )?\\d{1,3}(?![\\d.])|(?:${SCORES})(?:-\\d+|[- ]?\\d+\\s?/\\s?\\d+))`,
  'g',
);

// Acronyms whose number is measured, not part of the name.
const MEASURED = `(?:${SCORES}|BMI|EGFR|CRP|LDL|HDL|ALT|AST|INR|CPK|IRR|SMR|SIR|NNT|NNH|HAZARD|AND|FROM|WITH|THE|FOR|THAN|AFTER|OVER|UNDER)\\b`;

// In order: registry and document numbers, letters with digits in them, names of trials, words that number a thing.
const NAMES: RegExp[] = [
  /\b(?:NCT|TA|HST|NG|CG|DG|QS|PMID:? ?|PMC|ISRCTN|EudraCT|ISBN:? ?|ISSN:? ?|EMEA\/[A-Z/]*|EU\/)\d[\d/.-]*/g,
  /\b10\.\d{4,}\/\S+/g,
  /(?<![\p{L}\p{N}])(?:\p{L}+|(?:\p{L}[\p{L}'’]*-)*\p{L}*\p{Lu}\p{L}*-)\d[\p{L}\p{N}]*(?:[-/+](?:\p{Lu}[\p{L}-]*)?\d+[\p{L}\p{N}]*)*/gu,
  /(?<![\p{L}\p{N}])\d+[A-Z]\d+[A-Z]*(?![\p{L}\p{N}])/gu,
  new RegExp(
    String.raw`\b(?!${MEASURED})(?:(?:[A-Z][\w-]* )?(?:Up|UP)|[A-Z]{3,}(?:[- ][A-Z]{2,})*)[- ]\d{1,2}\b(?![.,]\d|\s?(?:%|mg|weeks?|months?|years?|days?))(?:(?:,| and| or) \d\b(?![.,]\d|\s?(?:%|mg|weeks?|months?|years?)))*`,
    'g',
  ),
  /\b(?:phase|grade|stage|type|class|table|figure|fig\.?|section|chapter|page|pages|p\.|pp\.|annex|appendix|part|box|schedule|group|step|version|vol\.?|question|reference|ref\.?|trial|study|cohort|arm|visit|cycle|protocol|formula|rule|item|level)\s\d+(?:\.\d+)*[a-z]?(?:(?:\s?[-–/]\s?|,|\s(?:and|or|to)\s)\d{1,2}(?:\.\d+)*[a-z]?\b(?![\d.]*\s?(?:%|per|mg|weeks?|months?|years?|days?)))*/gi,
  /\b\d+(?:st|nd|rd|th)\b/g,
  /\b\d+(?::\d+)+\b/g,
  /\b(?:interleukin|complement|factor|vitamin|kinase|cytochrome|omega|hepatitis)[- ]\d+\b/gi,
];

/** A name with digits in it, as the text has it. Offsets are UTF-16, half-open. */
export interface DigitName {
  start: number;
  end: number;
  text: string;
}

/** Names with digits in a text, in its order: molecules (JAK1/2, IL-13), trials (BREEZE-AD1, DELTA 2), registry numbers, score levels (EASI-75). */
export function readDigitNames(text: string): DigitName[] {
  const names: DigitName[] = [];
  for (const pattern of [...NAMES, SCORE_NAME]) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const within = names.findIndex((name) => name.start <= start && end <= name.end);
      if (within < 0) names.push({ start, end, text: match[0] });
    }
  }
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text with the digits of its names replaced by underscores, so that what digits remain are quantities. Same length. */
export function maskNames(text: string): string {
  let masked = text;
  for (const pattern of NAMES) masked = masked.replace(pattern, (name) => (isQuantityWithUnit(name) ? name : name.replace(/\d/g, '_')));
  return masked.replace(SCORE_NAME, (name) => name.replace(/\d/g, '_'));
}

// "1.73m2" is matched as letters with digits only when a letter leads, "x10" as a name: both belong to a unit.
function isQuantityWithUnit(name: string): boolean {
  return /^(?:[x×]\s?10|m[23²³]$|mm3|mm²|cm[23])/i.test(name);
}
