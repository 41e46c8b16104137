import type { Audience, BoardText, ModelAccount } from '../domain/answer.ts';
import type { ReadQuestion } from './interpret-question.ts';

/**
 * The house's own sentences for an answer: urgent advice first, what was assumed, what the evidence lacks (`missing`), what a language model could
 * not do, and the disclaimer for its audience. Never a claim.
 */
export function writeBoardText(
  question: ReadQuestion,
  audience: Audience,
  missing: string | null = null,
  model?: ModelAccount,
): BoardText[] {
  const texts: BoardText[] = EMERGENCIES.filter((e) => e.words.test(question.text)).map(({ text }) => ({ kind: 'urgent', text }));
  const assumed = question.drugs[0];
  if (question.subjectAssumed && assumed) {
    texts.push({
      kind: 'subject-assumed',
      text: `The question names no drug. It was read as a question about ${assumed.plain}, which most sources in the library are about.`,
    });
  }
  if (missing) texts.push({ kind: 'not-in-evidence', text: missing });
  if (model?.trouble) texts.push({ kind: 'without-model', text: `${model.trouble} ${model.claims ? PARTLY : ENTIRELY}` });
  texts.push({ kind: 'disclaimer', text: DISCLAIMERS[audience] });
  return texts;
}

const ENTIRELY = 'This answer was written without it: every sentence is a sentence of its source.';
const PARTLY = 'Parts of this answer were written without it: there, every sentence is a sentence of its source.';

// Signs in a question that somebody may need help now. The wording is for the board to review; it names no treatment.
const EMERGENCIES: { words: RegExp; text: string }[] = [
  {
    words: /\boverdos\w*|\b(?:took|taken|swallowed|ate) (?:too (?:much|many)|all (?:my|the|his|her))|\bpoison/i,
    text: 'Too much of a medicine may have been taken: call the emergency number or a poison centre now, and have the pack at hand. Do not wait for this answer.',
  },
  {
    words: /\bsuicid\w*|\bkill (?:myself|himself|herself)|\bend (?:my|his|her) life\b|\bself-?harm/i,
    text: 'If you or somebody near you thinks of suicide, call the emergency number or a crisis line now, and do not stay alone.',
  },
  {
    words:
      /\bchest pain\b|\bcrushing pain\b|\bcan(?:not|'t) breathe\b|\bshortness of breath\b.*\bsudden|\bsudden\w*\b.*\bshort(?:ness)? of breath\b/i,
    text: 'Chest pain or sudden breathlessness can be an emergency: call the emergency number now.',
  },
  {
    words: /\banaphyla\w*|\b(?:swollen|swelling of the) (?:tongue|throat|lips|face)\b|\bthroat (?:is )?(?:closing|swelling)\b/i,
    text: 'Swelling of the face, tongue or throat, or trouble breathing, can be a severe allergic reaction: call the emergency number now.',
  },
  {
    words: /\b(?:face|arm|leg)\b[^.?]{0,20}\b(?:droop\w*|numb|weak|paralys\w*)\b|\bslurred speech\b|\bsigns? of (?:a )?stroke\b/i,
    text: 'A drooping face, a weak arm or slurred speech can be a stroke: call the emergency number now.',
  },
];

const DISCLAIMERS: Record<Audience, string> = {
  clinician:
    'For health professionals, for education. It summarises published evidence and does not replace the current label, local guidance or clinical judgement. Check doses and contraindications in the product information before prescribing.',
  patient:
    'For information only. It does not replace advice from your doctor or pharmacist. Do not start, stop or change a medicine because of it.',
  student: 'For education only. It summarises published evidence and is not advice on the care of any person.',
};
