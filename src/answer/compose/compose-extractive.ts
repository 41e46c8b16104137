import { bestAsked, type AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Outline } from '../outlines/outline.ts';
import type { Slot } from '../outlines/slot.ts';
import { withoutLicensed } from './approved-conditions.ts';
import { arrangeClaims } from './arrange-claims.ts';
import { chooseSentences } from './choose-sentences.ts';
import type { Draft } from './draft-claim.ts';
import { fillOutline } from './fill-outline.ts';
import { labelClaims } from './label-claims.ts';
import { readVerdict } from './read-verdict.ts';
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
  return {
    claims: arranged.map((a) => a.claim),
    bottomLine,
    correction,
    verdict: readVerdict(
      question,
      bottomLine.map((place) => arranged[place]!.chosen.sentence.reading),
    ),
  };
}

/** A question that rests on something false is put right in few words. */
const WORDS_OF_CORRECTED = 210;

const slotOfCorrection = (sentence: AppraisedSentence, outline: Outline, question: ReadQuestion): Slot =>
  sentence.slots[0]?.slot ?? bestAsked(sentence.slots, question)?.slot ?? outline.slots[0]!.slot;
