import { DRUG_ENDING } from '../vocabulary/drug-classes.ts';
import { isBrokenOff } from './is-broken-off.ts';
import { LEANS_BACK } from './leans-back.ts';

/** What the wording of one sentence signals, apart from whom and what it names. */
export interface Signals {
  /** Words of the sentence. */
  words: number;
  /** A benefit outcome (clear skin, regrowth, a response score), a harm outcome (an adverse event), both or neither. */
  benefit: boolean;
  harm: boolean;
  /** How much of an effect the sentence states, 0 to 1: value 0.3, comparator 0.3, arm with dose 0.15, time 0.1, two values 0.15. */
  effect: number;
  /** How many results with a unit it gives. */
  values: number;
  /** Says what to do: give, start, stop, check, avoid … */
  action: boolean;
  approves: boolean;
  /** Denies an approval or indication, or says a use is off label. */
  deniesApproval: boolean;
  recommends: boolean;
  /** Advises against, forbids or restricts. */
  prohibits: boolean;
  /** Any negation of its main statement. */
  denies: boolean;
  /** An amount with a unit of dose and how often. */
  dose: boolean;
  /** A laboratory or count limit. */
  threshold: boolean;
  /** Says that something was not studied or is not among the things listed. */
  absence: boolean;
  /** Reads as a detail of a trial: post hoc, subgroup, carried forward, who was randomised. */
  secondary: boolean;
  /** Describes the document rather than what it found. */
  meta: boolean;
  /** Compares active treatments with each other. */
  comparesActive: boolean;
  superlative: boolean;
  /** Cannot be read without its neighbour ("It", "These patients", "This"; a lead-in without its list; the cells of a table run together). */
  orphan: boolean;
  question: boolean;
}

const BENEFIT =
  /\b(?:EASI|v?IGA|SALT|F?-?VASI|PASI|SRI-?4|SLEDAI|SCORAD|DLQI|ACR ?\d\d|clear(?: or almost clear)? skin|regr(?:ew|owth|ows?)|scalp coverage|hair|itch|response|responders?|remission|repigment\w*|improv\w+|efficacy|effective\w*|benefit|symptom score|rash|sleep|pain|relief|quality of life|surviv\w+|recover\w*|cure[ds]?|relapse)\b/i;
const HARM =
  /\b(?:adverse|side effects?|reactions?|infections?|zoster|herpes|acne|nausea|headache|MACE|cardiovascular|thrombo\w*|embol\w*|VTE|cancers?|malignan\w*|deaths?|mortality|risks?|harm\w*|safety|serious|toxicity|neutropenia|anaemia|anemia|bleeding|hypoglyc\w*|low blood (?:glucose|sugar)|discontinu\w+)\b/i;
const VALUE =
  /\d+(?:\.\d+)? ?(?:%|percentage points|points|of \d+)|\b(?:OR|RR|HR|IRR|[Oo]dds ratio|[Hh]azard ratio|[Rr]isk ratio|[Rr]ate ratios?|[Mm]ean difference|[Nn]umber needed)\b[^.;]{0,24}\d|per 100(?:0)? (?:patient|person)|\d+ of \d+|\bhalf\b|\ba quarter\b/g;
const COMPARATOR =
  /\b(?:versus|vs\.?|against|than|compared (?:with|to)|placebo|vehicle|control|comparator|(?:and|,) [\d.]+%? (?:with|on) )/i;
const ARM_WITH_DOSE = /\b\d+(?:\.\d+)? ?(?:mg|µg|mcg|g|mL)\b|\b(?:high|low)(?:er)?[- ]dose\b|\b\d(?:\.\d)?% cream/i;
const TIME =
  /\b(?:at|by|to|over|for|within|up to|from)? ?(?:week|weeks|month|months|day|days|year|years)s? ?\d*|\d+ ?(?:weeks?|months?|days?|years?|hours?)/i;
