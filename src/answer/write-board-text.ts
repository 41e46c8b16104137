import type { Audience, BoardText } from '../domain/answer.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** The house's own sentences for an answer: what was assumed, and the disclaimer for its audience. Never a claim. */
export function writeBoardText(question: ReadQuestion, audience: Audience): BoardText[] {
  const assumed = question.drugs[0];
  const texts: BoardText[] = [];
  if (question.subjectAssumed && assumed)
    texts.push({
      kind: 'subject-assumed',
      text: `The question names no drug. It was read as a question about ${assumed.plain}, which most sources in the library are about.`,
    });
  texts.push({ kind: 'disclaimer', text: DISCLAIMERS[audience] });
  return texts;
}

const DISCLAIMERS: Record<Audience, string> = {
  clinician:
    'For health professionals, for education. It summarises published evidence and does not replace the current label, local guidance or clinical judgement. Check doses and contraindications in the product information before prescribing.',
  patient:
    'For information only. It does not replace advice from your doctor or pharmacist. Do not start, stop or change a medicine because of it.',
  student: 'For education only. It summarises published evidence and is not advice on the care of any person.',
};
