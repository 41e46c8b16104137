import { expect, test } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { NO_CONTEXT } from './finding-context.ts';
import { nameSubjects } from './name-subjects.ts';
import { readFindings } from './read-findings.ts';

const read = (text: string, heading: string[] = []): Finding[] => readFindings(text, { ...NO_CONTEXT, ...nameSubjects(text), heading });
function only<T extends Finding['type']>(type: T, text: string): Extract<Finding, { type: T }>[] {
  return read(text).filter((f): f is Extract<Finding, { type: T }> => f.type === type);
}
const effects = (text: string) =>
  only('effect', text).map((f) => [f.outcome, f.arm, f.value.value, f.comparator && [f.comparator.arm, f.comparator.value?.value ?? null]]);

test('gives each result of a list its arm, its outcome and the control of its row', () => {
  expect(
    effects(
      'With ruxolitinib in vitiligo, repigmentation at week 24 was reached by 30% on ruxolitinib 10 mg, 20% on 5 mg and 7% on placebo in TRIAL-1, and by 28%, 18% and 9% in TRIAL-2.',
    ),
  ).toEqual([
    ['repigmentation', 'ruxolitinib 10 mg', 30, ['placebo', 7]],
    ['repigmentation', 'ruxolitinib 5 mg', 20, ['placebo', 7]],
    ['repigmentation', 'placebo', 7, null],
    ['repigmentation', 'ruxolitinib 10 mg', 28, ['placebo', 9]],
    ['repigmentation', 'ruxolitinib 5 mg', 18, ['placebo', 9]],
    ['repigmentation', 'placebo', 9, null],
  ]);
});

test('keeps how often with each dose that stands for an arm', () => {
  expect(
    effects(
      'In vitiligo, repigmentation at week 24 was reached by 30% on povorcitinib 8 mg twice daily, 42% on 12 mg twice daily and 1% on placebo.',
    ).map(([, arm]) => arm),
  ).toEqual(['povorcitinib 8 mg twice daily', 'povorcitinib 12 mg twice daily', 'placebo']);
});

test('reads arms that stand before their figures, with how many people each had', () => {
  const found = only(
    'effect',
    'In the trials to week 16 (902 on placebo, 899 on upadacitinib 15 mg), reactions were acne (2%, 10%) and headache (4%, 6%).',
  );
  expect(found.map((f) => [f.outcome, f.arm, f.value.value, f.n])).toEqual([
    ['acne', 'placebo', 2, 902],
    ['acne', 'upadacitinib 15 mg', 10, 899],
    ['headache', 'placebo', 4, 902],
    ['headache', 'upadacitinib 15 mg', 6, 899],
  ]);
  expect(found[1]).toMatchObject({ comparator: { arm: 'placebo', value: { value: 2 } }, time: { value: 16, unit: 'weeks' } });
});

test('reads ratios with their intervals, also where only the first says what it is', () => {
  const found = only(
    'effect',
    'Odds of acne versus placebo were raised with abrocitinib (OR 13.47, 95% CI 3.25-55.91) and baricitinib (4.96, 2.52-9.78).',
  );
  expect(found.map((f) => [f.arm, f.measure, f.value.value, f.interval, f.comparator?.arm])).toEqual([
    ['abrocitinib', 'odds-ratio', 13.47, { low: 3.25, high: 55.91, level: 95 }, 'placebo'],
    ['baricitinib', 'odds-ratio', 4.96, { low: 2.52, high: 9.78, level: 95 }, 'placebo'],
  ]);
});

test('a figure that defines an outcome or a dose is no result', () => {
  expect(effects('EASI-75 (a 75% fall in the eczema score) was the endpoint of the trial of ruxolitinib 1.5% cream.')).toEqual([]);
  expect(only('dose', 'Acne occurred in 10% on baricitinib 4 mg and 4% on placebo.')).toEqual([]);
});

test('reads an approval by drug, condition, people, regulator, place and date', () => {
  expect(
    only('approval', 'In the US, the FDA approved baricitinib for adults with severe alopecia areata on 13 June 2022.').map(
      ({ drug, condition, population, regulator, jurisdiction, date, approved }) => [
        drug,
        condition,
        population,
        regulator,
        jurisdiction,
        date,
        approved,
      ],
    ),
  ).toEqual([['baricitinib', 'alopecia areata', 'adults with severe alopecia areata', 'FDA', 'US', '2022-06-13', true]]);
});

test.each([
  ['Oral baricitinib is not approved for vitiligo.', [false]],
  ['Atopic dermatitis is not a US indication of baricitinib.', [false]],
  ['Only baricitinib lacks FDA approval for atopic dermatitis.', [false]],
  ['Baricitinib is used off label in vitiligo.', [false]],
  ['In the US, the FDA approved delgocitinib cream for chronic hand eczema when steroids have failed or are not advisable.', [true]],
  ['Systemic treatment is given when it is indicated.', []],
])('%s: approved %j', (text, approved) => {
  expect(only('approval', text).map((f) => f.approved)).toEqual(approved);
});

test('tells the drug that is not among those approved from those that are', () => {
  const found = only('approval', 'Baricitinib is not one of the drugs (tofacitinib, upadacitinib) authorised for psoriatic arthritis.');
  expect(found.map((f) => [f.drug, f.approved])).toEqual([
    ['baricitinib', false],
    ['tofacitinib', true],
    ['upadacitinib', true],
  ]);
});

test('reads direction, strength and issuer of a recommendation, drug by drug', () => {
  const found = only(
    'recommendation',
    'The British Society (2024) strongly recommends abrocitinib or baricitinib for adults with atopic dermatitis.',
  );
  expect(found.map((f) => [f.drug, f.direction, f.strength, f.issuer])).toEqual([
    ['abrocitinib', 'for', 'strong', 'British Society'],
    ['baricitinib', 'for', 'strong', 'British Society'],
  ]);
});

test.each([
  ['The guideline suggests against systemic corticosteroids.', ['against']],
  ['The US label does not recommend upadacitinib in end-stage kidney disease.', ['against']],
  ['Baricitinib is contraindicated in pregnancy.', ['against']],
  ['Women should avoid JAK inhibitors before conception.', ['against']],
  ['The panel advises checking blood counts at baseline.', ['for']],
  ['Upadacitinib should be stopped if a serious infection develops.', ['for']],
  ['Experts put ciclosporin first line when JAK inhibitors are contraindicated.', ['for']],
  ['These results suggest that itch fell early.', []],
  ['The guideline made 49 management recommendations.', []],
])('%s: %j', (text, directions) => {
  expect(only('recommendation', text).map((f) => f.direction)).toEqual(directions);
});

test('one warning holds all its topics, and knows whether it is boxed', () => {
  expect(
    only('warning', 'The US boxed warning for baricitinib has serious infections, mortality, malignancy, MACE and thrombosis.').map((f) => [
      f.topics,
      f.boxed,
    ]),
  ).toEqual([[['serious infection', 'mortality', 'malignancy', 'major adverse cardiovascular events', 'thrombosis'], true]]);
  expect(only('warning', 'There was no excess of serious infection.')).toEqual([]);
});

test('people are read in the words of the sentence, beside the amount they are given', () => {
  const found = only(
    'dose',
    'In the EU, children from 12 years weighing at least 30 kg take upadacitinib 15 mg once daily; people aged 65 or over take 15 mg once daily.',
  );
  expect(found.map((f) => f.population)).toEqual(['children from 12 years weighing at least 30 kg', 'people aged 65 or over']);
});
