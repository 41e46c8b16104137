import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTotp } from '../../../../test/fixtures/make-totp.ts';
import { openTestSite, type TestSite } from '../../../../test/fixtures/open-test-site.ts';
import { PASSWORD, postForm, readCookies, signIn, type SignedIn } from '../../../../test/fixtures/sign-in.ts';

const STRANGER = { 'sec-fetch-site': 'same-origin' };
const NEW_PASSWORD = 'another battery staple';

let test: TestSite;
let reviewer: SignedIn;
beforeEach(async () => {
  test = await openTestSite({ trustProxy: true });
  reviewer = await signIn(test, ['reviewer']);
});
afterEach(() => test.close());

const get = async (path: string, headers: Record<string, string> = STRANGER) => test.app.request(path, { headers });
const post = async (path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = STRANGER) =>
  test.app.request(path, postForm(fields, headers));
const signInAs = (email: string, password: string) => post('/sign-in', { email, password });
const linkOf = async (kind: string) => (await test.site.record.people.listLinks()).find((link) => link.kind === kind)?.path;

describe('a new password', () => {
  it('is set by a link, once, and ends every session', async () => {
    const asked = await post('/sign-in/forgotten', { email: reviewer.person.email });
    expect(asked.headers.get('location')).toBe('/sign-in/forgotten?asked');
    await expect.poll(() => linkOf('reset')).toBeTruthy();
    const link = (await linkOf('reset'))!;
    expect(await (await get(link)).text()).toContain('Set a new password');

    const differing = await post(link, { password: NEW_PASSWORD, again: 'something else' });
    expect([differing.status, await differing.text()]).toEqual([422, expect.stringContaining('The two passwords differ.')]);
    const short = await post(link, { password: 'short', again: 'short' });
    expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('10 to 128 characters')]);
    const set = await post(link, { password: NEW_PASSWORD, again: NEW_PASSWORD });
    expect(set.headers.get('location')).toBe('/sign-in?done=password-set');

    expect((await get('/desk', reviewer.headers)).status).toBe(303);
    expect((await signInAs(reviewer.person.email, PASSWORD)).status).toBe(403);
    expect((await signInAs(reviewer.person.email, NEW_PASSWORD)).headers.get('location')).toBe('/desk');
    expect(await linkOf('reset')).toBeUndefined();
    const again = await post(link, { password: PASSWORD, again: PASSWORD });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('has been used')]);
  });

  it('is answered alike for an address without an account, and no link is made', async () => {
    const asked = await post('/sign-in/forgotten', { email: 'nobody@example.org' });
    expect(asked.headers.get('location')).toBe('/sign-in/forgotten?asked');
    expect(await test.site.record.people.listLinks()).toEqual([]);
  });

  it('is changed with the present one, which ends the other sessions', async () => {
    const other = readCookies((await signInAs(reviewer.person.email, PASSWORD)).headers.getSetCookie());
    const wrong = await post(
      '/account/password',
      { present: 'wrong password', password: NEW_PASSWORD, again: NEW_PASSWORD },
      reviewer.headers,
    );
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('The present password is not right.')]);
    const right = await post('/account/password', { present: PASSWORD, password: NEW_PASSWORD, again: NEW_PASSWORD }, reviewer.headers);
    expect(right.headers.get('location')).toBe('/account?done=password');
    expect((await get('/desk', { cookie: other })).status).toBe(303);
    expect((await get('/desk', { cookie: readCookies(right.headers.getSetCookie()) })).status).toBe(200);
  });
});

describe('another address', () => {
  it('counts once its link is opened and confirmed', async () => {
    const asked = await post('/account/address', { email: 'New@Example.org' }, reviewer.headers);
    expect(asked.headers.get('location')).toBe('/account?done=link-kept');
    const link = (await linkOf('verification'))!;
    expect((await get(link)).status).toBe(200);
    expect((await signInAs(reviewer.person.email, PASSWORD)).status).toBe(303);
    expect((await post(link, {})).headers.get('location')).toBe('/account?done=address');
    expect((await signInAs('new@example.org', PASSWORD)).status).toBe(303);
    expect((await test.site.record.people.find(reviewer.person.id))?.email).toBe('new@example.org');
    expect((await signInAs(reviewer.person.email, PASSWORD)).status).toBe(403);
    expect((await post(link, {})).status).toBe(404);
  });

  it('that somebody else has is not told, and not taken', async () => {
    const other = await signIn(test, ['author']);
    const asked = await post('/account/address', { email: other.person.email }, reviewer.headers);
    expect(asked.headers.get('location')).toBe('/account?done=link-kept');
    expect(await linkOf('verification')).toBeUndefined();
  });

  it('needs a link that this site made', async () => {
    expect((await post('/account/address/made.up.token', {})).status).toBe(404);
  });
});

