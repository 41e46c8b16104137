import type { SentenceReading } from '../findings/read-sentence.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import { namedJurisdictions, placesOverlap } from '../vocabulary/jurisdictions.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';
import { findObjections, verifyClaim } from '../verify/verify-claim.ts';
import type { AppraisedSentence } from './appraise-evidence.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** Something the question takes for granted, and what a sentence would have to say to contradict it. */
interface Premise {
  contradicts: (reading: SentenceReading) => boolean;
  /** The sentence would have to say this for the premise to stand. */
  affirms: (reading: SentenceReading) => boolean;
}

const MOST_CORRECTIONS = 2;

/**
 * The sentences that correct what the question takes for granted, best first; empty where nothing in it is contradicted. A premise stands where
 * a label or guideline affirms it.
 */
export function correctPremise(question: ReadQuestion, sentences: AppraisedSentence[], context: VerifyContext): AppraisedSentence[] {
  const direct = sentences.filter(
    (s) => s.drugMatch >= 0.3 && !s.aboutOther && !s.reading.passage.heading.some((h) => /^methods?$/i.test(h)),
  );
  for (const premise of readPremises(question)) {
    if (direct.some((s) => s.drugMatch >= 0.95 && s.reading.source.kind === 'drug-label' && premise.affirms(s.reading))) continue;
    const contradicting = direct
      .filter((s) => premise.contradicts(s.reading))
      .toSorted((a, b) => authority(b) - authority(a) || b.score - a.score);
    const sources = Map.groupBy(contradicting, (s) => s.reading.source.id);
    if (contradicting.length) return [...sources.values()].map(([first]) => first!).slice(0, MOST_CORRECTIONS);
  }
  return readStatements(question)
    .flatMap((clause) => contradictionsByChecks(clause, question, direct, context))
    .slice(0, MOST_CORRECTIONS);
}

const LEAST_SHARED = 0.5;
/** Checks whose objection means that the sentence says the opposite, not merely something else. */
const OPPOSING = new Set(['polarity', 'direction', 'arms']);

/**
 * Sentences that the checks of verification find to say the opposite of a stated clause, among those that share most of its words; none where
 * another such sentence supports it.
 */
function contradictionsByChecks(
  clause: string,
  question: ReadQuestion,
  direct: AppraisedSentence[],
  context: VerifyContext,
): AppraisedSentence[] {
  const drug = question.drugs[0];
  const text = drug ? clause.replace(/\b(?:it|this (?:drug|medicine))\b/i, drug.plain) : clause;
  const names = new Set([...question.drugs, ...question.conditions].flatMap((t) => t.names).flatMap(readTokens));
  const words = [...new Set(readTokens(text))].filter((t) => !names.has(t));
  if (words.length < 2) return [];
  const alike = direct.filter(
    ({ drugMatch, reading }) =>
      drugMatch >= 0.9 &&
      sameCondition(reading, question) &&
      words.filter((w) => reading.tokens.includes(w)).length >= LEAST_SHARED * words.length,
  );
  const claims = alike.map((s) => ({ text, quotes: [quoteOf(s.reading)] }));
  if (claims.some((claim) => verifyClaim(claim, context).verdict === 'supported')) return [];
  const opposed = alike.filter((_, i) => findObjections(claims[i]!, context).some((o) => o.opposes && OPPOSING.has(o.check)));
  return opposed.toSorted((a, b) => authority(b) - authority(a) || b.score - a.score);
}

const quoteOf = ({ passage, source, start, end, text }: SentenceReading) => ({
  text,
  start,
  end,
  passageText: passage.text,
  heading: passage.heading,
  jurisdictions: source.jurisdictions,
  dates: [],
});

const authority = ({ reading, drugMatch }: AppraisedSentence): number =>
  drugMatch +
  (reading.source.kind === 'drug-label'
    ? 1
    : ['guideline', 'technology-appraisal', 'safety-communication'].includes(reading.source.kind)
      ? 0.6
      : reading.signals.effect * 0.5) -
  (reading.international ? 0.3 : 0);

// What a question states rather than asks: a clause of reason, a tag, a "why", a "how … combined".
const REASON = /\b(?:since|because|given that|seeing that|now that|knowing that|considering that|as)\b ([^,.?]+)/gi;
const HEARD =
  /\b(?:heard|read|told(?: me| us)?|said|says|understand|know|believe|thought|think|assume|understood)(?: that)? ([^,.?;]{8,})/gi;
