import type { SlotId } from './outlines/slot.ts';

/** How words of a question ask for slots, each with a weight from 0 to 1. The highest weight a slot gets from any cue counts. */
export const QUESTION_CUES: { pattern: RegExp; slots: Partial<Record<SlotId, number>> }[] = [
  {
    pattern:
      /\bwhat (?:can|should|do) (?:I|we|you|they) (?:use|take|give|apply)\b|\b(?:treat(?:s|ed|ment|ments|ing)?|manage[ds]?|management|therap(?:y|ies))\b/i,
    slots: { treatment: 1 },
  },
  {
    pattern:
      /\bdiagnos\w*|\bdifferential\b|\bhow (?:do|can|is|are) .{0,40}\b(?:recogni[sz]ed?|confirmed|identified)\b|\bsigns? (?:and|or) symptoms?\b|\b(?:symptoms?|signs) (?:and signs )?of\b|\bclinical features\b/i,
    slots: { diagnosis: 1 },
  },
  {
    pattern: /\bwho (?:must|should|can|may)(?: not|n't)|\bmust not (?:take|use)|\bcontraindicat/i,
    slots: { candidates: 1, pregnancy: 0.85, lactation: 0.85, interactions: 0.5, safety: 0.3 },
  },
  {
    pattern: /\b(?:role|place) of\b|\boverview\b|tell me about|\bsummar/i,
    slots: { approval: 1, 'place-in-therapy': 0.9, efficacy: 0.8, mechanism: 0.6, unlicensed: 0.5 },
  },
  { pattern: /^what(?: is|'s) \w+\??$|^what(?: is|'s) \w+ (?:and|used)/i, slots: { mechanism: 1, approval: 1 } },
  {
    pattern:
      /\bhow (?:do|does|is|are) (?!i\b|you\b|we\b|they take).{2,60}\b(?:work|act)\b(?! for)|mechanism|mode of action|\bhow .* inhibits?\b/i,
    slots: { mechanism: 1 },
  },
  {
    pattern: /\b(?:approv|licen[sc]|authori[sz]|indicat(?:ed|ion))|\bused for\b|be used (?:for|in)\b/i,
    slots: { approval: 1, unlicensed: 0.6 },
  },
  {
    pattern: /off[- ]label|unlicen[sc]ed|\bevidence (?:supports?|for|is there|behind)/i,
    slots: { unlicensed: 1, efficacy: 0.9, limits: 0.5 },
  },
  {
    pattern:
      /(?<!(?:high|low|higher|lower|each|both|any)[- ])\b(?:dos(?:e[ds]?|ing|age)(?![- ](?:depend|relat|respons))|how much (?:of )?(?:\S+ )?(?:should|do|can|must|to|may|(?:is|are) (?:given|taken|used|needed))|how many mg|what strength|mg should)\b/i,
    slots: { dose: 1, 'dose-adjustment': 0.5 },
  },
  {
    pattern:
      /\bhow (?:do|should|can) (?:i|you|we|they|patients) (?:take|use|apply|give)\b|\bmiss(?:ed)? (?:a|the|one) dose|with(?:out)? food/i,
    slots: { dose: 1 },
  },
  {
    pattern:
      /\b(?:guidelines?|recommend\w*|advis\w+|NICE|CADTH|AAD|EMA|ACIP|ACR|EuroGuiDerm|BAD|society|support (?:its|the)? ?use|first[- ]line)\b|would \w+ support/i,
    slots: { 'place-in-therapy': 1, candidates: 0.6 },
  },
  { pattern: /\bfund\w*|reimburs\w*|\bpay\b|\bNHS\b|covered\b/i, slots: { 'place-in-therapy': 1 } },
  {
    pattern:
      /\b(?:effective\w*|efficacy|work(?:s)? (?:for|in|on|well)|how well|help(?:s)?|success|response rates?|results?|rate at|evidence)\b/i,
    slots: { efficacy: 1 },
  },
  {
    pattern:
      /\b(?:compar\w+|versus|vs\.?|better|best|most effective|more effective|superior|which .{0,50}\b(?:most|more|best|better|safest|least)\b|or (?:rather )?\w+(?:mab|nib)\b)/i,
    slots: { comparison: 1, efficacy: 0.6 },
  },
  { pattern: /\bbox(?:ed)?[- ]warnings?|black[- ]box/i, slots: { 'boxed-warning': 1 } },
  {
    pattern: /\b(?:safe(?:ty|ly)?|risks?|side effects?|adverse|harm\w*|danger\w*|increases?|raise[sd]?|cause[sd]?)\b/i,
    slots: { safety: 1, 'boxed-warning': 0.6, limits: 0.4 },
  },
  { pattern: /\bserious risks?|main risks?|dangers?\b/i, slots: { 'boxed-warning': 1, safety: 0.7 } },
  {
    pattern: /\b(?:before (?:starting|I start|treatment|they start|beginning|a)|screen\w*|baseline|work-?up|prior to)\b/i,
    slots: { screening: 1 },
  },
  {
    pattern: /\b(?:monitor\w*|blood tests?|lab(?:s|oratory)?|follow-?up|watch|check(?:s|ed)?|tests?)\b/i,
    slots: { monitoring: 1, screening: 0.8 },
  },
  {
    pattern: /\b(?:lymphocytes?|neutrophils?|h(?:a)?emoglobin|platelets?|ALT|AST|transaminases?|LDL|cholesterol|lipids?|counts?)\b/i,
    slots: { monitoring: 1, screening: 0.6 },
  },
  { pattern: /\b(?:vaccin\w*|immuni[sz]ations?|MMR|\bjabs?\b|\bshots?\b|yellow fever)\b/i, slots: { vaccination: 1 } },
  { pattern: /\bpregnan\w*|conceiv\w*|contracepti\w*|trying for a baby|have a baby/i, slots: { pregnancy: 1 } },
  { pattern: /\bbreast-?\s?feed\w*|lactat\w*|nursing/i, slots: { lactation: 1 } },
  {
    pattern: /\binteract\w*|\bcombin\w*|together with|\bwhile (?:on|taking)|along with|\btake \w+ (?:or \w+ )?with\b|not be combined/i,
    slots: { interactions: 1 },
  },
  {
    pattern:
      /\b(?:can|could|may|should|is it (?:ok|safe|possible)) (?:I|we|he|she|they|a (?:patient|person|woman|man)|my|you|someone|people) ?.{0,90}\b(?:give|given|use|take|have|receive|start|prescribe|put)\b|suitable|eligib\w*|who (?:can|should|may|must|is)|candidates?|contraindicat\w*/i,
    slots: { candidates: 0.8, safety: 0.4 },
  },
  {
    pattern:
      /\bwhen (?:must|should|can|do) .{0,30}\bstop|\bstop(?:ped|ping)?\b|discontinu\w*|wean|taper|permanent|relapse|grew back|come back/i,
    slots: { response: 1 },
  },
  {
    pattern: /\bhow (?:long|soon|quickly|fast)\b.{0,60}\b(?:works?|effect|see|improve|better|respon|take)|onset|when .{0,30}\bwork/i,
    slots: { response: 1, efficacy: 0.5 },
  },
  {
    pattern:
      /\bmanag\w*|what (?:to do|should I do|can I do) (?:about|if|when|for)|next step|how (?:to|do I|do you|should I) treat .{0,40}\b(?:caused|from|on)\b|\bdeal with\b/i,
    slots: { management: 1, monitoring: 0.6 },
  },
  { pattern: /\blimit\w*|how good is the evidence|quality of evidence|certain/i, slots: { limits: 1 } },
];

/** How a concept in the question asks for slots where no cue says more. */
export const CONCEPT_SLOTS: Partial<Record<string, Partial<Record<SlotId, number>>>> = {
  renal: { 'dose-adjustment': 1, dose: 0.5 },
  hepatic: { 'dose-adjustment': 1 },
  elderly: { candidates: 0.9, 'dose-adjustment': 0.9 },
  smoking: { candidates: 1 },
  child: { 'dose-adjustment': 0.8, dose: 0.7, approval: 0.9 },
  zoster: { safety: 0.7, vaccination: 0.6, monitoring: 0.5 },
  'herpes-simplex': { safety: 0.9 },
  infection: { safety: 0.8, monitoring: 0.4 },
  cardiovascular: { safety: 0.8, candidates: 0.6, limits: 0.5 },
  thrombosis: { safety: 0.9, candidates: 0.5, limits: 0.5 },
  malignancy: { safety: 0.9, candidates: 0.5 },
  acne: { safety: 0.7, management: 0.6 },
  nausea: { safety: 0.7, management: 0.7 },
  headache: { safety: 0.7 },
  glucose: { monitoring: 0.9, safety: 0.8, management: 0.6 },
  vaccination: { vaccination: 1 },
  'live-vaccine': { vaccination: 1 },
  oat3: { interactions: 1 },
  cyp: { interactions: 1 },
  nsaid: { interactions: 1 },
  missed: { dose: 1 },
  food: { dose: 1 },
  pregnancy: { pregnancy: 1 },
  lactation: { lactation: 1 },
  onset: { response: 0.8 },
  'boxed-warning': { 'boxed-warning': 1 },
  combination: { interactions: 1 },
  'blood-tests': { monitoring: 1, screening: 0.9 },
};
