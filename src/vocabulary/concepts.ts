/** A clinical concept: something a question may ask about a treatment, whatever the drug or condition. */
export interface Concept {
  name: string;
  pattern: RegExp;
}

// Read after names of drugs and treated conditions are taken out of the text, so that "juvenile dermatomyositis" is no child.
const PATTERNS: Record<string, RegExp> = {
  renal: /\brenal|kidney|\beGFR|creatinine clearance|nephro|dialysis/i,
  hepatic: /\bhepatic (?!vein)|\bliver|cirrhosis|Child-Pugh|hepatotox/i,
  elderly:
    /\b(?:aged? )?(?:6[05]|7[05]|80) (?:years? )?(?:or|and) (?:over|older|above)|\b(?:over|above|older than) (?:6[05]|7[05])\b|elderly|older (?:people|adults|patients)|\b(?:6[5-9]|[789]\d)[- ]years?[- ]old/i,
  child:
    /\bchild(?:ren)?\b(?!-Pugh)|p(?:a)?ediatric|\bPEDS\b|adolescen|\bteen|under-?18s?|from (?:age )?(?:2|6|12) years|from 10 kg|\bweigh\w* \d+ ?kg|\b\d+ ?kg child|\b(?:[1-9]|1[0-7])[- ]years?[- ]old|\binfants?\b/i,
  smoking: /\bsmok/i,
  pregnancy: /\bpregnan|conception|conceive|trying for a baby|teratogen|embryo|f(?:o)?etal|f(?:o)?etus|contracepti|fertility|childbearing/i,
  lactation: /\bbreast-?\s?feed|lactat|breast ?milk|human milk|\bnursing (?:mother|infant)|into milk/i,
  zoster: /\bzoster|shingles|varicella/i,
  'herpes-simplex': /\bherpes(?:virus)?(?! zoster)|cold sores|eczema herpeticum|kaposi varicelliform/i,
  infection: /\binfect(?!ion site)|sepsis|tubercul|pneumonia|cellulitis|opportunistic/i,
  tuberculosis: /\btubercul|\bTB\b/i,
  hepatitis: /\bhepatitis|\bHBV|\bHCV/i,
  malignancy: /\bmalignan|cancer|lymphoma|neoplas|tumou?r\b/i,
  'skin-cancer': /\bskin[- ]cancer|melanoma|\bNMSC/i,
  cardiovascular: /\bMACE\b|cardiovascular|heart attack|heart-related|\bstroke|myocardial|hypertens|atherosclero/i,
  thrombosis: /\bVTE\b|thrombo(?!cyt)|blood clot|\bclots?\b|embol|\bDVT\b/i,
  mortality: /\bmortality|\bdeaths?\b|\bdying|\bdie[sd]?\b/i,
  'boxed-warning': /\bbox(?:ed)?[- ]warning|black[- ]box/i,
  acne: /\bacne/i,
  nausea: /\bnausea|vomit/i,
  headache: /\bheadache/i,
  glucose: /\bglucose|hypoglyc|blood sugar|insulin|diabet/i,
  lipids: /\blipid|cholesterol|\bLDL|\bHDL|statin/i,
  anaemia: /\ban(?:a)?emia|h(?:a)?emoglobin/i,
  neutrophils: /\bneutro/i,
  lymphocytes: /\blympho(?:cyt|pen)/i,
  platelets: /\bplatelet|thrombocyt/i,
  'liver-enzymes': /\bliver enzyme|transaminase|\bALT\b|\bAST\b|liver injury/i,
  'creatine-kinase': /\bcreatine (?:phospho)?kinase|\bCPK\b/i,
  'blood-tests': /\bblood tests?|full blood count|blood count|laborator|lab(?:s| tests?| values?)\b/i,
  'skin-examination': /\bskin examination/i,
  vaccination: /\bvaccin|immuni[sz]ations?\b/i,
  'live-vaccine': /\blive[- ](?:attenuated )?vaccin|\bMMR\b|yellow fever|live attenuated/i,
  'zoster-vaccine': /\b(?:zoster|shingles) vaccin|\bRZV\b|recombinant zoster|\bShingrix/i,
  'covid-vaccine': /\bCOVID-19 (?:vaccin|shot)|vaccin\w* against COVID/i,
  mrna: /\bmRNA\b/,
  oat3: /\bOAT3|probenecid/i,
  cyp: /\bCYP\d|ketoconazole|clarithromycin|grapefruit|rifampicin/i,
  nsaid: /\bNSAID|non-?steroidal|ibuprofen|naproxen|anti-?inflammatory painkill/i,
  opioid: /\bopioid/i,
  'steroid-use': /\b(?:cortico)?steroids?\b|prednis/i,
  combination: /\bcombin(?:e|ed|ing|ation)\b(?! pulmonary| endpoint)|together with|\balongside|add(?:ed)? to\b|\bconcomitant/i,
  immunosuppression: /\bimmuno-?suppress|immuno-?compromis/i,
  diverticulitis: /\bdiverticul|perforat/i,
  allergy: /\ballerg|hypersensitiv|anaphyla/i,
  missed: /\bmiss(?:ed|es|ing)?\b.{0,20}\bdos|\bmiss(?:ed)? (?:a|one|it)|\bforg[eo]t/i,
  food: /\b(?:with|without) (?:or without )?food|\bmeals?\b|empty stomach|\bfasting\b|breakfast/i,
  withdrawal: /\bstop(?:ped|ping)?\b|discontinu|withdraw|relapse|lost benefit|loss of benefit|after stopping|permanent/i,
  onset:
    /\bonset|how (?:long|soon|quickly)|(?:from|by|within|at) (?:the )?(?:first |weeks? [1-4]\b|day|\d+ hours?)|as early as|first week|first or second week/i,
  duration: /\bhow long|duration|long[- ]term|week (?:52|68|104|152)|continu/i,
  cost: /\bcosts?\b|price|\bfund(?:ed|ing)?\b|reimburs|cost-effective|afford|insurance/i,
  itch: /\bitch|prurit/i,
  sleep: /\bsleep|night-time/i,
  eyebrow: /\beyebrow|eyelash/i,
  topical: /\bcream|ointment|topical|\bgel\b/i,
  injection: /\binject|subcutaneous|intravenous/i,
  surgery: /\bsurg|operation|peri-?operativ/i,
  overdose: /\boverdos|too (?:much|many)/i,
  driving: /\bdriv(?:e|ing)\b/i,
  alcohol: /\balcohol|\bdrink(?:ing)?\b/i,
  'off-label': /\boff[- ]label|unlicen[sc]ed|not (?:licen[sc]ed|approved|authori[sz]ed)/i,
  guideline: /\bguideline|recommend/i,
  'head-to-head': /\bhead-to-head|\bnetwork meta|versus dupilumab/i,
};

export const CONCEPTS: Concept[] = Object.entries(PATTERNS).map(([name, pattern]) => ({ name, pattern }));

/** Concepts that are events or circumstances on treatment rather than diseases that the treatment is for. */
const EVENT_CONCEPTS = new Set(
  'pregnancy lactation zoster herpes-simplex infection tuberculosis malignancy skin-cancer cardiovascular thrombosis mortality acne nausea headache glucose anaemia allergy diverticulitis itch overdose'.split(
    ' ',
  ),
);

/** Names of the concepts a text speaks of. */
export function readConcepts(text: string): Set<string> {
  const found = new Set<string>();
  for (const { name, pattern } of CONCEPTS) if (pattern.test(text)) found.add(name);
  return found;
}

/** True for a condition that is an event or circumstance on treatment (zoster, pregnancy), read from its names. */
export function isEventCondition(names: string[]): boolean {
  return names.some((name) => CONCEPTS.some((c) => EVENT_CONCEPTS.has(c.name) && c.pattern.test(name)));
}
