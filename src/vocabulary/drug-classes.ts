/** A drug class: how it is called, how its members' names end (INN stems), and words for it in questions and texts. */
export interface DrugClass {
  name: string;
  members: RegExp;
  words: RegExp;
  /** A wider class that its members belong to as well. */
  within?: string;
}

/**
 * Classes by the stems of the WHO's international nonproprietary names ("The use of stems in the selection of INN for pharmaceutical
 * substances"), with the members that predate their stem.
 */
export const DRUG_CLASSES: DrugClass[] = [
  {
    name: 'JAK inhibitor',
    within: 'immunosuppressant',
    members: /(?:citinib|xolitinib|^filgotinib|^fedratinib|^momelotinib|^pacritinib)$/,
    words: /\b(?:JAK(?:-STAT)?(?: pathway)?[- ]inhibit\w+|Janus kinase(?:s| inhibitors?)?|JAK-STAT|JAKi?s?)\b/i,
  },
  {
    name: 'biologic',
    members: /(?:mab|cept|kinra)$/,
    words: /\b(?:biologics?|biological (?:drugs?|therap\w+|agents?|DMARDs?)|biologic \w+|monoclonal antibod\w+)\b/i,
  },
  {
    name: 'TNF inhibitor',
    members: /^(?:adalimumab|infliximab|etanercept|golimumab|certolizumab)/,
    words: /\b(?:TNF(?:-alpha|-α)?[- ](?:inhibitors?|blockers?)|anti-TNF|TNFi)\b/i,
  },
  { name: 'statin', members: /vastatin$/, words: /\bstatins?\b/i },
  { name: 'ACE inhibitor', members: /pril(?:at)?$/, words: /\bACE[- ]inhibitors?\b/i },
  {
    name: 'angiotensin receptor blocker',
    members: /sartan$/,
    words: /\b(?:ARBs?|angiotensin(?:[- ]II)? receptor (?:blockers?|antagonists?))\b/i,
  },
  { name: 'beta blocker', members: /olol$/, words: /\b(?:beta|β)[- ]?blockers?\b/i },
  { name: 'proton pump inhibitor', members: /prazole$/, words: /\b(?:PPIs?|proton[- ]pump inhibitors?)\b/i },
  { name: 'SGLT2 inhibitor', members: /gliflozin$/, words: /\bSGLT-?2[- ]inhibitors?\b/i },
  { name: 'DPP-4 inhibitor', members: /gliptin$/, words: /\bDPP-?4[- ]inhibitors?\b/i },
  { name: 'GLP-1 receptor agonist', members: /glutide$|natide$/, words: /\bGLP-?1 (?:receptor )?agonists?\b/i },
  {
    name: 'NSAID',
    members: /^(?:ibuprofen|naproxen|diclofenac|indometacin|ketoprofen|meloxicam|piroxicam)$|coxib$/,
    words: /\b(?:NSAIDs?|non-?steroidal anti-?inflammator\w+|anti-?inflammatory painkillers?)\b/i,
  },
  { name: 'corticosteroid', members: /(?:sone|solone|onide)$/, words: /\b(?:(?:cortico)?steroids?)\b/i },
  {
    name: 'immunosuppressant',
    members: /^(?:ciclosporin|cyclosporine?|azathioprine|tacrolimus|methotrexate|mycophenol\w*( acid)?)$/,
    words: /\bimmuno-?suppress\w+/i,
  },
];

/** The names of the classes that a drug's name puts it in. */
export function classesOfDrug(name: string): string[] {
  const lower = name.toLowerCase();
  const own = DRUG_CLASSES.filter((c) => c.members.test(lower));
  return [...new Set(own.flatMap((c) => (c.within ? [c.name, c.within] : [c.name])))];
}

/** Endings of international nonproprietary names, as the source of a pattern. */
export const DRUG_ENDING =
  '(?:tinib|mab|cept|kinra|vastatin|sartan|prazole|gliflozin|gliptin|glutide|parib|ciclib|trexate|sporine?|cillin|floxacin|cycline|mycin|azole|vir|oxetine|azepam|setron|triptan|dronate|thiazide|retinoin|oxacin|dipine|lukast|glitazone|conazole|nidazole|fibrate|profen|oxaban|parin|platin|rubicin|taxel|terol|tropium|triptyline|pramine|peridone|zapine|zolam|barbital|racetam|gabalin|fungin|mectin|oquine|micin|steride|arabine|uracil|thioprine)';
const NAME = new RegExp(`^[a-z]{4,}${DRUG_ENDING}$`, 'i');

/** True where a word has the ending of an international nonproprietary name: a drug, whether or not the library knows it. */
export function looksLikeDrugName(word: string): boolean {
  return NAME.test(word);
}
