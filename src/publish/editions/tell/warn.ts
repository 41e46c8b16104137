import type { BoardText, Claim } from '../../../domain/answer.ts';
import { readConcepts } from '../../../vocabulary/concepts.ts';
import type { EditionTexts, WarningKind } from '../../texts/edition-texts.ts';

const WARNS =
  /\b(?:contraindicat\w+|warn\w*|(?:must|should|may|can|do|does|is|are) not\b|cannot be|avoid\w*|not recommended|only (?:if|when|in)|(?:should|must|to|be|is|are|treatment) (?:be )?stop(?:ped)?\b|stop \w+ (?:if|when|for)\b|interrupt\w*|discontinue\b|pause[ds]?\b|withhold|fatal|death|died|life-threatening|risk of|at risk|raise[sd]? (?:the )?risk|higher risk|increased risk|harm|toxicity|teratogen\w*|serious|severe (?:reaction|infection)|caution|care in|monitor\w*)/i;
const SLOTS = new Set(['patient', 'boxed-warning', 'pregnancy', 'lactation', 'interactions']);

/** True for a claim that somebody could come to harm without. Wide on purpose: what is none costs a line, what is missed may cost more. */
export function isWarning({ kind, text }: Claim, slot: string): boolean {
  return kind === 'warning' || kind === 'threshold' || SLOTS.has(slot) || WARNS.test(text);
}

/** What a text warns of, by the kinds of the language's texts. */
export function warningKinds(text: string, { warningKinds }: EditionTexts): WarningKind[] {
  const concepts = readConcepts(text);
  return warningKinds.filter((kind) => kind.concepts.some((concept) => concepts.has(concept)));
}

/** Warnings that could not be told plainly, each named by all its kinds, those of the same kinds as one; their quotes stand behind them. */
export function warnByBoard(claims: Claim[], slot: string, texts: EditionTexts): BoardText[] {
  const byKinds = Map.groupBy(claims, (claim) =>
    warningKinds(claim.text, texts)
      .map((kind) => kind.about)
      .join('; '),
  );
  return [...byKinds].map(([subject, group]) => ({
    kind: 'warning',
    text: texts.say.warning(subject === '' ? [texts.otherWarning] : subject.split('; ')),
    slot,
    from: group.map((claim) => claim.id),
    citations: group.flatMap((claim) => claim.citations),
  }));
}
