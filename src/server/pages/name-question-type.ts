const NAMES: Record<string, string> = {
  'drug-role': "a drug's role",
  dosing: 'dosing',
  safety: 'safety',
  monitoring: 'monitoring',
  interaction: 'interactions',
  'pregnancy-lactation': 'pregnancy and breast-feeding',
  vaccination: 'vaccination',
  comparison: 'a comparison',
  mechanism: 'how something works',
  eligibility: 'who may take it',
  efficacy: 'how well something works',
  'adverse-effect-management': 'managing side effects',
  treatment: 'how a condition is treated',
  diagnosis: 'diagnosis',
};

/** What a question of this type is on, in a reader's words; null for a question of no special type. */
export function nameQuestionType(type: string): string | null {
  return NAMES[type] ?? null;
}
