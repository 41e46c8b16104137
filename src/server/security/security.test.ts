import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ForbiddenFault, KeyNeededFault, RateFault } from './access-faults.ts';
import { checkMayAsk, checkMayReadDrafts } from './check-access.ts';
import { checkOrigin } from './check-origin.ts';
import { limitRate } from './limit-rate.ts';

describe('checkOrigin', () => {
  const app = new Hono();
  app.use(checkOrigin('https://vouch.example.org'));
  app.all('*', (c) => c.text('let in'));
  app.onError((fault, c) => c.text(fault.name, 403));
  const post = async (headers: Record<string, string>, method = 'POST') =>
    (await app.request('http://127.0.0.1:4000/ask', { method, headers: { host: '127.0.0.1:4000', ...headers } })).status;

  it.each<[Record<string, string>, number]>([
    [{}, 200],
    [{ origin: 'http://127.0.0.1:4000' }, 200],
    [{ origin: 'https://vouch.example.org' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4000' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://127.0.0.1:4001' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'not an address' }, 403],
  ])('answers a POST with %j by %i', async (headers, status) => {
    expect(await post(headers)).toBe(status);
  });

  it('lets every site link here', async () => {
    expect(await post({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 'GET')).toBe(200);
  });
});

describe('access', () => {
  const basic = (password: string, name = 'anyone') => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const key = 'correct horse: battery';
  const withKey = { whoMayAsk: 'key', whoMayReadDrafts: 'key', accessKey: key } as const;

  it('lets anybody in where anybody may', () => {
    const open = { whoMayAsk: 'anybody', whoMayReadDrafts: 'anybody', accessKey: null } as const;
    expect(() => checkMayAsk(open, undefined)).not.toThrow();
    expect(() => checkMayReadDrafts(open, undefined)).not.toThrow();
  });

  it('lets nobody ask where nobody may, key or not', () => {
    expect(() => checkMayAsk({ ...withKey, whoMayAsk: 'nobody' }, basic(key))).toThrow(ForbiddenFault);
  });

  it('takes the key as the password, whatever the name', () => {
    expect(() => checkMayAsk(withKey, basic(key))).not.toThrow();
    expect(() => checkMayReadDrafts(withKey, basic(key, ''))).not.toThrow();
  });

  it.each([undefined, '', 'Basic', 'Basic !!!', `Bearer ${key}`, basic(''), basic('wrong'), basic(`${key} `), `Basic ${btoa('no colon')}`])(
    'refuses %j',
    (authorization) => {
      expect(() => checkMayAsk(withKey, authorization)).toThrow(KeyNeededFault);
      expect(() => checkMayReadDrafts(withKey, authorization)).toThrow(KeyNeededFault);
    },
  );

  it('opens to nobody where a key is wanted but none is set', () => {
    expect(() => checkMayAsk({ ...withKey, accessKey: null }, basic('null'))).toThrow(KeyNeededFault);
  });
});

describe('limitRate', () => {
  it('lets a client ask so often at once, then as the minute passes', () => {
    let now = 0;
    const count = limitRate(3, 'questions', () => now);
    for (let i = 0; i < 3; i++) count('a');
    expect(() => count('a')).toThrow(RateFault);
    expect(() => count('b')).not.toThrow();
    now += 19_000;
    expect(() => count('a')).toThrow(/1 second\./);
    now += 1000;
    expect(() => count('a')).not.toThrow();
    expect(() => count('a')).toThrow(RateFault);
  });

  it('never saves up more than a minute', () => {
    let now = 0;
    const count = limitRate(2, 'questions', () => now);
    count('a');
    now += 3_600_000;
    count('a');
    count('a');
    expect(() => count('a')).toThrow(RateFault);
  });

  it('sets no limit at 0', () => {
    const count = limitRate(0);
    expect(() => Array.from({ length: 1000 }, () => count('a'))).not.toThrow();
  });
});
