import { readTokens } from '../../text/read-tokens.ts';
import { namedJurisdictions } from '../../vocabulary/jurisdictions.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { isElsewhere } from '../tell-elsewhere.ts';
import { claimApproval } from './claim-approval.ts';
import { claimCombination } from './claim-combination.ts';
import { claimDose } from './claim-dose.ts';
import { claimBenefit, claimLasting, claimRank, claimStudied } from './claim-effect.ts';
import { claimLiveVaccine, claimRoute } from './claim-form.ts';
import { claimHarm } from './claim-harm.ts';
import { claimWithinLimit } from './claim-limit.ts';
import { claimMakingUp, claimNoBoxedWarning, claimPermission } from './claim-permission.ts';
import { claimQuantity } from './claim-quantity.ts';
import { claimRecommendation } from './claim-recommendation.ts';
import { findOpposed } from './find-opposed.ts';
import type { Clause, Premise } from './premise.ts';
import { readClause, readClauses } from './read-clauses.ts';

const MOST_CORRECTIONS = 2;

/**
 * The sentences that correct what the question takes for granted, best first; empty where nothing in it is contradicted. Each clause is read as
 * typed claims (approval, recommendation, dose, limit, permission, effect, harm, form) and held against the evidence; then the checks of
 * verification are run on the clause as it stands. A claim stands where a label or guideline affirms it.
 */
export function correctPremise(question: ReadQuestion, sentences: AppraisedSentence[], vocabulary: Vocabulary): AppraisedSentence[] {
  const direct = sentences.filter(
    (s) => s.drugMatch >= 0.3 && !s.aboutOther && !s.reading.passage.heading.some((h) => /^methods?$/i.test(h)),
  );
  // What is said of one place is put right from there alone.
  const there = (found: AppraisedSentence[]): AppraisedSentence[] => found.filter((s) => !isElsewhere(s, question.places));
  const clauses = readClauses(question, vocabulary);
  for (const clause of clauses) {
    for (const claimed of CLAIMS.flatMap((claim) => claim(clause))) {
      const found = there(contradictionsOf(claimed, direct));
      if (found.length) return bestOf(found, clause.text);
    }
  }
  for (const claimed of impliedBy(question, vocabulary)) {
    const found = there(contradictionsOf(claimed, direct));
    if (found.length) return bestOf(found, question.normalised);
  }
  for (const clause of clauses.filter((c) => !c.given)) {
    const found = there(findOpposed(clause, question, direct, vocabulary));
    if (found.length) return bestOf(found, clause.text);
  }
  return [];
}

export const CLAIMS = [
  claimRecommendation,
  claimApproval,
  claimNoBoxedWarning,
  claimMakingUp,
  claimLiveVaccine,
  (clause: Clause) => claimCombination(clause.text, clause),
  claimStudied,
  claimPermission,
  claimWithinLimit,
  claimDose,
  claimLasting,
  claimRank,
  claimBenefit,
  claimHarm,
  claimQuantity,
];

const HOW_TO =
  /^(?:how (?:should|do|can|would|to|must)|what (?:is the )?(?:best )?(?:way|dose|dosing|schedule)|which (?:dose|\w+ (?:is|are|should|can|would)(?= (?:best |safely )?(?:be )?(?:added|combined|paired|given with)))|when (?:should|do)) (.+)/i;
const ASKS_FOR_DOSE = /\b(?:dos(?:e|es|ing|age)|regimen|schedule)\b/i;
const CALLED_APPROVED = /\b(?:approved|licen[sc]ed|authori[sz]ed|labell?ed)\b/i;

/** What the question itself implies: "the approved dose for C" an approval, "how to combine A and B" the combination, "inject D" its form. */
function impliedBy(question: ReadQuestion, vocabulary: Vocabulary): Premise[] {
  const { text, normalised } = question;
  const implied: Premise[] = claimRoute({ text: normalised, drugs: question.drugs });
  if (ASKS_FOR_DOSE.test(text) && CALLED_APPROVED.test(text) && !/^(?:is|are|was|has)\b/i.test(text)) {
    const clause = readClause(normalised, question, vocabulary);
    implied.push(...claimApproval({ ...clause, places: namedJurisdictions(text), denies: false }));
  }
  const howTo = HOW_TO.exec(normalised)?.[1];
  if (howTo) implied.push(...claimCombination(howTo, question));
  return implied;
}

function contradictionsOf({ contradicts, affirms, excludes }: Premise, direct: AppraisedSentence[]): AppraisedSentence[] {
  const affirmed = direct.some((s) => affirms(s.reading) && speaksFor(s));
  if (affirmed) return [];
  const contradicting = direct.filter((s) => contradicts(s.reading));
  if (contradicting.length || !excludes) return contradicting;
  return direct.filter((s) => excludes(s.reading));
}

/** A direct sentence of some authority: a label, a guideline, or a measured result. */
const speaksFor = ({ drugMatch, reading }: AppraisedSentence): boolean =>
  drugMatch >= 0.9 && (authorityOf(reading.source.kind) > 0 || reading.signals.effect >= 0.6);

/** The weightiest and nearest of what contradicts a clause, one sentence a source. */
function bestOf(contradicting: AppraisedSentence[], clause: string): AppraisedSentence[] {
  const words = readTokens(clause);
  const nearness = ({ reading }: AppraisedSentence): number => words.filter((w) => reading.tokens.includes(w)).length / words.length;
  const worth = (s: AppraisedSentence): number => authority(s) + nearness(s);
  const ranked = contradicting.toSorted((a, b) => worth(b) - worth(a) || b.score - a.score);
  return [...Map.groupBy(ranked, (s) => s.reading.source.id).values()].map(([first]) => first!).slice(0, MOST_CORRECTIONS);
}

const authorityOf = (kind: string): number =>
  kind === 'drug-label' ? 1 : ['guideline', 'technology-appraisal', 'safety-communication', 'consensus-statement'].includes(kind) ? 0.6 : 0;

const authority = ({ reading, drugMatch }: AppraisedSentence): number =>
  0.5 * drugMatch + (authorityOf(reading.source.kind) || reading.signals.effect * 0.5) - (reading.international ? 0.3 : 0);
