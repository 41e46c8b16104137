import type { SlotId } from './slot.ts';

/** What kind of question is asked; each has an outline. */
export const QUESTION_TYPES = [
  'drug-role',
  'dosing',
  'safety',
  'monitoring',
  'interaction',
  'pregnancy-lactation',
  'vaccination',
  'comparison',
  'mechanism',
  'eligibility',
  'efficacy',
  'adverse-effect-management',
  'treatment',
  'diagnosis',
  'general',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The slots that make a question of a type, in the order in which types are tried: the narrower matter decides where two are asked. */
const MARKS: [QuestionType, SlotId[]][] = [
  ['pregnancy-lactation', ['pregnancy', 'lactation']],
  ['vaccination', ['vaccination']],
  ['interaction', ['interactions']],
  ['diagnosis', ['diagnosis']],
  ['comparison', ['comparison']],
  ['monitoring', ['monitoring', 'screening']],
  ['dosing', ['dose', 'dose-adjustment']],
  ['adverse-effect-management', ['management']],
  ['mechanism', ['mechanism']],
  ['safety', ['safety', 'boxed-warning']],
  ['eligibility', ['candidates']],
  ['efficacy', ['efficacy', 'response', 'unlicensed']],
  ['treatment', ['treatment']],
];
const ASKED = 0.9;
const ASKS_WHETHER_THEY_MAY =
  /\b(?:can|could|may|should) (?:I|we|he|she|they|you|(?:a|my|this|our|the) [\w-]+|patients?|people|someone) .{0,90}\b(?:take|use|have|receive|start|get|be (?:given|treated|prescribed)|given?|prescribe)\b|\b(?:suitable|eligib\w*|candidates?|contraindicat\w*)\b|\bwho (?:can|should|may|must|is)\b/i;

/** The type of a question from the slots that it plainly asks for, and from how it asks. `text` is the question as it was understood. */
export function tellQuestionType(text: string, slots: Map<SlotId, number>): QuestionType {
  const asked = (id: SlotId): boolean => (slots.get(id) ?? 0) >= ASKED;
  const found = MARKS.find(([, marks]) => marks.some(asked))?.[0] ?? 'general';
  // Whether somebody may take it is asked of the person, whatever risk or dose the question names beside.
  const open: QuestionType[] = ['safety', 'dosing', 'efficacy', 'general', 'monitoring'];
  return open.includes(found) && (slots.get('candidates') ?? 0) >= 0.8 && ASKS_WHETHER_THEY_MAY.test(text) && !asked('dose')
    ? 'eligibility'
    : found;
}
