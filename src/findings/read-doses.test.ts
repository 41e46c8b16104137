import { expect, it } from 'vitest';
import type { FindingSubject } from './finding-context.ts';
import { nameSubjects } from './name-subjects.ts';
import { readDoses } from './read-doses.ts';
import { readQuantities } from './read-quantities.ts';

const NOBODY = { drug: null, condition: null, population: null, jurisdiction: null };
const doses = (text: string, subject: FindingSubject = NOBODY) =>
  readDoses(text, readQuantities(text), { ...nameSubjects(text), populations: [], places: [], subject });

function read(text: string) {
  return doses(text).map(({ drug, amount, frequency, route, duration, when, negated }) => ({
    drug,
    amount: `${amount.value}${amount.unit}`,
    frequency: frequency && `${frequency.value} ${frequency.unit}`,
    route,
    duration: duration?.text ?? null,
    when,
    negated,
  }));
}

it('reads amount, frequency and condition of a dose that is raised', () => {
  expect(
    read(
      'For severe alopecia areata, baricitinib is taken orally at 2 mg once daily, raised to 4 mg once daily if response is inadequate.',
    ),
  ).toEqual([
    { drug: 'baricitinib', amount: '2mg', frequency: '1 per day', route: 'oral', duration: null, when: null, negated: false },
    {
      drug: 'baricitinib',
      amount: '4mg',
      frequency: '1 per day',
      route: 'oral',
      duration: null,
      when: 'if response is inadequate',
      negated: false,
    },
  ]);
});

it('names the drug by whole words only', () => {
  expect(read('The FDA approved deuruxolitinib 8 mg twice daily.')[0]).toMatchObject({ drug: 'deuruxolitinib', frequency: '2 per day' });
});

it('knows which of two amounts is not given', () => {
  const both = read(
    'With a strong inhibitor, upadacitinib 15 mg once daily is taken; 30 mg is not recommended with one, so it is cut to the 15 mg dose.',
  );
  expect(both.map((d) => [d.amount, d.negated])).toEqual([
    ['15mg', false],
    ['30mg', true],
    ['15mg', false],
  ]);
});

it('reads how long a dose is given', () => {
  expect(read('For COVID-19, the US dose of baricitinib is 4 mg once daily for 14 days or until discharge.')[0]).toMatchObject({
    duration: '14 days',
  });
});

it('reads a strength with its route, and the upper limit of an amount', () => {
  const [tube, cream] = doses('The US label says not to use more than one 60 g tube of ruxolitinib 1.5% cream per week.');
  expect(tube).toMatchObject({ route: 'topical', negated: false });
  expect(tube!.amount.bound).toBe('<=');
  expect(cream!.amount).toMatchObject({ value: 1.5, unit: '%', role: 'strength' });
});

it('takes the subject given where the sentence names no drug', () => {
  expect(
    doses('The dose is 2 mg once daily.', { drug: 'baricitinib', condition: null, population: null, jurisdiction: 'EU' })[0],
  ).toMatchObject({
    drug: 'baricitinib',
    jurisdiction: 'EU',
  });
});
