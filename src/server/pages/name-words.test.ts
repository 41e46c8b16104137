import { expect, test } from 'vitest';
import type { Reference } from '../../domain/answer.ts';
import { addressLibrary } from './address-library.ts';
import { formatDate, formatShortDate } from './format-date.ts';
import { nameJurisdiction, nameJurisdictionInFull } from './name-jurisdiction.ts';
import { dateReference, describeReference, nameReference } from './name-reference.ts';
import { nameSubject } from './name-subject.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test.each([
  ['2026-11-24T23:30:00.000Z', '24 November 2026', '24 Nov 2026'],
  ['2022-06', 'June 2022', 'Jun 2022'],
  ['2024', '2024', '2024'],
  ['2024-13', '2024-13', '2024-13'],
  ['in press', 'in press', 'in press'],
])('a date is told as precisely as it is: %s', (iso, long, short) => {
  expect(plain(formatDate(iso))).toBe(long);
  expect(plain(formatShortDate(iso))).toBe(short);
});

test.each([
  ['GB-ENG', 'England', 'England'],
  ['US', 'US', 'United States'],
  ['EU', 'EU', 'European Union'],
  ['JP', 'Japan', 'Japan'],
  ['not a code', 'not a code', 'not a code'],
])('a jurisdiction %s is named', (code, short, full) => {
  expect(nameJurisdiction(code)).toBe(short);
  expect(nameJurisdictionInFull(code)).toBe(full);
});

test.each([
  ['Dermatitis, Atopic', 'Atopic dermatitis'],
  ['Herpes Zoster', 'Herpes zoster'],
  ['COVID-19', 'COVID-19'],
  ['Lupus Erythematosus, Systemic', 'Systemic lupus erythematosus'],
])('a heading is said as people say it: %s', (heading, name) => {
  expect(nameSubject(heading)).toBe(name);
});

const trial: Reference = {
  number: 1,
  source: 'a-trial',
  kind: 'randomized-trial',
  title: 'Two trials',
  titleExact: true,
  authors: 'King B, Ohyama M, Kwon O',
  container: 'New England Journal of Medicine',
  year: 2022,
  published: '2022-03-26',
  labelDate: null,
  pmid: null,
  doi: null,
  url: null,
  issuer: null,
  jurisdictions: [],
  standing: 'current',
  textKind: 'digest',
  authorityNote: null,
};

test('a trial goes by first author and journal, a label by its title and its own date', () => {
  expect(nameReference(trial)).toBe('King B et al., New England Journal of Medicine');
  expect(nameReference({ ...trial, authors: 'Davis DMR, et al.' })).toBe('Davis DMR et al., New England Journal of Medicine');
  expect(nameReference({ ...trial, authors: 'Fleming P, Drucker AM' })).toBe('Fleming P and Drucker AM, New England Journal of Medicine');
  const label: Reference = {
    ...trial,
    kind: 'drug-label',
    title: 'OLUMIANT: US prescribing information',
    jurisdictions: ['US'],
    labelDate: '2022-06',
  };
  expect(nameReference(label)).toBe('OLUMIANT: US prescribing information');
  expect(describeReference(label)).toBe('Drug label, US');
  expect(plain(dateReference(label))).toBe('label of Jun 2022');
  expect(plain(dateReference({ ...label, labelDate: null, published: null, year: 2023 }))).toBe('label, published 2023');
  expect(dateReference({ ...label, labelDate: null, published: null, year: null })).toBe('label date not held');
  expect(dateReference({ ...trial, published: null, year: null })).toBeNull();
});

test('a library address holds what filters, and escapes it', () => {
  expect(addressLibrary({ kind: 'guideline', words: '', offset: 0 })).toBe('/library?kind=guideline');
  expect(addressLibrary({ condition: 'a&b=c', offset: 50 })).toBe('/library?condition=a%26b%3Dc&offset=50');
  expect(addressLibrary({})).toBe('/library');
});
