import type { ReadQuestion } from '../interpret-question.ts';
import { ADVERSE_EFFECT_MANAGEMENT } from './adverse-effect-management.ts';
import { COMPARISON } from './comparison.ts';
import { DIAGNOSIS } from './diagnosis.ts';
import { DOSING } from './dosing.ts';
import { EFFICACY } from './efficacy.ts';
import { ELIGIBILITY } from './eligibility.ts';
import { GENERAL } from './general.ts';
import { INTERACTION } from './interaction.ts';
import { MECHANISM } from './mechanism.ts';
import { MONITORING } from './monitoring.ts';
import { PREGNANCY_LACTATION } from './pregnancy-lactation.ts';
import { SAFETY } from './safety.ts';
import { TREATMENT } from './treatment.ts';
import { VACCINATION } from './vaccination.ts';
import { DRUG_ROLE } from './drug-role.ts';
import { narrowOutline } from './narrow-outline.ts';
import type { Outline, Shape } from './outline.ts';

const SHAPES: Shape[] = [
  DOSING,
  SAFETY,
  MONITORING,
  INTERACTION,
  PREGNANCY_LACTATION,
  VACCINATION,
  COMPARISON,
  MECHANISM,
  ELIGIBILITY,
  EFFICACY,
  ADVERSE_EFFECT_MANAGEMENT,
  TREATMENT,
  DIAGNOSIS,
  GENERAL,
];

/** The outline that a question's type asks for. */
export function outlineFor(question: ReadQuestion): Outline {
  if (question.type === 'drug-role') return DRUG_ROLE;
  return narrowOutline(SHAPES.find((shape) => shape.type === question.type) ?? GENERAL, question);
}
