import { readTokens } from '../text/read-tokens.ts';
import { looksLikeDrugName } from '../vocabulary/drug-classes.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
/** What is found by its form, most telling first. The words that lead to it stay. */
const FORMS: [RegExp, string][] = [
  [/\S+@\S+\.\p{L}{2,}/gu, '[e-mail]'],
  [
    new RegExp(
      String.raw`(\b(?:born|d\.?o\.?b\.?|date of birth|birth ?day)\b[^\d\n]{0,12})(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${MONTH},?\s\d{2,4}|${MONTH}\s\d{1,2},?\s\d{2,4}|\d[\d ./-]*\d)`,
      'giu',
    ),
    '$1[date]',
  ],
  [
    new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${MONTH},?\s\d{2,4}\b|\b${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b`, 'giu'),
    '[date]',
  ],
  [/\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\b/g, '[date]'],
  [
    /(\b(?:MRN|NHS|hospital|record|patient|case|chart|file|insurance|policy|passport|social security|SSN|ID)\b(?:\s(?:no|nr|number|id)\b)?[.:#\s]{0,3})(?=[\w-]*\d)[A-Z]{0,4}-?\d[\w-]*(?:[ -]\d+)*/gi,
    '$1[number]',
  ],
  [
    /(?<![\d.,])\+\d[\d ().-]{6,}\d|(?<![\d.,])\(?0\d[\d ()./-]{6,}\d|(?<![\d.,-])\d{3}[ -]\d{2,3}[ -]\d{4}(?!\d)|(?<![\d.,])\d{3}\.\d{3}\.\d{4}(?!\d)/g,
    '[number]',
  ],
  [/(?<![\d.,/])\d{6,}(?![\d,]*\s?(?:\/|per|cells|copies|IU|units|platelets))/g, '[number]'],
  [new RegExp(String.raw`\b((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Herr|Frau|Mme|Señora?)\.?)\s${NAME}(?:\s${NAME})*`, 'gu'), '$1 [name]'],
  [
    new RegExp(String.raw`(\b(?:(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he) name is|[Nn]amed|[Cc]alled|I am|I['’]m)\s)(${NAME}(?:\s${NAME})*)`, 'gu'),
    '$1[name]',
  ],
  [/(\b(?:my|his|her|the) name is\s)[\p{L}'’-]+(?:\s(?!and|with|who|has|is|was|from)[\p{L}'’-]+)?/giu, '$1[name]'],
];

/**
 * A question without what names a person: names, numbers of records and telephones, e-mail addresses, dates of birth and other full dates. A
 * capitalised word is taken for a name where the library does not hold it and it has not the form of a drug's name. What a person alone could
 * tell for a name ("the patient in bed 4, a baker") stays.
 */
export function maskPersonalData(text: string, isKnown: (token: string) => boolean): string {
  const masked = FORMS.reduce((rest, [form, by]) => rest.replace(form, by), text);
  return masked
    .replace(new RegExp(String.raw`(?<![\[\p{L}\d-])${NAME}(?!\p{L}|-?\d)`, 'gu'), (word) => (isName(word, isKnown) ? '[name]' : word))
    .replace(/\[name\](?:[\s,-]+\[name\])+/g, '[name]');
}

function isName(word: string, isKnown: (token: string) => boolean): boolean {
  const plain = word.replace(/['’]s$/, '');
  if (/^\p{Lu}+$/u.test(plain) || /\p{Ll}\p{Lu}/u.test(plain) || looksLikeDrugName(plain) || COMMON.test(plain)) return false;
  const tokens = readTokens(plain);
  return tokens.length > 0 && !tokens.some(isKnown);
}

// Words that begin a question, and names of places, months and languages.
const COMMON =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Herr|Frau|Mme|What|Which|Who|Whom|Whose|When|Where|Why|How|Is|Are|Was|Were|Can|Could|Do|Does|Did|Should|Shall|May|Might|Must|Will|Would|Has|Have|Had|If|In|On|At|For|From|With|Without|After|Before|During|The|This|That|These|Those|There|Please|Tell|Give|Explain|Compare|List|Name|Hi|Hello|Dear|Thanks|And|But|Or|So|Born|Call|Write|Also|My|Our|Your|His|Her|Their|Its|It|He|She|We|They|You|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|German|French|Spanish|Europe|America|American|European|British|Canada|Canadian|England|Japan|Japanese|Australia|Germany|France|Italy|Spain|India|China|Nigeria)$/;
