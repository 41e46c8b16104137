import { expect, test } from 'vitest';
import { isEventCondition, readConcepts } from './concepts.ts';

test.each([
  ['creatinine clearance 30-60 mL/min', ['renal']],
  ['severe (Child-Pugh C) liver disease', ['hepatic']],
  ['people aged 65 or over', ['elderly']],
  ['a 22 kg child', ['child']],
  ['live attenuated vaccines are to be avoided', ['vaccination', 'live-vaccine']],
  ['thrombocytopenia', ['platelets']],
])('%s', (text, expected) => expect([...readConcepts(text)]).toEqual(expect.arrayContaining(expected)));

test('Child-Pugh is no child and thrombocytopenia no thrombosis', () => {
  expect(readConcepts('Child-Pugh C').has('child')).toBe(false);
  expect(readConcepts('thrombocytopenia').has('thrombosis')).toBe(false);
});

test('zoster and pregnancy are events on treatment, psoriasis is a disease treated', () => {
  expect(isEventCondition(['Herpes Zoster', 'shingles'])).toBe(true);
  expect(isEventCondition(['Pregnancy'])).toBe(true);
  expect(isEventCondition(['Psoriasis'])).toBe(false);
});
