import type { Answer, Answered, Audience } from '../domain/answer.ts';
import type { AnswerWithEvidence } from '../domain/evidence.ts';
import type { Resolution } from '../domain/follow-up.ts';
import type { AskProgress, AskStep } from '../domain/progress.ts';
import type { LibraryReader, LibrarySummary } from '../library/library.ts';
import type { ModelUse } from '../models/language-model.ts';
import { appraiseEvidence } from './appraise-evidence.ts';
import { assembleAnswer } from './assemble-answer.ts';
import { composeExtractive } from './compose/compose-extractive.ts';
import { correctPremise } from './premise/correct-premise.ts';
import { withoutFigures } from './asked-figure.ts';
import { FIGURE_MISSING, decideAbstention, missesFigure, subjectOf } from './decide-abstention.ts';
import type { DraftClaim } from './compose/draft-claim.ts';
import { openDesk } from './compose/language-model/model-desk.ts';
import { rewriteDraft, type Rewritten } from './compose/language-model/rewrite-draft.ts';
import { tellPlainly } from './compose/language-model/tell-plainly.ts';
import { describeAppraisal, describeQuestion, nearestSources } from './describe-steps.ts';
import { findDisagreements } from './find-disagreements.ts';
import { findGaps } from './find-gaps.ts';
import { readMeaning } from './follow-up/merge-meaning.ts';
import { suggestFollowUps } from './follow-up/suggest-follow-ups.ts';
import { tellElsewhere } from './tell-elsewhere.ts';
import { tellUnfilled } from './tell-unfilled.ts';
import { tellUnnamed } from './tell-unnamed.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { outlineFor } from './outlines/outline-for.ts';
import { findPictures } from './pictures/find-pictures.ts';
import { chooseForPatient } from './patient/choose-for-patient.ts';
import { leadWithPatient, sectionsForPatient } from './patient/lead-with-patient.ts';
import { findPatientGaps } from './patient/find-patient-gaps.ts';
import { retrievePassages } from './retrieve-passages.ts';
import { layTables } from './tables/lay-tables.ts';
import { slugOf, titleAnswer } from './title-answer.ts';
import { understandQuestion } from './understand-question.ts';
import { verifyDraft } from './verify-draft.ts';
import { writeBoardText } from './write-board-text.ts';

export interface AskInput {
  question: string;
  audience: Audience;
  /** The id the answer gets: unguessable, since its address is all that a reader needs. */
  id: string;
  /** How the question was made from a follow-up, where it was. */
  resolution?: Resolution;
  /** Whether a language model, where one writes, also puts the claims into plain words for patients. */
  plain?: boolean;
}

export interface AskPorts {
  library: LibraryReader;
  now: () => Date;
  /** Vouch's own version, for provenance. */
  version: string;
  /** A language model that tells what is found in its own words; without one every claim is a sentence of its source. */
  model?: ModelUse | null;
  onProgress?: (event: AskProgress) => void;
}

