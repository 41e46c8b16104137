import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { makeTotp } from '../../../test/fixtures/make-totp.ts';
import { PASSWORD, postForm, readCookies, signIn, type SignedIn } from '../../../test/fixtures/sign-in.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let provider: Server;
let issuer: string;
let test: TestSite;
let reviewer: SignedIn;
/** Who the provider says has signed in. */
let claims: Record<string, unknown>;
/** What the site sent to the provider's door, to be held against what it sends for the tokens. */
let asked: URLSearchParams;

beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const answer = respond(new URL(request.url!, issuer).pathname, new URLSearchParams(body));
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  test = await openTestSite(
    { publicUrl: 'http://localhost' },
    {},
    { openId: { name: 'Hospital', issuer, clientId: 'vouch', clientSecret: 'word' } },
  );
  reviewer = await signIn(test, ['reviewer']);
});
afterAll(async () => {
  await test.close();
  await new Promise((resolve) => provider.close(resolve));
});

function respond(path: string, form: URLSearchParams): object | null {
  if (path === '/.well-known/openid-configuration') {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }
  if (path === '/keys') return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] };
  if (path !== '/token') return null;
  // Proof that whoever asks for the tokens is who began (RFC 7636).
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (challenge !== asked.get('code_challenge')) return { error: 'invalid_grant' };
  const now = Math.floor(Date.now() / 1000);
  const body = { iss: issuer, aud: 'vouch', iat: now, exp: now + 60, nonce: asked.get('nonce') ?? undefined, ...claims };
  const unsigned = `${base64({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64(body)}`;
  const signature = sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url');
  return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: `${unsigned}.${signature}` };
}

/** Goes to the provider and back, as a browser would; gives the site's answer. */
async function enter(): Promise<Response> {
  const begun = await test.app.request('http://localhost/sign-in/openid');
  expect(begun.status).toBe(303);
  const door = new URL(begun.headers.get('location')!);
  expect(door.origin + door.pathname).toBe(`${issuer}/authorize`);
  asked = door.searchParams;
  expect(asked.get('redirect_uri')).toBe('http://localhost/sign-in/callback/openid');
  const back = `http://localhost/sign-in/callback/openid?${new URLSearchParams({ code: 'x', state: asked.get('state')! }).toString()}`;
  return test.app.request(back, { headers: { cookie: readCookies(begun.headers.getSetCookie()) } });
}

it('lets somebody in whose address the provider has verified and who has an account', async () => {
  const { person } = reviewer;
  expect(await (await test.app.request('/sign-in')).text()).toContain('sign in with Hospital');
  claims = { sub: 'u1', email: person.email, email_verified: true, name: 'Whatever' };
  for (const _time of ['first', 'again']) {
    const entered = await enter();
    expect(entered.headers.get('location')).toMatch(/\/desk$/);
    const desk = await test.app.request('/desk', { headers: { cookie: readCookies(entered.headers.getSetCookie()) } });
    expect(await desk.text()).toContain(person.name);
  }
  const [newest] = await test.site.record.audit.list({ limit: 1 });
  expect(newest).toMatchObject({ action: 'sign in', who: person.id });
});

it('asks for the second factor of an account that has one, whatever the provider asked for', async () => {
  const { person, headers } = await signIn(test, ['editor']);
  const enrolment = (await test.site.accounts.beginSecondFactor(PASSWORD, new Headers(headers)))!;
  const confirmed = await test.site.accounts.confirmSecondFactor(makeTotp(enrolment.secret), new Headers(headers));
  expect(confirmed.result).toBe(true);
  claims = { sub: 'u3', email: person.email, email_verified: true, name: person.name };
  const entered = await enter();
  expect(entered.headers.get('location')).toBe('/sign-in/second-step');
  const cookie = readCookies(entered.headers.getSetCookie());
  expect((await test.app.request('/desk', { headers: { cookie } })).headers.get('location')).toContain('/sign-in');
  expect(await test.site.record.audit.list({ limit: 20 })).not.toContainEqual(
    expect.objectContaining({ action: 'sign in', who: person.id }),
  );
  const step = (code: string) =>
    test.app.request('/sign-in/second-step', postForm({ code, to: '/desk' }, { cookie, 'sec-fetch-site': 'same-origin' }));
  expect((await step('000000')).status).toBe(403);
  const opened = await step(makeTotp(enrolment.secret, Date.now() + 30_000));
  expect(opened.status).toBe(303);
  const desk = await test.app.request('/desk', { headers: { cookie: readCookies(opened.headers.getSetCookie()) } });
  expect(await desk.text()).toContain(person.name);
});

it.each([
  ['has no account', { email: 'stranger@example.org', email_verified: true }],
  ['has an address that is not verified', { email_verified: false }],
  ['comes with a token for another site', { email_verified: true, aud: 'other' }],
  ['comes with a token that is over', { email_verified: true, exp: 1 }],
  ['comes with a token of another try', { email_verified: true, nonce: 'another' }],
])('lets nobody in who %s', async (_name, wrong) => {
  const { person } = reviewer;
  claims = { sub: 'u2', email: person.email, name: 'Eve', ...wrong };
  const refused = await enter();
  expect(refused.headers.get('location')).toContain('/sign-in?error=');
  const cookie = readCookies(refused.headers.getSetCookie());
  expect((await test.app.request('/desk', { headers: { cookie } })).status).toBe(303);
  expect((await test.site.record.people.list()).map(({ email }) => email)).not.toContain('stranger@example.org');
});

it('lets nobody in by a return that nobody began', async () => {
  const response = await test.app.request('http://localhost/sign-in/callback/openid?code=x&state=made-up');
  expect(response.headers.get('location') ?? '').toContain('error');
  expect(response.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
});
