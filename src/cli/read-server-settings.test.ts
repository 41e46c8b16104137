import { describe, expect, it } from 'vitest';
import { DEFAULT_SERVER_SETTINGS } from '../server/server-settings.ts';
import { readServerSettings } from './read-server-settings.ts';

describe('readServerSettings', () => {
  it('gives the defaults where nothing is set, with this machine as the only listener', () => {
    expect(readServerSettings({}, { VOUCH_PORT: '' })).toEqual(DEFAULT_SERVER_SETTINGS);
    expect(DEFAULT_SERVER_SETTINGS.host).toBe('127.0.0.1');
  });

  it('lets an option win over the environment', () => {
    const env = { VOUCH_PORT: '1', VOUCH_HOST: '0.0.0.0' };
    expect(readServerSettings({}, env)).toMatchObject({ port: 1, host: '0.0.0.0' });
    expect(readServerSettings({ port: '8080', host: '::1' }, env)).toMatchObject({ port: 8080, host: '::1' });
  });

  it('reads units as they are named', () => {
    const settings = readServerSettings({}, { VOUCH_QUESTION_SECONDS: '5', VOUCH_PAGE_CACHE_MB: '2', VOUCH_TRUST_PROXY: 'on' });
    expect(settings).toMatchObject({ questionTimeLimitMs: 5000, pageCacheBytes: 2_097_152, trustProxy: true });
  });

  it.each([
    [{ VOUCH_PORT: '70000' }, /VOUCH_PORT is "70000"/],
    [{ VOUCH_WHO_MAY_ASK: 'everyone' }, /anybody, key, nobody/],
    [{ VOUCH_CONCURRENT_QUESTIONS: '0' }, /from 1 to 64/],
    [{ VOUCH_PUBLIC_URL: 'vouch.example.org' }, /VOUCH_PUBLIC_URL/],
    [{ VOUCH_PUBLIC_URL: 'javascript:alert(1)' }, /VOUCH_PUBLIC_URL/],
    [{ VOUCH_PUBLIC_URL: 'https://example.org/under/a/path' }, /VOUCH_PUBLIC_URL/],
  ])('refuses %j, naming the setting', (env, message) => {
    expect(() => readServerSettings({}, env)).toThrow(message);
  });

  it('never opens what a key should close when the key is missing or short', () => {
    for (const VOUCH_ACCESS_KEY of [undefined, '', 'short']) {
      expect(() => readServerSettings({}, { VOUCH_WHO_MAY_ASK: 'key', VOUCH_ACCESS_KEY })).toThrow(/at least 16 characters/);
      expect(() => readServerSettings({}, { VOUCH_WHO_MAY_READ_DRAFTS: 'key', VOUCH_ACCESS_KEY })).toThrow(/at least 16 characters/);
    }
  });

  it('does not repeat the key in the message', () => {
    expect(() => readServerSettings({}, { VOUCH_WHO_MAY_ASK: 'key', VOUCH_ACCESS_KEY: 'secret-12' })).toThrow(/^(?!.*secret-12)/);
  });
});
