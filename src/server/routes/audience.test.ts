import { afterEach, describe, expect, it } from 'vitest';
import { openTestSite, saveAnswer, type TestSite } from '../../../test/fixtures/open-test-site.ts';

let opened: TestSite | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(): Promise<{ test: TestSite; path: string }> {
  opened = await openTestSite();
  return { test: opened, path: await saveAnswer(opened, true) };
}
const choose = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});

describe('the edition of a page', () => {
  it('has an address of its own, one canonical address, and needs no cookie', async () => {
    const { test, path } = await open();
    for (const [audience, name] of [
      ['clinician', 'Clinicians'],
      ['patient', 'Patients and caregivers'],
      ['student', 'Students and researchers'],
    ]) {
      const response = await test.app.request(`${path}?audience=${audience}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toBeNull();
      const page = await response.text();
      expect(page).toContain(`<link rel="canonical" href="${path}"/>`);
      expect(page).toContain(`<dd>${name}</dd>`);
    }
  });

  it('is the clinician’s where an address asks for one that there is not', async () => {
    const { test, path } = await open();
    expect(await (await test.app.request(`${path}?audience=robot`)).text()).toContain('<dd>Clinicians</dd>');
  });
});

describe('choosing an edition', () => {
  it('remembers the choice and leads to that edition, here and on other pages', async () => {
    const { test, path } = await open();
    const chosen = await test.app.request('/audience', choose({ audience: 'patient', page: path }));
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe(`${path}?audience=patient`);
    const cookie = chosen.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^vouch-audience=patient; .*Path=\/; HttpOnly; SameSite=Lax/);
    const led = await test.app.request(path, { headers: { cookie: cookie.split(';')[0]! } });
    expect(led.status).toBe(302);
    expect(led.headers.get('location')).toBe(`${path}?audience=patient`);
    expect(led.headers.get('vary')).toContain('Cookie');
    const asked = await test.app.request(`${path}?audience=clinician`, { headers: { cookie: cookie.split(';')[0]! } });
    expect(await asked.text()).toContain('<dd>Clinicians</dd>');
  });

  it('refuses what is no edition, leads nowhere else, and takes no form of another site', async () => {
    const { test, path } = await open();
    expect((await test.app.request('/audience', choose({ audience: 'robot', page: path }))).status).toBe(422);
    for (const page of ['https://example.org/', '//example.org', '/answers/../x', '/answers/a"b', ''])
      expect((await test.app.request('/audience', choose({ audience: 'student', page }))).headers.get('location')).toBe('/');
    const foreign = await test.app.request('/audience', choose({ audience: 'patient', page: path }, { 'sec-fetch-site': 'cross-site' }));
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('set-cookie')).toBeNull();
  });
});
