import type { WarningFinding } from '../domain/finding.ts';
import type { Clause } from './split-clauses.ts';
import { type SentenceSubjects, tellSubject } from './tell-subject.ts';

/** Harms and risk situations that warnings are about, by one name each, in the order that labels tell them. */
const TOPICS: [string, RegExp][] = [
  [
    'serious infection',
    /\b(?:serious|severe|opportunistic|active|bacterial|fungal|viral)(?:,? (?:or|and|systemic|serious|active|opportunistic))* infections?\b|\bsepsis\b|\binfections?\b/i,
  ],
  ['tuberculosis', /\btubercul\w+|\bTB\b/],
  ['herpes zoster', /\b(?:zoster|shingles|varicella)\b/i],
  ['herpes simplex', /\bherpes simplex|eczema herpeticum|cold sores?\b/i],
  ['hepatitis', /\bhepatitis\b|\bHBV\b/i],
  ['mortality', /\bmortality|\bdeaths?\b|\bfatal\w*/i],
  ['malignancy', /\bmalignan\w+|\bcancers?\b|\blymphomas?\b|\bmelanoma\b|\bcarcinoma\b/i],
  [
    'major adverse cardiovascular events',
    /\bMACE\b|\bcardiovascular\b|\bheart attacks?\b|\bmyocardial infarction|\bstrokes?\b|\bcardiac\b|\bheart disease\b/i,
  ],
  ['thrombosis', /\bthrombo(?:sis|ses|embol\w+|tic)\b|\bblood clots?\b|\bclots?\b|\bVTE\b|\bpulmonary embol\w+|\bdeep vein\b/i],
  ['gastrointestinal perforation', /\bperforations?\b|\bdiverticulitis\b/i],
  ['hypersensitivity', /\bhypersensitiv\w+|\ballerg\w+|\banaphyla\w+|\bangioedema\b/i],
  [
    'blood counts',
    /\b(?:neutro|lympho|cyto|thrombocyto)penia\b|\ban(?:a)?emia\b|\blow (?:neutrophil|lymphocyte|platelet|blood) counts?\b|\bh(?:a)?emoglobin\b|\blymphocytes?\b|\bneutrophils?\b|\bplatelets?\b/i,
  ],
  [
    'liver',
    /\bhepatotoxic\w*|\bliver (?:injury|failure|damage|toxicity|enzymes?|disease)\b|\btransaminase\w*|\b(?:severe )?hepatic (?:impairment|failure)\b/i,
  ],
  ['kidney', /\b(?:renal|kidney) (?:impairment|failure|injury|disease|function)\b|\beGFR\b/i],
  ['lipids', /\bhyperlipid\w+|\bcholesterol\b|\blipids?\b/i],
  ['creatine kinase', /\bcreatine (?:phospho)?kinase\b|\bCPK\b|\brhabdomyolysis\b/i],
  ['pregnancy', /\bpregnan\w+|\bembryo-?f(?:o)?etal|\bf(?:o)?etal\b|\bf(?:o)?etus|\bteratogen\w+|\bbirth defects?\b|\bcontracepti\w+/i],
  ['lactation', /\bbreast-?\s?feed\w*|\blactation\b|\bbreast ?milk\b|\bhuman milk\b/i],
  ['live vaccines', /\blive(?:,? attenuated)? vaccin\w+/i],
  ['immunosuppressants', /\b(?:other|potent|strong|with) (?:JAK inhibitors|(?:potent |strong )?immunosuppress\w+|biologics?)\b/i],
  ['hypoglycaemia', /\bhypoglyc\w+|\blow blood (?:sugar|glucose)\b/i],
  ['bleeding', /\bbleed\w*|\bhaemorrhag\w*|\bhemorrhag\w*/i],
  ['respiratory depression', /\brespiratory depression\b|\bbreathing problems?\b/i],
  ['depression', /\bdepression\b(?<!respiratory depression)|\bsuicid\w+/i],
  ['seizures', /\bseizures?\b|\bconvulsions?\b/i],
  ['heart failure', /\bheart failure\b/i],
  ['demyelinating disease', /\bdemyelinat\w+|\bmultiple sclerosis\b/i],
  ['acne', /\bacne\b/i],
  ['retinal detachment', /\bretinal detachment\b/i],
];
const BOXED = /\b(?:boxed|black[- ]box)[- ]warnings?\b/i;
const WARNS =
  /\bwarn(?:s|ed|ings?)?\b|\bcaution\w*|\bprecautions?\b|\bcontraindicat\w+|\b(?:raise[sd]?|increase[sd]?|higher|raised|added|excess|greater|reduce|weigh)\b[^;]{0,60}\brisks?\b|\brisks? of\b|\bavoid\w*|\b(?:should|must|may|can) not\b|\b(?:do|does) not (?:start|use|give|take|recommend|breastfeed)\b|\bnot (?:to be|be|to) (?:used|given|started|taken|combined|breastfeed)\b|\bnot recommended\b|\b(?:stop|interrupt|discontinue|pause|withhold)\w*\b[^;]{0,60}\b(?:if|when|for|until)\b|\b(?:has|have) (?:been (?:seen|reported|observed)|occurred|happened)\b|\b(?:monitor|watch|look out|check|screen|test|evaluat)\w*\b[^;]{0,40}\b(?:for|that)\b|\badd to immunosuppression\b|\bvigilance\b|\bembryo-?f(?:o)?etal (?:harm|toxicity)\b|\bcan (?:cause|harm|lead to|weaken|lower|affect)\b|\bmay (?:cause|harm|lead to|weaken|raise|affect|lower)\b|\btell your doctor\b|\bmonitor(?:ed|ing)?\b|\bconcerns?\b/i;
// A trial's own result and what was found not to happen are effects, not warnings.
const NOT_WARNED = /\b(?:no (?:excess|increase|significant)|did not (?:differ|increase)|similar|infrequent)\b/i;

/** The warnings of one sentence: the harms and situations it warns of, and whether the warning is boxed. One finding holds all its topics. */
export function readWarnings(text: string, clauses: Clause[], subjects: SentenceSubjects, heading: string[]): WarningFinding[] {
  const boxed = BOXED.test(text) || heading.some((h) => BOXED.test(h));
  const underWarning = heading.some((h) => /\bwarning|\bprecaution|\bcontraindication/i.test(h));
  if (!(boxed || underWarning || WARNS.test(text)) || (NOT_WARNED.test(text) && !boxed)) return [];
  const topics = TOPICS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  if (topics.length === 0) return [];
  const all = { start: clauses[0]!.start, end: clauses.at(-1)!.end };
  return [
    { type: 'warning', ...tellSubject({ start: all.end, end: all.end }, all, subjects), start: all.start, end: all.end, topics, boxed },
  ];
}