describe('sessions', () => {
  it('are listed, ended one by one, and ended everywhere', async () => {
    const firefox = { ...STRANGER, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
    const other = await post('/sign-in', { email: reviewer.person.email, password: PASSWORD }, firefox);
    const otherCookie = readCookies(other.headers.getSetCookie());
    const html = await (await get('/account', reviewer.headers)).text();
    expect(html).toContain('Firefox on Linux');
    const end = /\/account\/sessions\/[^/]+\/end/g;
    const forms = html.match(end)!;
    expect(forms).toHaveLength(2);
    await post(forms[0]!, {}, reviewer.headers);
    expect((await get('/account', { cookie: otherCookie })).status).toBe(303);
    expect((await get('/account', reviewer.headers)).status).toBe(200);

    const everywhere = await post('/account/sign-out-everywhere', {}, reviewer.headers);
    expect(everywhere.headers.get('location')).toBe('/sign-in?done=signed-out');
    expect((await get('/account', reviewer.headers)).status).toBe(303);
  });

  it('of others cannot be ended by somebody who knows their id', async () => {
    const other = await signIn(test, ['author']);
    const [session] = await test.site.accounts.listSessions(new Headers(other.headers));
    await post(`/account/sessions/${session!.id}/end`, {}, reviewer.headers);
    expect((await get('/account', other.headers)).status).toBe(200);
  });
});

describe('a second factor', () => {
  /** Sets it up and gives the secret, the backup codes and a session. */
  async function setUp() {
    const begun = await (await post('/account/second-factor', { password: PASSWORD }, reviewer.headers)).text();
    const secret = /<p class="secret"><code>([A-Z2-7 ]+)</.exec(begun)![1]!;
    const codes = [...begun.matchAll(/<li><code>([^<]+)</g)].map((match) => match[1]!);
    const confirmed = await post('/account/second-factor/confirm', { code: makeTotp(secret) }, reviewer.headers);
    expect(confirmed.headers.get('location')).toBe('/account/second-factor?done=on');
    return { secret, codes, headers: { ...STRANGER, cookie: readCookies(confirmed.headers.getSetCookie()) } };
  }
  /** Signs in as far as the second step and gives its cookie. */
  async function firstStep(): Promise<Record<string, string>> {
    const first = await post('/sign-in', { email: reviewer.person.email, password: PASSWORD, to: '/profile' });
    expect(first.headers.get('location')).toBe('/sign-in/second-step?to=%2Fprofile');
    return { ...STRANGER, cookie: readCookies(first.headers.getSetCookie()) };
  }

  it('needs the password, and counts only once a code was right', async () => {
    const wrong = await post('/account/second-factor', { password: 'not the password' }, reviewer.headers);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.not.stringContaining('class="secret"')]);
    await post('/account/second-factor', { password: PASSWORD }, reviewer.headers);
    expect((await post('/account/second-factor/confirm', { code: '000000' }, reviewer.headers)).status).toBe(422);
    expect((await signInAs(reviewer.person.email, PASSWORD)).headers.get('location')).toBe('/desk');
  });

  it('stands between password and session', async () => {
    const { secret } = await setUp();
    const half = await firstStep();
    expect((await get('/desk', half)).status).toBe(303);
    expect((await post('/sign-in/second-step', { code: '123', to: '/profile' }, half)).status).toBe(403);
    const whole = await post('/sign-in/second-step', { code: makeTotp(secret), to: '/profile' }, half);
    expect(whole.headers.get('location')).toBe('/profile');
    const cookie = readCookies(whole.headers.getSetCookie());
    expect((await get('/desk', { cookie })).status).toBe(200);
    expect((await post('/sign-in/second-step', { code: makeTotp(secret) }, half)).status).toBe(403);
  });

  it('opens with a backup code once', async () => {
    const { codes } = await setUp();
    expect(codes.length).toBeGreaterThan(5);
    expect((await post('/sign-in/second-step', { code: codes[0]! }, await firstStep())).headers.get('location')).toBe('/desk');
    expect((await post('/sign-in/second-step', { code: codes[0]! }, await firstStep())).status).toBe(403);
  });

  it('gets new backup codes, and is removed, with the password alone', async () => {
    const { codes, headers } = await setUp();
    const renewed = await (await post('/account/second-factor/codes', { password: PASSWORD }, headers)).text();
    expect(renewed).toContain('Keep your backup codes');
    expect(renewed).not.toContain(codes[0]!);
    expect((await post('/account/second-factor/remove', { password: 'not the password' }, headers)).status).toBe(422);
    expect((await post('/account/second-factor/remove', { password: PASSWORD }, headers)).status).toBe(303);
    expect((await signInAs(reviewer.person.email, PASSWORD)).headers.get('location')).toBe('/desk');
  });

  it('gives up after several wrong codes', async () => {
    const { secret } = await setUp();
    const half = await firstStep();
    for (let i = 0; i < 5; i++) await post('/sign-in/second-step', { code: '000000' }, { ...half, 'x-forwarded-for': `192.0.2.${i}` });
    expect((await post('/sign-in/second-step', { code: makeTotp(secret) }, { ...half, 'x-forwarded-for': '192.0.2.9' })).status).toBe(403);
  });
});
