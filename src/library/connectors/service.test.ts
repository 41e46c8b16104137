import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveServices, type TestServices } from '../../../test/fixtures/connectors/serve-services.ts';
import { ServiceFault, type ServiceTrouble } from '../../domain/faults.ts';
import { DEFAULT_LIMITS } from './connector-settings.ts';
import { nextTurn } from './make-turns.ts';
import { openService, readRetryAfter, type Service } from './service.ts';

const limits = { ...DEFAULT_LIMITS, attempts: 3, firstWaitMs: 1, silenceMs: 500 };
let services: TestServices;
let service: Service;
let folder: string;
beforeAll(async () => {
  services = await serveServices();
  folder = await mkdtemp(join(tmpdir(), 'vouch-service-'));
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  services.seen.length = 0;
  service = openService({ name: 'Example', url: `${services.url}/`, setting: 'VOUCH_EXAMPLE_URL', perSecond: 1000 }, limits);
});

const status =
  (code: number, headers: Record<string, string> = {}, body = '') =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end(body);
const cut = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' });
  response.write('<a>half');
  setTimeout(() => response.destroy(), 20);
};
const list = '/retraction_watch.csv';
const ask = () => service.askText({ path: list, query: { api_key: 'secret-key' }, expected: 'csv' });

async function troubleOf(asked: Promise<unknown>): Promise<{ trouble: ServiceTrouble; message: string }> {
  const fault = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof ServiceFault)) throw new Error(`No ServiceFault but ${String(fault)}`, { cause: fault });
  return { trouble: fault.trouble, message: fault.message };
}

describe('what passes is tried again', () => {
  test.each([
    ['429 with Retry-After', [status(429, { 'retry-after': '0' }), status(429, { 'retry-after': '0' })]],
    ['500 and 503', [status(500), status(503)]],
    ['a cut connection', [cut, cut]],
    ['half a gzip', [gzipped(0.5), gzipped(0.5)]],
  ])('%s', async (_, faults) => {
    services.fail(/retraction/, ...faults);
    expect(await ask()).toBe(services.retractions.csv);
    expect(services.seen).toHaveLength(3);
  });

  test.each<[ServiceTrouble, ((response: ServerResponse) => void)[], RegExp]>([
    ['rate-limited', Array(3).fill(status(429, { 'retry-after': '0' }, 'api-key secret-key')), /takes no more requests .*asked 3 times/],
    ['failing', Array(3).fill(status(500)), /fails \(status 500, asked 3 times\)/],
    ['cut-off', Array(3).fill(cut), /broke off: the connection broke .* asked 3 times/],
    ['cut-off', Array(3).fill(gzipped(0.5)), /broke off: the packed answer .* asked 3 times/],
    ['unreachable', Array(3).fill((response: ServerResponse) => void response.destroy()), /cannot be reached/],
    ['unreachable', Array(3).fill(() => undefined), /cannot be reached .*silent/],
  ])('and told at last: %s', async (trouble, faults, message) => {
    services.fail(/retraction/, ...faults);
    const told = await troubleOf(ask());
    expect(told.trouble).toBe(trouble);
    expect(told.message).toMatch(message);
    expect(told.message).toContain(`Example`);
    expect(told.message).toContain(`${services.url}${list}`);
    expect(told.message).not.toContain('secret-key');
  });
});

describe('what does not pass is told at once', () => {
  test.each<[ServiceTrouble, (response: ServerResponse) => void, RegExp]>([
    [
      'unexpected-answer',
      status(200, { 'content-type': 'text/html' }, '<!DOCTYPE html><html>Sign in</html>'),
      /web page \(HTML\) instead of CSV/,
    ],
    ['unexpected-answer', status(200, { 'content-type': 'text/csv' }, '\n<html><body>'), /web page \(HTML\)/],
    ['unexpected-answer', status(200, { 'content-type': 'text/csv' }, ''), /something else instead of CSV/],
    ['refused', status(400), /refuses the request \(status 400\)/],
    ['rate-limited', status(429, { 'retry-after': '86400' }), /Try again in 86400 s/],
    ['too-large', gzippedBomb(), /far more than its size/],
    ['led-elsewhere', status(302, { location: 'http://127.0.0.1:1/list' }), /leads elsewhere, to http:\/\/127\.0\.0\.1:1/],
    ['led-elsewhere', status(302, { location: 'file:///etc/passwd' }), /leads elsewhere/],
  ])('%s', async (trouble, fault, message) => {
    services.fail(/retraction/, fault);
    const told = await troubleOf(ask());
    expect(told.trouble).toBe(trouble);
    expect(told.message).toMatch(message);
    expect(services.seen).toHaveLength(1);
  });

  test('an answer beyond the limit', async () => {
    const small = openService({ name: 'Example', url: `${services.url}/`, setting: 'X', perSecond: 1000 }, { ...limits, mostBytes: 10 });
    expect((await troubleOf(small.save({ path: list, expected: 'csv' }, join(folder, 'a')))).trouble).toBe('too-large');
  });

  test('redirects that go round', async () => {
    services.fail(/retraction/, ...Array(4).fill(status(302, { location: list })));
    expect((await troubleOf(ask())).trouble).toBe('led-elsewhere');
    expect(services.seen).toHaveLength(4);
  });
});

test('a redirect on the same host is followed; a packed answer is unpacked; no answer is null', async () => {
  services.fail(/old/, status(301, { location: list }));
  services.fail(/retraction/, gzipped(1));
  expect(await service.askText({ path: '/old', expected: 'csv' })).toBe('a,b\n'.repeat(2000));
  expect(await service.askText({ path: '/nowhere', expected: 'csv' })).toBeNull();
  const file = join(folder, 'list.csv');
  expect(await service.save({ path: list, expected: 'csv' }, file)).toMatchObject({ etag: '"one"' });
  expect(await readFile(file, 'utf8')).toBe(services.retractions.csv);
  expect(await service.save({ path: list, headers: { 'if-none-match': '"one"' }, expected: 'csv' }, file)).toBe('unchanged');
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  expect(readRetryAfter('7', now)).toBe(7000);
  expect(readRetryAfter('Tue, 24 Nov 2026 10:00:05 GMT', now)).toBe(5000);
  expect(readRetryAfter('Tue, 24 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect([readRetryAfter('soon', now), readRetryAfter(undefined, now)]).toEqual([null, null]);
});

test('requests are as far apart as the rate asks for', () => {
  expect(nextTurn(1000, 1010, 10)).toBe(1100);
  expect(nextTurn(1000, 1500, 10)).toBe(1500);
  expect(nextTurn(-Infinity, 5, 3)).toBe(5);
});

function gzipped(part: number) {
  const packed = gzipSync('a,b\n'.repeat(2000));
  return (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length * part));
  };
}

function gzippedBomb() {
  return status(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a')) as never);
}
