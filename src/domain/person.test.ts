import { describe, expect, it } from 'vitest';
import { isDisclosureCurrent, isInterestCurrent, renewalDate } from './disclosure.ts';
import { hasRole, isOrcid } from './person.ts';

describe('isOrcid', () => {
  // Examples with a right check character, as ORCID's own description gives them.
  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('takes %s', (text) => {
    expect(isOrcid(text)).toBe(true);
  });
  it.each(['0000-0002-1825-0098', '0000-0002-1694-2330', '0000000218250097', 'https://orcid.org/0000-0002-1825-0097', ''])(
    'does not take "%s"',
    (text) => {
      expect(isOrcid(text)).toBe(false);
    },
  );
});

it('knows a role only by having it', () => {
  expect(hasRole({ roles: ['administrator'] }, 'editor')).toBe(false);
  expect(hasRole({ roles: ['reader', 'editor'] }, 'administrator', 'editor')).toBe(true);
  expect(hasRole(null, 'reader')).toBe(false);
});

describe('a disclosure', () => {
  const made = { madeAt: '2025-02-28T10:00:00.000Z' };
  it('holds for twelve months', () => {
    expect(renewalDate(made)).toBe('2026-02-28T10:00:00.000Z');
    expect(isDisclosureCurrent(made, new Date('2026-02-28T09:59:59Z'))).toBe(true);
    expect(isDisclosureCurrent(made, new Date('2026-02-28T10:00:00Z'))).toBe(false);
    expect(isDisclosureCurrent(null, new Date())).toBe(false);
  });
  it('made on a leap day is due on the last of February', () => {
    expect(renewalDate({ madeAt: '2024-02-29T00:00:00.000Z' })).toBe('2025-02-28T00:00:00.000Z');
  });
});

describe('an interest', () => {
  const now = new Date('2026-06-15T00:00:00Z');
  it.each<[string | null, boolean]>([
    [null, true],
    ['2026', true],
    ['2023-06-16', true],
    ['2023-06', true],
    ['2023', true],
    ['2023-06-15', false],
    ['2023-05', false],
    ['2022', false],
  ])('that ended %s counts: %s', (to, counts) => {
    expect(isInterestCurrent({ to }, now)).toBe(counts);
  });
});
