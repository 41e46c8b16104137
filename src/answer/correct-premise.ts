import type { SentenceReading } from '../findings/read-sentence.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import { namedJurisdictions, placesOverlap } from '../vocabulary/jurisdictions.ts';
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
export function correctPremise(question: ReadQuestion, sentences: AppraisedSentence[]): AppraisedSentence[] {
  const direct = sentences.filter(
    (s) => s.drugMatch >= 0.5 && !s.aboutOther && !s.reading.passage.heading.some((h) => /^methods?$/i.test(h)),
  );
  for (const premise of readPremises(question)) {
    if (direct.some((s) => s.drugMatch >= 0.95 && s.reading.source.kind === 'drug-label' && premise.affirms(s.reading))) continue;
    const contradicting = direct
      .filter((s) => premise.contradicts(s.reading))
      .toSorted((a, b) => authority(b) - authority(a) || b.score - a.score);
    const sources = Map.groupBy(contradicting, (s) => s.reading.source.id);
    if (contradicting.length) return [...sources.values()].map(([first]) => first!).slice(0, MOST_CORRECTIONS);
  }
  return [];
}

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
const TAG = /^(.*?),? (?:right|correct|yes|is(?:n't| it not)|doesn't it|don't they|aren't they|is that so)\s*\?/i;
const WHY = /^why (?:is|are|does|do|did|was|were|has|have|should|can) (.+)/i;
const HOW_TO =
  /^(?:how (?:should|do|can|would|to|must)|what (?:is the )?(?:best )?(?:way|dose|dosing|schedule)|which dose|when (?:should|do)) (.+)/i;

function readPremises(question: ReadQuestion): Premise[] {
  const stated = [...question.normalised.matchAll(REASON)].map((m) => m[1]!);
  for (const pattern of [TAG, WHY]) {
    const found = pattern.exec(question.normalised)?.[1];
    if (found) stated.push(found);
  }
  const premises = stated.flatMap((clause) => readAssertions(clause, question));
  // "The approved US dose for C", "which dose is FDA-approved for C" takes the approval for granted; "how to combine" the combination.
  const asksForDose = /\b(?:dos(?:e|es|ing|age)|regimen|schedule)\b/i.test(question.text);
  if (
    asksForDose &&
    /\b(?:approved|licen[sc]ed|authori[sz]ed|labell?ed)\b/i.test(question.text) &&
    !/^(?:is|are|was|has)\b/i.test(question.text)
  )
    premises.push(...approvalOf(question.text, question));
  const howTo = HOW_TO.exec(question.normalised)?.[1];
  if (howTo) premises.push(...combinationOf(howTo, question));
  return premises;
}

function readAssertions(clause: string, question: ReadQuestion): Premise[] {
  const asks = (pattern: RegExp): boolean => pattern.test(clause);
  const denied = /\b(?:not|never|no|n't)\b/i.test(clause);
  const premises: Premise[] = [];
  if (asks(/\b(?:approv|licen[sc]|authori[sz]|indicat)/i) && !denied) premises.push(...approvalOf(clause, question));
  if (asks(/\b(?:recommend|endors|advis|first[- ]line|support)/i) && !denied) premises.push(recommendationOf(question));
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
  if (asks(/\blive\b/i) && question.concepts.has('vaccination') && !denied)
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
  const inPlace = (r: SentenceReading): boolean => !places.length || places.some((p) => r.places.some((q) => placesOverlap(p, q)));
  const about = (r: SentenceReading): boolean =>
    sameCondition(r, question) && inPlace(r) && (question.drugs.some((d) => r.drugs.includes(d)) || r.source.kind === 'drug-label');
  return [
    premise(
      (r) => r.signals.deniesApproval && about(r),
      (r) => r.signals.approves && about(r),
    ),
  ];
}

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