const SO = /^(.{10,}?)[,.;]? (?:so|therefore|hence|which means)\b/i;
const TAG = /^(.*?),? (?:right|correct|yes|is(?:n't| it not)|doesn't it|don't they|aren't they|is that so)\s*\?/i;
const WHY = /^why (?:is|are|does|do|did|was|were|has|have|should|can) (.+)/i;
const HOW_TO =
  /^(?:how (?:should|do|can|would|to|must)|what (?:is the )?(?:best )?(?:way|dose|dosing|schedule)|which dose|when (?:should|do)) (.+)/i;

/** The clauses a question states. */
function readStatements({ normalised }: ReadQuestion): string[] {
  const whole = [TAG, WHY, SO].flatMap((pattern) => pattern.exec(normalised)?.[1] ?? []);
  return [...[REASON, HEARD].flatMap((pattern) => [...normalised.matchAll(pattern)].map((m) => m[1]!)), ...whole];
}

function readPremises(question: ReadQuestion): Premise[] {
  const stated = readStatements(question);
  const premises = stated.flatMap((clause) => readAssertions(clause, question));
  // "The approved US dose for C", "which dose is FDA-approved for C" takes the approval for granted; "how to combine" the combination.
  const asksForDose = /\b(?:dos(?:e|es|ing|age)|regimen|schedule)\b/i.test(question.text);
  if (
    asksForDose &&
    /\b(?:approved|licen[sc]ed|authori[sz]ed|labell?ed)\b/i.test(question.text) &&
    !/^(?:is|are|was|has)\b/i.test(question.text)
  )
    premises.push(...approvalOf(question.text, question));
  premises.push(...routeOf(question));
  const howTo = HOW_TO.exec(question.normalised)?.[1];
  if (howTo) premises.push(...combinationOf(howTo, question));
  return premises;
}

function readAssertions(clause: string, question: ReadQuestion): Premise[] {
  const asks = (pattern: RegExp): boolean => pattern.test(clause);
  const denied = /\b(?:not|never|no|n't)\b/i.test(clause);
  const premises: Premise[] = [];
  if (asks(/\b(?:approv|licen[sc]|authori[sz]|indicat)/i))
    premises.push(...approvalOf(clause, question).map((p) => (denied ? premise(p.affirms, p.contradicts) : p)));
  if (asks(/\b(?:no|not|never|without|n't)\b.*\bbox(?:ed)?[- ]warning|\bbox(?:ed)?[- ]warning\b.*\b(?:removed|lifted|gone)/i))
    premises.push(premise((r) => r.concepts.has('boxed-warning') && r.signals.harm));
  if (asks(/\b(?:recommend|endors|advis|first[- ]line|support|fund|cover|reimburs|pays? for|backs?\b|on the NHS)/i) && !denied)
    premises.push(recommendationOf(question));
  if (asks(/\b(?:permanent|cure[sd]?|for good|lasts? (?:forever|for life)|lasting|never (?:come|comes) back|stays?|won't (?:fall|come))/i))
    premises.push(
      premise(
        (r) => r.concepts.has('withdrawal') && /\b(?:lost benefit|loss of benefit|relaps\w*|lose)\b/i.test(r.text) && r.signals.effect > 0,
      ),
    );
  if (asks(/\b(?:safe|harmless|fine|ok(?:ay)?|no risk|without risk|risk-free|no (?:serious )?side effects)\b/i))
    premises.push(safetyOf(question));
  if (asks(/\b(?:most|more|better|best|superior|stronger|as) ?(?:effective|efficacious|potent|than|option|good)?/i) && !denied)
    premises.push(
      premise(
        (r) =>
          question.drugs.some((d) => r.drugs.includes(d)) &&
          /\b(?:least effective|fell less|lower with|less effective|inferior|worse)\b/i.test(r.text) &&
          sameCondition(r, question),
      ),
    );
  if (asks(/\b(?:zoster|shingles|vaccine|it)\b.{0,30}\bis (?:a )?live\b/i) && question.concepts.has('vaccination') && !denied)
    premises.push(premise((r) => /\bnot a live vaccine\b/i.test(r.text)));
  premises.push(...combinationOf(clause, question));
  return premises;
}

const premise = (contradicts: Premise['contradicts'], affirms: Premise['affirms'] = () => false): Premise => ({ contradicts, affirms });

const sameCondition = (r: SentenceReading, question: ReadQuestion): boolean =>
  !question.conditions.length || question.conditions.some((c) => r.conditions.includes(c));

function approvalOf(clause: string, question: ReadQuestion): Premise[] {
  if (!question.conditions.length || !question.drugs.length) return [];
  const places = namedJurisdictions(clause).length ? namedJurisdictions(clause) : question.places;
  const inPlace = (r: SentenceReading): boolean =>
    !places.length || !r.places.length || places.some((p) => r.places.some((q) => placesOverlap(p, q)));
  const about = (r: SentenceReading): boolean =>
    sameCondition(r, question) && inPlace(r) && (question.drugs.some((d) => r.drugs.includes(d)) || r.source.kind === 'drug-label');
  return [
    premise(
      (r) => r.signals.deniesApproval && about(r),
      (r) => r.signals.approves && about(r),
    ),
  ];
}

/** A drug that the question injects or rubs in although it is swallowed, or the other way round. */
function routeOf({ normalised, drugs }: ReadQuestion): Premise[] {
  const asked = ROUTES.find(({ words }) => words.test(normalised));
  const [drug] = drugs;
  if (!asked || drugs.length !== 1 || !drug || /^(?:is|are|can|could|does|do)\b/i.test(normalised)) return [];
  const others = ROUTES.filter((r) => r !== asked);
  const named = (r: SentenceReading): boolean => r.drugs.length === 1 && r.drugs[0] === drug;
  return [
    premise(
      (r) => named(r) && others.some((o) => o.words.test(r.text.replace(BESIDE, ' '))),
      (r) => named(r) && asked.words.test(r.text),
    ),
  ];
}

/** Another treatment beside the drug, not its own form. */
const BESIDE = /\b(?:with or without|with|plus|background) (?:background )?topical\b/gi;

const ROUTES = [
  { words: /\binject\w*|subcutaneous|infus\w*/i },
  { words: /\b(?:oral(?:ly)?|tablets?|capsules?|swallow\w*|by mouth)\b/i },
  { words: /\b(?:cream|ointment|topical|rub(?:bed)?)\b/i },
];

function recommendationOf(question: ReadQuestion): Premise {
  const fromIssuer = (r: SentenceReading): boolean =>
    !question.issuer || r.text.includes(question.issuer) || (r.source.issuer ?? '').includes(question.issuer);
  const about = (r: SentenceReading): boolean =>
    fromIssuer(r) && sameCondition(r, question) && question.drugs.some((d) => r.drugs.includes(d));
  return premise(
    (r) => about(r) && /\b(?:does not recommend|not recommended|against)\b/i.test(r.text),
    (r) => about(r) && r.signals.recommends && !r.signals.prohibits,
  );
}

/** "Safe" is contradicted by a prohibition on the asked circumstance, else by the boxed warning. */
function safetyOf(question: ReadQuestion): Premise {
  const circumstances = [...question.concepts].filter((c) => c !== 'combination' && c !== 'withdrawal');
  if (circumstances.length)
    return premise((r) => circumstances.some((c) => r.concepts.has(c)) && (/\bcontraindicat/i.test(r.text) || r.signals.prohibits));
  return premise((r) => r.concepts.has('boxed-warning') && r.signals.harm);
}

function combinationOf(clause: string, question: ReadQuestion): Premise[] {
  if (!/\b(?:combin\w+|together|add(?:ed|ing)?|alongside|on top of|plus)\b/i.test(clause) || /\bnot be combined\b/i.test(clause)) return [];
  const named = [...question.drugs.flatMap((d) => [d.name, ...d.classes]), ...question.classes];
  if (question.drugs.length + question.classes.length < 2) return [];
  return question.drugs.map((drug) => {
    const others = named.filter(
      (name) =>
        name !== drug.name &&
        !(drug.classes.includes(name) && question.drugs.length > 1 && question.drugs.every((d) => d === drug || !d.classes.includes(name))),
    );
    const words = DRUG_CLASSES.filter((c) => others.includes(c.name)).map((c) => c.words);
    return premise(
      (r) =>
        r.drugs.includes(drug) &&
        r.concepts.has('combination') &&
        r.signals.prohibits &&
        (question.drugs.some((d) => d !== drug && r.drugs.includes(d)) || words.some((w) => w.test(r.text))),
    );
  });
}
