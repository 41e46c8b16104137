import { expect, test } from 'vitest';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { interpretQuestion } from '../interpret-question.ts';
import { outlineFor } from './outline-for.ts';

const vocabulary = buildVocabulary([
  { type: 'drug', name: 'alphanib', also: [], brands: [], sources: 3 },
  { type: 'drug', name: 'betamab', also: [], brands: [], sources: 2 },
  { type: 'condition', name: 'Vitiligo', also: ['vitiligo'], brands: [], sources: 2 },
]);

test.each([
  ['What is the role of alphanib in skin disease?', 'drug-role'],
  ['What is the dose of alphanib for vitiligo?', 'dosing'],
  ['How is alphanib dosed in renal impairment?', 'dosing'],
  ['What are the risks of alphanib?', 'safety'],
  ['Does alphanib carry a boxed warning?', 'safety'],
  ['Which blood tests are needed on alphanib?', 'monitoring'],
  ['Does alphanib interact with betamab?', 'interaction'],
  ['Can I take alphanib while pregnant?', 'pregnancy-lactation'],
  ['Is alphanib safe when breastfeeding?', 'pregnancy-lactation'],
  ['Which vaccines are needed before alphanib?', 'vaccination'],
  ['Is alphanib better than betamab in vitiligo?', 'comparison'],
  ['How does alphanib work?', 'mechanism'],
  ['Can I give alphanib to a 68-year-old smoker?', 'eligibility'],
  ['How effective is alphanib in vitiligo?', 'efficacy'],
  ['How do I manage acne caused by alphanib?', 'adverse-effect-management'],
  ['How is vitiligo treated?', 'treatment'],
  ['How is vitiligo diagnosed?', 'diagnosis'],
  ['Is alphanib approved for vitiligo?', 'general'],
])('%s', (question, type) => {
  const read = interpretQuestion(question, vocabulary, () => true);
  expect(read.type).toBe(type);
  const outline = outlineFor(read);
  expect(outline.type).toBe(type);
  expect(new Set(outline.slots.map((s) => s.slot.id)).size).toBe(outline.slots.length);
  expect(outline.words).toBeLessThanOrEqual(type === 'drug-role' ? 2400 : 450);
});
