/** People that a sentence speaks of, in its own words. Offsets are UTF-16, half-open. */
export interface PopulationSpan {
  text: string;
  start: number;
  end: number;
}

const AGED = String.raw`(?:(?:aged?|over|under|above|below|from|of|older than|younger than|at least)(?: (?:about|at least|over|under|age|ages|the age of|or|from))? \d+(?:\.\d+)?(?:(?:\s?[-–]\s?| to | to under )\d+)?(?! ?(?:kg|%|mg))(?: ?(?:years?|months?)(?: of age| old)?)?(?: (?:or|and) (?:over|older|above|under|younger|more))?|\d+(?: to \d+|[-–]\d+)? years?(?: of age| old)?(?: (?:or|and) (?:over|older|above))?)`;
const WEIGHT = String.raw`(?:from \d+ ?kg to under \d+ ?kg|(?:who )?weigh(?:ing|s)?(?: at least| less than| under| over)? \d+(?: to under \d+|[-–]\d+)? ?kg(?: or (?:more|over|less))?)`;
const QUALIFIER = String.raw`(?:pregnant|breastfeeding|hospitali[sz]ed|older|elderly|young|younger|adult|paediatric|pediatric|postmenopausal|immunocompromised|frail)`;
const PEOPLE = String.raw`(?:adults?(?! (?:dose|patients?))|adult patients|children|adolescents?|infants?|neonates|teenagers|under-\d+s|women|men|girls|boys|people|patients?|persons?|participants|those|individuals|smokers|the elderly)`;
const IMPAIRED = String.raw`(?:(?:mild|moderate|severe|end-stage|reduced|poor|impaired|normal|low)(?:,? (?:or|to|and) (?:mild|moderate|severe))? )?(?:(?:renal|kidney|hepatic|liver) (?:impairment|function|disease|failure)|(?:renal|hepatic) impairment)`;
const DISEASED = String.raw`(?:moderate(?:ly)?|severe(?:ly)?|mild(?:ly)?|active|refractory|chronic|acute|recurrent|raised|high|higher|increased|known|a|an|the|to|or|and|risk|of|history|moderate-to-severe|mild-to-moderate|[\w'-]*(?:itis|osis|oma|emia|aemia|areata|eczema|vitiligo|lupus|psoriasis|asthma|cancer|diabetes|disease|diseases|infection|infections|syndrome|failure|impairment|failure|COVID-19|hypertension|dermatitis|arthritis)|atopic|alopecia|rheumatoid|psoriatic|systemic|erythematosus|hand|plaque|non-segmental|juvenile|idiopathic|inadequate|response)(?![\w-])`;

const PATTERNS = [
  new RegExp(
    `\\b(?:${QUALIFIER} ){0,2}(?:(?:[1-9]|1\\d|\\d\\d)-year-old )?${PEOPLE}(?:(?: and|,| or) (?:${QUALIFIER} )?(?:adults|children|adolescents|infants|women|men))*` +
      `(?: ${AGED})?(?:,? (?:and )?${WEIGHT})?(?: who (?:could|can|may|might) become pregnant| of child-?bearing (?:age|potential))?` +
      `(?: (?:with|who have|having) (?:${IMPAIRED}|(?:${DISEASED}(?:,? |$))*${DISEASED}))?`,
    'gi',
  ),
  new RegExp(`\\bin ${IMPAIRED}(?: \\([^()]*\\))?`, 'gi'),
  new RegExp(`(?<=\\bfrom )(?:the age of |ages? )?\\d+ (?:years|months)(?: of age)?(?:,? (?:and )?${WEIGHT})?|(?<=\\bfrom )age \\d+`, 'gi'),
  /\b(?:in|during) pregnancy\b|\bwhile breast-?feeding\b|\bduring breast-?feeding\b|\bin the elderly\b/gi,
  /\b(?:poor|extensive|ultra-?rapid) metaboli[sz]ers?\b|\bCYP\w+ poor metaboli[sz]ers\b/gi,
];

/**
 * The groups of people that a sentence names, longest reading first where readings overlap: group, age, weight, and the disease or
 * impairment that narrows it ("adults with severe alopecia areata", "in severe renal impairment").
 */
export function readPopulations(text: string): PopulationSpan[] {
  const found: PopulationSpan[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const words = whole.replace(/^(?:in|during|while) /i, '').replace(/(?:,| (?:of|or|and|to|the|a|an|with))+$/i, '');
      const start = index + whole.indexOf(words);
      const end = start + words.length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ text: words, start, end });
    }
  }
  return found.filter(({ text: words }) => !BARE.test(words)).sort((a, b) => a.start - b.start);
}

// Says nothing about who they are.
const BARE = /^(?:patients?|people|persons?|participants|those|individuals|men|the elderly|with)$/i;