const ACTION =
  /\b(?:should|must|start(?:s|ed)?|stop(?:s|ped)?|give[ns]?|takes?|taken|check(?:s|ed)?|screen(?:s|ed|ing)?|test(?:s|ed|ing)?|avoid(?:s|ed)?|reduce[ds]?|lower(?:s|ed)?|raise[ds]?|interrupt(?:s|ed)?|monitor(?:s|ed|ing)?|consider(?:s|ed)?|recommend(?:s|ed)?|advis(?:e|es|ed)|suggest(?:s|ed)?|update[ds]?|follow(?:ed)?|asks? (?:to|for|that)|not to|do not|does not recommend|is needed|be used|contraindicated|withhold\w*|defer\w*|managed with|applied)\b/i;
const APPROVES =
  /\b(?:approv(?:ed|al|es)|authori[sz](?:ed|ation)|licen[sc](?:ed|e)|(?<!\bas )indicated|indications?|marketing authori[sz]ation)\b/i;
const DENIES_APPROVAL =
  /\b(?:not|no|never|nor|without)\b[^.;]{0,60}\b(?:approved|authori[sz]ed|licen[sc]ed?|indicat(?:ed|ion)s?|approval)\b|\b(?:lacks?|without) (?:FDA |EU |EMA )?approval|\boff[- ]label\b|\bunlicen[sc]ed\b|\bis not among\b|\bis not one of\b|No skin[- ]disease (?:indication)?/i;
const RECOMMENDS =
  /\b(?:recommend(?:s|ed|ations?)?|advis(?:e|es|ed)|suggests?|options?|first[- ]line|second[- ]line|place in therapy|put JAK|reimburs\w+|(?:accept|propose|agree)[sd]?\b)/i;
const PROHIBITS =
  /\b(?:contraindicat\w+|(?:should|must|may|can) not\b|cannot be (?:used|given|taken)|(?:is|are|was|were) not (?:to be|recommended|advised|allowed|advisable|suitable|used|given|for)|do(?:es)? not (?:give|start|use|recommend|take|combine|support)|not (?:to (?:be|start|give|breastfeed|use|combine)|recommended|be (?:used|given|combined|started|taken)|combined)|only (?:when|if)|avoid(?:s|ed)?\b|against\b(?= (?:use|using|systemic|topical))|not (?:give|start|breastfeed|use)\b)/i;
const NEGATION = /\b(?:not|no|never|nor|neither|none|without|cannot|lacks?|nothing)\b/i;
const DOSE_FREQUENCY =
  /\b(?:once|twice|three times|\d times|(?:every|each|per|a|\/) ?(?:\d+ )?(?:day|week|month|hour)s?|daily|weekly|dose[ds]?|halved|start(?:s|ed)? at|raised|lowered)\b/i;
const ABSENCE =
  /\b(?:was|were|is|are) not (?:part of|among|tested|studied|included|recorded|reported)|did not (?:test|include|measure|study)|had not been (?:tested|studied)|no (?:equivalent|head-to-head|data|controlled|established)\b/i;
const SECONDARY =
  /\bpost hoc|subgroups?|carried forward|were randomi[sz]ed|was randomi[sz]ed|randomi[sz]ed (?:\d|adults|people|patients)|enrolled|could enrol|pooled \w+ (?:trials|studies)|at \d+ sites|required a current|the primary endpoint (?:of|was)|were matched|weighed 30 kg/i;
const META =
  /\b(?:review (?:covers|builds|judged|states|notes|sees)|a \d{4} (?:narrative )?review|meta-analysis .{0,80}(?:pooled|included|searched)|guideline,? (?:by|made|separates|adds|drops|replaced|widens)|made \d+ recommendations|experts, including|agreed \d+|proposed \d+ statements|studied \d+|is a double-blind|drew on|was a (?:randomi[sz]ed|one-year|two-round|open-label)|\bfirst reported with)\b|trade summary|is (?:one of the three|a topical) JAK|revised in \w+ \d{4}|were updated in|'at risk' meant|\b(?:case|patient|series|report|study|results?)\b.{0,80}\b(?:is|are) (?:presented|reported|described|discussed)\b|\bmeant (?:a|an|age|the)\b|\b(?:was|were) (?:assessed|measured|evaluated|determined) (?:using|by means of)\b|\bliterature\b.{0,60}\b(?:is|was) reviewed\b|\b(?:not everybody gets them|such signs are listed|(?:are )?listed (?:under|in section)|see (?:also )?section \d)\b/i;
