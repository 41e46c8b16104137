import { describe, expect, it } from 'vitest';
import { makeSource } from '../../../../test/fixtures/make-answer.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { makeContext } from '../edition-context.ts';
import { checkEdition } from './check-edition.ts';

const source = {
  ...makeSource(),
  drugs: [
    { name: 'examplinib', also: [] },
    { name: 'othermab', also: [] },
  ],
};
const context = makeContext({ passages: [], sources: [source] }, textsFor('en'));
const checksOf = (told: string, said: string, jurisdictions: string[] = []) =>
  checkEdition(told, { text: said, around: '', jurisdictions }, context).map(({ check }) => check);

const RESULT =
  'In adults with severe alopecia areata, hair on at least 80% of the scalp was seen at week 36 in 38.8% on examplinib 4 mg and 6.2% on placebo.';

describe('checkEdition lets a true telling pass', () => {
  it.each([
    ['In the EU, examplinib must not be used in pregnancy.', 'In the EU, examplinib is contraindicated in pregnancy.'],
    [
      'In the EU, blood tests before treatment check for low red blood cells and high blood fats.',
      'The EU leaflet says blood tests before treatment check for anaemia and raised lipids.',
    ],
    [
      'In adults with severe alopecia areata, this many had hair on at least 80% of the scalp after 36 weeks:\n• about 39 in 100 on examplinib 4 mg\n• about 6 in 100 on a dummy pill',
      RESULT,
    ],
    [
      'In the US, doctors should pause examplinib for serious infection.',
      'The US label says to interrupt examplinib for serious infection.',
    ],
    ['Examplinib lowered itch by 25%.', 'Examplinib lowered itch by 25% (95% CI 20 to 30; P<.001).'],
  ])('%s', (told, said) => expect(checksOf(told, said)).toEqual([]));
});

describe('checkEdition catches', () => {
  it.each([
    [
      'another drug',
      'In the EU, othermab must not be used in pregnancy.',
      'In the EU, examplinib is contraindicated in pregnancy.',
      'words',
    ],
    [
      'another place',
      'In the US, examplinib must not be used in pregnancy.',
      'In the EU, examplinib is contraindicated in pregnancy.',
      'places',
    ],
    [
      'a lost "not"',
      'In the EU, examplinib may be used in pregnancy.',
      'In the EU, examplinib is contraindicated in pregnancy.',
      'cautions',
    ],
    ['a softened warning', 'Live vaccines should not be given.', 'Live vaccines must not be given.', 'cautions'],
    ['a lost condition of use', 'Take examplinib.', 'Take examplinib only if nothing else helps.', 'cautions'],
    ['other people', 'Children take 2 mg of examplinib.', 'Adults take 2 mg of examplinib.', 'words'],
    ['lost severity', 'Examplinib is not for use in liver problems.', 'Examplinib is not for use in severe hepatic impairment.', 'words'],
    ['another amount', 'Adults take 4 mg of examplinib.', 'Adults take 2 mg of examplinib.', 'quantities'],
    ['a lost time', 'Stop examplinib without benefit.', 'Stop examplinib without benefit after 8 weeks.', 'quantities'],
    ['a lost list item', 'It can cause death and cancer.', 'It can cause death, cancer and stroke.', 'words'],
    ['an added fact', 'Examplinib is safe and lowers itch.', 'Examplinib lowers itch.', 'words'],
    ['a lost hedge', 'Examplinib raises the risk of cancer.', 'Examplinib may raise the risk of cancer.', 'cautions'],
    ['a dose told to the reader', 'You take 2 mg of examplinib.', 'Take 2 mg of examplinib.', 'personal'],
  ])('%s', (_, told, said, check) => expect(checksOf(told, said)).toContain(check));

  it('figures under each other’s arms', () => {
    const swapped =
      'In adults with severe alopecia areata, this many had hair on at least 80% of the scalp after 36 weeks:\n• about 6 in 100 on examplinib 4 mg\n• about 39 in 100 on a dummy pill';
    expect(checksOf(swapped, RESULT)).toContain('order');
  });

  it('a frequency that does not round to its percentage', () => {
    const changed =
      'In adults with severe alopecia areata, this many had hair on at least 80% of the scalp after 36 weeks:\n• about 49 in 100 on examplinib 4 mg\n• about 6 in 100 on a dummy pill';
    expect(checksOf(changed, RESULT)).toContain('quantities');
  });
});
