import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { readChoice, readSettings, readWholeNumber } from './read-settings.ts';

describe('readSettings', () => {
  it('takes the option, then the variable, then ./data', () => {
    expect(readSettings({ data: '/a' }, { VOUCH_DATA: '/b' }).dataDir).toBe(resolve('/a'));
    expect(readSettings({}, { VOUCH_DATA: '/b' }).dataDir).toBe(resolve('/b'));
    expect(readSettings({}, { VOUCH_DATA: ' ' }).dataDir).toBe(resolve('data'));
  });

  it('leaves the starter library out when either asks for it', () => {
    expect(readSettings({ starter: true }, {}).starter).toBe(true);
    expect(readSettings({ starter: false }, { VOUCH_STARTER: 'on' }).starter).toBe(false);
    expect(readSettings({ starter: true }, { VOUCH_STARTER: 'off' }).starter).toBe(false);
  });

  it('refuses what it does not understand, naming the setting', () => {
    expect(() => readSettings({}, { VOUCH_STARTER: 'perhaps' })).toThrow(/VOUCH_STARTER is "perhaps"/);
    expect(() => readSettings({ data: '' }, {})).toThrow(InputFault);
    expect(() => readChoice('WHO', { WHO: 'x' }, ['a', 'b'], 'a')).toThrow(/a, b/);
  });

  it.each(['-1', '65536', '80.5', '0x50', 'http', ''])('refuses %j as a port', (text) => {
    expect(() => readWholeNumber('--port', text, { min: 0, max: 65535, fallback: 4000 })).toThrow(/0 to 65535/);
  });
});
