import { expect, it } from 'vitest';
import { namesOtherMatter } from './names-other-matter.ts';

const ASKING = new Set(['people', 'patient']);
const names = (question: string) => namesOtherMatter(question, (token) => ASKING.has(token));

it.each([
  'What is the dose of Glucophage and when is it stopped?',
  'What are the side effects of Zestril, and can I take it at night?',
  'Is Glucophage safe and can I take it in pregnancy?',
])('%s', (question) => expect(names(question)).toBe(true));

it.each([
  'What are the side effects of it?',
  'Can I take it with food?',
  'What blood tests do I need before starting?',
  'Is it safe in pregnancy?',
  'Are pregnant women allowed to take it?',
])('%s names none', (question) => expect(names(question)).toBe(false));