/** Answers a question from the library: an article whose claims carry their quotes, or an abstention. Stores nothing. */
export async function ask(input: AskInput, ports: AskPorts): Promise<AnswerWithEvidence> {
  const startedAt = performance.now();
  const step = stepReporter(ports.onProgress);
  const { library } = ports;

  // 1. Interpret: subjects, people, places and what is asked, in the library's own vocabulary.
  const interpreting = step('interpret');
  const desk = ports.model ? openDesk(ports.model) : null;
  const { question, vocabulary, unknownWords } = await understandQuestion(input.question, library, desk);
  const outline = outlineFor(question);
  interpreting(describeQuestion(question));

  // 2. Retrieve: the passages on the subject and on each slot.
  const retrieving = step('retrieve');
  const slots = outline.slots.map((s) => s.slot);
  const [summary, retrieved] = await Promise.all([library.summary(), retrievePassages(question, slots, library)]);
  retrieving(`${summary.sources} sources searched, ${retrieved.passages.length} passages on ${subjectOf(question)}`);

  // 3. Appraise: directness, kind, standing, place, date; nothing direct enough means no answer.
  const appraising = step('appraise');
  const appraised = appraiseEvidence(question, slots, retrieved.passages, vocabulary);
  const reason = decideAbstention(question, appraised.sentences, unknownWords);
  const corrections = correctPremise(question, appraised.sentences, vocabulary);
  const figureMissing = missesFigure(question, appraised.sentences) && !corrections.length;
  const sentences = figureMissing ? withoutFigures(appraised.sentences, question) : appraised.sentences;
  appraising(reason ?? describeAppraisal(appraised.sentences));

  const common = describe(input, ports, question, summary);
  const abstain = (why: string): AnswerWithEvidence => ({
    answer: {
      outcome: 'abstained',
      response: 'insufficient',
      ...common(Math.round(performance.now() - startedAt), [], null),
      reason: why,
      searched: `${summary.sources} sources for: ${retrieved.searched.join(', ') || question.text}`,
      nearest: nearestSources(retrieved.passages, question),
    },
    evidence: { passages: [], sources: [] },
  });
  if (reason && !corrections.length) return abstain(reason);

  // 4. Compose: sentences for each slot, in reading order; a language model tells them in its own words where these hold.
  const composing = step('compose');
  const chosen = composeExtractive(outline, sentences, question, corrections);
  const rewritten = desk && (await rewriteDraft(chosen, outline, vocabulary, desk, claimReporter(ports.onProgress)));
  const draft = leadWithPatient(rewritten?.draft ?? chosen, chooseForPatient(question, sentences), outline);
  composing(`${draft.claims.length} sentences for ${new Set(draft.claims.map((c) => c.slot)).size} sections`);

  // 5. Verify: each claim against its quotes; what fails is dropped and recorded.
  const verifying = step('verify');
  const { verified, dropped } = verifyDraft(draft, vocabulary);
  verifying(
    dropped.length ? `${verified.claims.length} claims hold, ${dropped.length} dropped` : `all ${verified.claims.length} claims hold`,
  );
  if (!verified.claims.length) return abstain('No statement on the question held up against its source.');

  // 6. Assemble: references numbered as they are met, gaps stated.
  const assembling = step('assemble');
  const gaps = findGaps(outline, question, appraised.sentences, draft.claims);
  const assembled = assembleAnswer(outline, verified.claims, verified, gaps);
  const sections = layTables(sectionsForPatient(assembled.sections, draft.forPatient), appraised.sentences);
  const missing = figureMissing
    ? FIGURE_MISSING
    : (tellUnfilled(outline, question, sentences, verified) ??
      tellElsewhere(question, sentences, verified.claims) ??
      tellUnnamed(question, sentences, verified.claims));
  const disagreements = findDisagreements(sections, vocabulary);
  const meaning = input.resolution?.meaning ?? readMeaning(question.text, vocabulary);
  const answer: Answered = {
    outcome: 'answered',
    response: verified.correction.length ? 'premise-corrected' : 'direct',
    verdict: draft.verdict,
    ...common(Math.round(performance.now() - startedAt), dropped, missing, rewritten),
    ...(verified.correction.length && { correction: assembled.correction }),
    bottomLine: assembled.bottomLine,
    sections,
    references: assembled.references,
    disagreements,
    gaps: assembled.gaps,
    ...(question.patient.length > 0 && { patientGaps: findPatientGaps(question.patient, sections, appraised.sentences) }),
    pictures: findPictures(
      verified.claims.map((c) => c.draft),
      sentences,
    ),
    followUps: suggestFollowUps({ meaning, sentences: appraised.sentences, gaps: assembled.gaps, disagreements, vocabulary }),
  };
  const told = desk && input.plain ? await tellPlainly(answer, assembled.evidence, desk) : answer;
  assembling(`${assembled.references.length} references, ${assembled.gaps.length} gaps`);
  return { answer: told, evidence: assembled.evidence };
}

/** What every answer says of itself, whatever its outcome. */
function describe(input: AskInput, ports: AskPorts, question: ReadQuestion, summary: LibrarySummary) {
  const { id } = input;
  const title = titleAnswer(question);
  const slug = slugOf(title);
  return (ms: number, dropped: Answer['provenance']['dropped'], missing: string | null, rewritten: Rewritten | null = null) => ({
    id,
    slug,
    url: `/answers/${slug}-${id}`,
    revision: 1,
    status: 'submitted' as const,
    audience: input.audience,
    language: 'en',
    question: question.text,
    title,
    questionType: question.type,
    interpretation: {
      drugs: question.drugs.map((d) => d.plain),
      conditions: question.conditions.map((c) => c.plain),
      populations: question.populations,
      jurisdictions: question.places,
      corrected: question.corrected,
      ...(question.patient.length > 0 && { patient: question.patient }),
    },
    boardText: writeBoardText(question, input.audience, missing, rewritten?.account),
    ...(input.resolution && { resolution: input.resolution }),
    searchedAt: ports.now().toISOString(),
    provenance: {
      library: { snapshot: summary.snapshot, sources: summary.sources, newest: summary.newest },
      composer: rewritten?.account.claims ? 'language-model' : 'extractive',
      version: ports.version,
      dropped: [...(rewritten?.dropped ?? []), ...dropped],
      ...(rewritten && { model: rewritten.account }),
      ms,
    },
  });
}

function claimReporter(onProgress: AskPorts['onProgress']) {
  return (heading: string, { text, quotes }: DraftClaim): void =>
    onProgress?.({ step: 'verify', state: 'claim', heading, text, sources: [...new Set(quotes.map((q) => q.source.title))] });
}

function stepReporter(onProgress: AskPorts['onProgress']): (step: AskStep) => (found: string) => void {
  return (step) => {
    const startedAt = performance.now();
    onProgress?.({ step, state: 'started' });
    return (found) => onProgress?.({ step, state: 'done', found, ms: Math.round(performance.now() - startedAt) });
  };
}
