import { expect, it } from 'vitest';
import { readTokens } from '../text/read-tokens.ts';
import { maskPersonalData } from './mask-personal-data.ts';

const HELD = new Set(
  readTokens(
    'baricitinib alopecia areata dose adults patient takes hepatitis Crohn disease hair week tuberculosis Rose woman year mg daily severe atopic dermatitis eczema platelets trial methotrexate pregnant NICE recommend',
  ),
);
const mask = (text: string) => maskPersonalData(text, (token) => HELD.has(token));

it.each([
  ['Can Mrs Rose Price take baricitinib?', 'Can Mrs [name] take baricitinib?'],
  ['My name is Anna Kowalska and I have alopecia areata', 'My name is [name] and I have alopecia areata'],
  ['my name is anna kowalska and I have eczema', 'my name is [name] and I have eczema'],
  ["John O'Neill, 45, has alopecia areata: which dose?", '[name], 45, has alopecia areata: which dose?'],
  ['Which dose for Kowalska (MRN 00482913)?', 'Which dose for [name] (MRN [number])?'],
  ['NHS number 943 476 5919, alopecia areata: baricitinib?', 'NHS number [number], alopecia areata: baricitinib?'],
  ['Call me on +44 20 7946 0958 about my eczema', 'Call me on [number] about my eczema'],
  ['Call (020) 7946 0958 or 555-010-1234 about eczema', 'Call [number] or [number] about eczema'],
  ['Write to a.kowalska@example.org about my eczema', 'Write to [e-mail] about my eczema'],
  ['Born 12/03/1958, takes methotrexate', 'Born [date], takes methotrexate'],
  ['DOB: 1958-03-12, which dose of baricitinib?', 'DOB: [date], which dose of baricitinib?'],
  ['date of birth 12 March 1958, severe eczema', 'date of birth [date], severe eczema'],
  ['Patient ID X-99812 with alopecia areata', 'Patient ID [number] with alopecia areata'],
])('takes out of %j what names a person', (text, masked) => expect(mask(text)).toBe(masked));

it.each([
  'What is the dose of baricitinib 4 mg daily for adults with alopecia areata?',
  'Is Crohn disease a reason against baricitinib?',
  'Does NICE recommend baricitinib 2 mg in adults aged 65-75?',
  'Should it be stopped if platelets are below 100,000/mm3 or 150000 cells?',
  'Which dose of Ritlecitinib for BRAVE-AA1 patients at week 36?',
  'Does JAK1 matter in Atopic Dermatitis?',
  'What happened at 52 weeks in 1200 adults?',
])('leaves %j as it is', (text) => expect(mask(text)).toBe(text));
