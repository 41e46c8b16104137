import { getMigrations } from 'better-auth/db/migration';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { PASSWORD, postForm, readCookies, signIn } from '../../../test/fixtures/sign-in.ts';
import { createAuth } from './account-options.ts';

let opened: TestSite | undefined;
async function open(...options: Parameters<typeof openTestSite>): Promise<TestSite> {
  opened = await openTestSite(...options);
  return opened;
}
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };
const form = (fields: Record<string, string>) => postForm(fields, SAME_ORIGIN);

it('stands on tables that are just what the library of accounts wants', async () => {
  const { site } = await open();
  const { options } = createAuth({
    database: site.record.accounts,
    settings: site.accountSettings,
    address: 'http://localhost',
    deliver: () => Promise.resolve('kept'),
  });
  const plan = await getMigrations(options);
  expect([plan.toBeCreated, plan.toBeAdded, plan.toBeAddedIndexes, plan.unsafeChanges, plan.schemaProblems]).toEqual([[], [], [], [], []]);
});

describe('signing in', () => {
  it('leads to the page that was asked for, with a cookie that no script and no other site can use', async () => {
    const test = await open();
    const { person } = await signIn(test, ['editor']);
    const asked = await test.app.request('/desk?x=1');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fdesk%3Fx%3D1']);
    const response = await test.app.request('/sign-in', form({ email: person.email.toUpperCase(), password: PASSWORD, to: '/desk?x=1' }));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk?x=1']);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('vouch.session_token='))!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const desk = await test.app.request('/desk', { headers: { cookie: readCookies([cookie]) } });
    expect(desk.status).toBe(200);
    expect(desk.headers.get('cache-control')).toBe('private, no-store');
    expect(await desk.text()).toContain('A. editor');
  });

  it('sends the cookie over TLS only where the site has TLS', async () => {
    const test = await open({ publicUrl: 'https://vouch.example.org' });
    const { person, headers } = await signIn(test, ['editor']);
    const response = await test.app.request('/sign-in', form({ email: person.email, password: PASSWORD }));
    expect(response.headers.getSetCookie().join()).toMatch(/__Secure-vouch\.session_token=[^,]*; Secure/i);
    expect((await test.app.request('/desk', { headers })).status).toBe(200);
  });

  it.each([
    ['a wrong password', { password: 'not the password at all' }],
    ['an unknown address', { email: 'nobody@example.org' }],
    ['nothing', { email: '', password: '' }],
  ])('with %s is refused in the same words and sets no session', async (_name, wrong) => {
    const test = await open();
    const { person } = await signIn(test, ['editor']);
    const response = await test.app.request('/sign-in', form({ email: person.email, password: PASSWORD, ...wrong }));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Address or password is not right.');
    expect(response.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  });

  it.each(['https://evil.example', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)', ''])(
    'leads to no other site, whatever the form says: %s',
    async (to) => {
      const test = await open();
      const { person } = await signIn(test, ['editor']);
      const response = await test.app.request('/sign-in', form({ email: person.email, password: PASSWORD, to }));
      expect(response.headers.get('location')).toBe('/desk');
    },
  );

  it('counts tries by the address typed, wherever they come from', async () => {
    const test = await open({ trustProxy: true });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      const request = postForm(
        { email: 'ada@example.org', password: `wrong password ${i}` },
        { ...SAME_ORIGIN, 'x-forwarded-for': `192.0.2.${i}` },
      );
      statuses.push((await test.app.request('/sign-in', request)).status);
    }
    expect(statuses.slice(0, 10).every((status) => status === 403)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is refused when another site sends the form', async () => {
    const test = await open();
    const request = postForm({ email: 'a@example.org', password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });
    expect((await test.app.request('/sign-in', request)).status).toBe(403);
  });

  it('leaves neither address nor password nor token in the log', async () => {
    const test = await open();
    const { person, headers } = await signIn(test, ['editor']);
    await test.app.request('/sign-in', form({ email: person.email, password: 'a wrong password' }));
    await test.app.request('/sign-out', postForm({}, headers));
    const text = test.log.join('');
    expect(text).toContain('"route":"/sign-in"');
    for (const secret of [person.email, 'wrong password', headers['cookie']!.split('=')[1]!.slice(0, 20)])
      expect(text).not.toContain(secret);
  });
});

describe('a session', () => {
  it('ends with signing out, for good', async () => {
    const test = await open();
    const { headers } = await signIn(test, ['reviewer']);
    const response = await test.app.request('/sign-out', postForm({}, headers));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(response.headers.getSetCookie().join()).toMatch(/session_token=;.*max-age=0/i);
    expect((await test.app.request('/desk', { headers })).status).toBe(303);
  });

  it('ends at once when the account is closed, and roles count as they are now', async () => {
    const test = await open();
    await signIn(test, ['administrator'], 'Keeper');
    const { person, headers } = await signIn(test, ['editor']);
    await test.site.record.people.setRoles(person.id, ['reader'], { program: 'command line' });
    expect(await (await test.app.request('/desk', { headers })).text()).toContain('reader');
    await test.site.record.people.setActive(person.id, false, { program: 'command line' });
    expect((await test.app.request('/desk', { headers })).status).toBe(303);
  });

  it('of a made-up cookie is none', async () => {
    const test = await open();
    const headers = { cookie: 'vouch.session_token=abcdefghijklmnopqrstuvwxyz.c2lnbmF0dXJl' };
    expect((await test.app.request('/desk', { headers })).status).toBe(303);
  });

  it('changes nothing about a public page: same bytes, no cookie', async () => {
    const test = await open();
    const { headers } = await signIn(test, ['editor']);
    for (const path of ['/', '/policy', '/library']) {
      const [stranger, member] = [await test.app.request(path), await test.app.request(path, { headers })];
      expect(await member.text()).toBe(await stranger.text());
      expect(member.headers.getSetCookie()).toEqual([]);
    }
  });
});

it('asks board members for a second factor first, where the site requires one', async () => {
  const test = await open({}, {}, { secondFactor: 'required' });
  const reviewer = await signIn(test, ['reviewer']);
  const author = await signIn(test, ['author']);
  expect((await test.app.request('/desk', reviewer)).headers.get('location')).toBe('/account/second-factor');
  expect((await test.app.request('/desk', author)).status).toBe(200);
});
