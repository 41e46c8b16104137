import type { ReadQuestion } from '../interpret-question.ts';
import { DRUG_ROLE } from './drug-role.ts';
import { generalOutline } from './general.ts';
import type { Outline } from './outline.ts';

/** The outline that a question's type asks for. */
export function outlineFor(question: ReadQuestion): Outline {
  return question.type === 'drug-role' ? DRUG_ROLE : generalOutline(question);
}
