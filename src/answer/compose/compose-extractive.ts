import { bestAsked, type AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Outline } from '../outlines/outline.ts';
import type { Slot, SlotId } from '../outlines/slot.ts';
import { withoutLicensed } from './approved-conditions.ts';
import { arrangeClaims, type ArrangedClaim } from './arrange-claims.ts';
import { chooseSentences } from './choose-sentences.ts';
import type { Draft } from './draft-claim.ts';
import { fillOutline } from './fill-outline.ts';
import { labelClaims } from './label-claims.ts';
import { writeBottomLine } from './write-bottom-line.ts';

/**
 * The composer that needs no model: every claim is a sentence of the evidence, word for word. Broad questions fill every slot of their outline;
 * narrow ones take the best sentences within the length the question deserves.
 */
export function composeExtractive(
  outline: Outline,
  sentences: AppraisedSentence[],
  question: ReadQuestion,
  corrections: AppraisedSentence[],
): Draft {
  // 1. Choose what to say.
  const chosen =
    outline.type === 'drug-role'
      ? fillOutline(outline, sentences, question)
      : chooseSentences(
          corrections.length ? { ...outline, words: Math.min(outline.words, WORDS_OF_CORRECTED) } : outline,
          withoutLicensed(sentences),
          question,
          corrections.map((sentence) => ({ sentence, slot: slotOfCorrection(sentence, outline, question), worth: sentence.score })),
        );
  // 2. Put it into reading order under subheadings.
  const arranged = arrangeClaims(chosen, outline);
  // 3. Mark what changes practice.
  if (outline.type === 'drug-role') labelClaims(arranged);
  // 4. Say it in short.
  const bottomLine = writeBottomLine(question, arranged);
  const correction = corrections.flatMap((s) => {
    const place = arranged.findIndex((a) => a.chosen.sentence === s);
    return place < 0 ? [] : [place];
  });
  return { claims: arranged.map((a) => a.claim), bottomLine, correction, verdict: readVerdict(question, arranged, bottomLine) };
}

/** A question that rests on something false is put right in few words. */
const WORDS_OF_CORRECTED = 210;

const slotOfCorrection = (sentence: AppraisedSentence, outline: Outline, question: ReadQuestion): Slot =>
  sentence.slots[0]?.slot ?? bestAsked(sentence.slots, question)?.slot ?? outline.slots[0]!.slot;

const CONDITIONAL = /\b(?:only (?:when|if|in|after)|unless)\b/i;
const PERMISSION: SlotId[] = [
  'approval',
  'place-in-therapy',
  'candidates',
  'dose-adjustment',
  'vaccination',
  'interactions',
  'pregnancy',
  'lactation',
];

/**
 * On a yes/no question, what the short claims say together: "mixed" where some forbid or deny and others approve or recommend, "no" where the
 * first forbids or denies, "yes" where all approve or recommend it. Null on anything but a permission: measured effects are for the reader to
 * weigh.
 */
function readVerdict(question: ReadQuestion, arranged: ArrangedClaim[], bottomLine: number[]): Draft['verdict'] {
  if (!question.yesNo || question.type === 'drug-role' || !PERMISSION.some((slot) => (question.slots.get(slot) ?? 0) >= 0.8)) return null;
  const readings = bottomLine.map((place) => arranged[place]!.chosen.sentence.reading);
  if (readings[0] && CONDITIONAL.test(readings[0].text)) return 'mixed';
  const short = readings.map((r) => r.signals);
  const against = short.map((s) => s.prohibits || s.deniesApproval);
  const inFavour = short.map((s) => !s.prohibits && !s.denies && (s.approves || s.recommends));
  if (against.includes(true) && inFavour.includes(true)) return 'mixed';
  if (against[0]) return 'no';
  return short.length && inFavour.every(Boolean) ? 'yes' : null;
}
