import { describe, expect, it } from 'vitest';
import { makeSource } from '../../test/fixtures/make-answer.ts';
import type { Disclosure, Interest } from '../domain/disclosure.ts';
import { findConflicts, type ConflictSubjects } from './find-conflicts.ts';
import { findRivals } from './find-rivals.ts';
import { isSameCompany } from './is-same-company.ts';
import { listMakers } from './list-makers.ts';

const NOW = new Date('2026-06-15T00:00:00Z');
const SUBJECTS: ConflictSubjects = {
  drugs: ['examplicitinib'],
  rivals: [{ drug: 'otherxolitinib', of: 'examplicitinib', because: 'are JAK inhibitors' }],
  makers: [
    { drug: 'examplicitinib', company: 'Acme Pharmaceuticals Inc.' },
    { drug: 'otherxolitinib', company: 'Rival and Sons' },
    { drug: 'unrelatedol', company: 'Elsewhere Ltd' },
  ],
};
const disclosed = (...interests: Partial<Interest>[]): Disclosure => ({
  id: 'd1',
  person: 'p1',
  madeAt: NOW.toISOString(),
  interests: interests.map((interest) => ({
    category: 'consulting',
    company: 'Nobody',
    drugs: [],
    detail: '',
    from: null,
    to: null,
    ...interest,
  })),
});
const reasons = (...interests: Partial<Interest>[]) => findConflicts(disclosed(...interests), SUBJECTS, NOW).map(({ reason }) => reason);

describe('findConflicts', () => {
  it('finds the maker of the drug, under another form of its name', () => {
    expect(reasons({ company: 'ACME', from: '2024' })).toEqual([
      'Consulting fees, ACME (2024 to now): Acme Pharmaceuticals Inc. makes examplicitinib, which this answer is about.',
    ]);
  });
  it('finds the maker of a competitor', () => {
    expect(reasons({ company: 'Rival & Sons GmbH', category: 'stock' })).toEqual([
      'Stock or stock options, Rival & Sons GmbH: Rival and Sons makes otherxolitinib, a competitor of examplicitinib, which this answer is about: both are JAK inhibitors.',
    ]);
  });
  it('finds the drug itself and its competitor, whoever pays', () => {
    expect(reasons({ company: 'A university', drugs: ['Examplicitinib'] })[0]).toContain('it concerns examplicitinib');
    expect(reasons({ company: 'A university', drugs: ['otherxolitinib'] })[0]).toContain('it concerns otherxolitinib, a competitor');
  });
  it('counts an interest for 36 months after its end', () => {
    expect(reasons({ company: 'Acme', to: '2023-07' })).toHaveLength(1);
    expect(reasons({ company: 'Acme', to: '2023-05' })).toEqual([]);
  });
  it('lets pass what has nothing to do with the answer', () => {
    expect(reasons({ company: 'Elsewhere Ltd' }, { company: 'Society of Dermatology', category: 'leadership' })).toEqual([]);
    expect(findConflicts(null, SUBJECTS, NOW)).toEqual([]);
  });
});

describe('isSameCompany', () => {
  it.each([
    ['Lilly', 'Eli Lilly and Company'],
    ['Eli Lilly Nederland B.V.', 'ELI LILLY & CO.'],
    ['Pfizer Europe MA EEIG', 'Pfizer Inc.'],
    ['LEO Pharma', 'Leo Pharma A/S'],
    ['Société Exemple S.A.', 'Societe Exemple'],
  ])('%s is %s', (one, other) => {
    expect(isSameCompany(one, other)).toBe(true);
    expect(isSameCompany(other, one)).toBe(true);
  });
  it.each([
    ['Pfizer Inc.', 'Eli Lilly and Company'],
    ['Sun Pharmaceutical Industries', 'Elsewhere Pharmaceutical Industries'],
    ['', 'Acme'],
    ['Pharma Inc', 'Acme Pharma Inc'],
  ])('%s is not %s', (one, other) => {
    expect(isSameCompany(one, other)).toBe(false);
  });
});

describe('what is read from the library', () => {
  const label = (drug: string, issuer: string | null, conditions: string[] = []) => ({
    ...makeSource(`${drug}-label`),
    issuer,
    regulator: 'FDA',
    drugs: [{ name: drug, also: [] }],
    conditions: conditions.map((name) => ({ name, also: [`${name}, also`] })),
  });

  it('names whoever issued a label of one drug as its maker, never the regulator', () => {
    const several = { ...label('a', 'Wholesale'), drugs: ['a', 'b'].map((name) => ({ name, also: [] })) };
    const guideline = { ...label('a', 'Society'), kind: 'guideline' as const };
    const makers = listMakers(
      [label('a', 'Acme'), label('a', 'FDA'), label('b', null), several, guideline],
      [{ drug: 'A', company: 'ACME' }],
    );
    expect(makers).toEqual([{ drug: 'A', company: 'ACME' }]);
  });

  it('finds rivals by narrow class and by condition, and never the drug itself', () => {
    const known = ['examplicitinib', 'otherxolitinib', 'examplimab', 'somemab', 'unrelatedol'].map((name) => ({ name, also: [] }));
    const labels = [
      label('creamolone', 'Acme', ['Eczema']),
      label('examplicitinib', 'Acme', ['Eczema']),
      label('unrelated', 'X', ['Gout']),
    ];
    expect(findRivals({ drugs: ['examplicitinib'], conditions: ['eczema, also'] }, known, labels)).toEqual([
      { drug: 'otherxolitinib', of: 'examplicitinib', because: 'are JAK inhibitors' },
      { drug: 'creamolone', of: 'examplicitinib', because: 'are given for eczema, also' },
    ]);
    expect(findRivals({ drugs: ['examplimab'], conditions: [] }, known, [])).toEqual([]);
  });
});