const COMPARES_ACTIVE = new RegExp(
  String.raw`\b(?:head-to-head|network meta-analysis|(?:than|versus|against|compared with|superior to|better than|differed? (?:significantly )?from) (?:\w+ ){0,3}?[a-z]{3,}${DRUG_ENDING}\b|(?:most|least) effective|ranked)`,
  'i',
);
const SUPERLATIVE = /\b(?:most|least|best|worst|highest|lowest|safest|among the)\b/i;
const ORPHAN = new RegExp(
  String.raw`^(?:[•\s"“(]*)(?:${LEANS_BACK}|He|She|Also|The latter|The former|Both of these|Among these|Of these|Here|We|Our|The (?:authors|study|trial|results?|findings?|review|drug|medicine|condition|disease|patients|two groups|latter|former|difference|same|dose (?:may|can|must|should) (?:then )?be (?:increased|raised|lowered|reduced|doubled|halved)))\b`,
);
/** A list that goes on with another ("Or:"), which is needed to know for whom it is. */
const GOES_ON = /^(?:or|plus|and|either|followed by|alternatively): /i;
const INNER_ORPHAN =
  /^(?:(?:contrai|i)ndicated (?:in|for|as)|(?:administer|consider|repeat|give|infuse|dilute|inject) (?:by|as|at|in|over|from|every|slowly|to)|if (?:greater|less|more|higher|lower) than)\b|\b(?:these patients|this (?:drug|medicine|trial|study|condition|disease|syndrome|group|population)|in this (?:study|trial)|the present study|our (?:study|results|data))\b/i;

/** Reads the signals of a sentence. `masked` is the sentence with names of drugs and conditions blanked out, `holds` what was read in it, and of its headings, before. */
export function readSignals(
  text: string,
  masked: string,
  holds: { dose: boolean; threshold: boolean; prohibits: boolean; label: boolean },
): Signals {
  const values = [...text.matchAll(VALUE)].length;
  const comparator = COMPARATOR.test(text);
  const effect =
    values === 0
      ? 0
      : 0.3 + (comparator ? 0.3 : 0) + (ARM_WITH_DOSE.test(text) ? 0.15 : 0) + (TIME.test(text) ? 0.1 : 0) + (values > 1 ? 0.15 : 0);
  const deniesApproval = DENIES_APPROVAL.test(masked);
  return {
    words: text.split(/\s+/).length,
    benefit: BENEFIT.test(masked),
    harm: HARM.test(text),
    effect,
    values,
    action: ACTION.test(masked),
    approves: APPROVES.test(masked) && !deniesApproval,
    deniesApproval,
    recommends: RECOMMENDS.test(masked),
    prohibits: holds.prohibits || PROHIBITS.test(masked),
    denies: NEGATION.test(masked.replace(/\([^()]*\)/g, ' ')),
    dose: holds.dose && DOSE_FREQUENCY.test(text),
    threshold: holds.threshold,
    absence: ABSENCE.test(masked),
    secondary: SECONDARY.test(masked),
    meta: META.test(masked),
    comparesActive: COMPARES_ACTIVE.test(text),
    superlative: SUPERLATIVE.test(masked),
    // In a label "this medicine" is its own.
    orphan: ORPHAN.test(text) || GOES_ON.test(text) || (!holds.label && INNER_ORPHAN.test(text)) || isBrokenOff(text),
    question: /\?\s*$/.test(text),
  };
}
