import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { makeTotp } from '../fixtures/make-totp.ts';
import type { OpenSite } from './open-site.ts';
import { runAxe } from './run-axe.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const ADMINISTRATOR = { email: 'ada@example.org', name: 'Ada Keeper', password: 'correct horse battery staple' };
const REVIEWER = { email: 'nina@example.org', name: 'Nina Named', password: 'another battery staple' };

/** What those who work on the site do with their accounts, from the first invitation to signing out everywhere. */
export function testPeople(openedSite: () => OpenSite): void {
  let storageState: BrowserContextOptions['storageState'];
  beforeAll(async () => {
    const { name, email, password } = ADMINISTRATOR;
    const args = ['bin/vouch.js', 'admin', 'create', '--email', email, '--name', name, '--data', openedSite().data];
    await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env: { ...process.env, VOUCH_ADMIN_PASSWORD: password } });
    await visit(async (context) => {
      const page = await context.newPage();
      await signIn(page, ADMINISTRATOR);
      await page.getByRole('heading', { name: 'Desk' }).waitFor();
      storageState = await context.storageState();
    });
  });

  async function visit(walk: (context: BrowserContext) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const context = await openedSite().browser.newContext({ bypassCSP: true, ...options });
    try {
      await walk(context);
    } finally {
      await context.close();
    }
  }

  async function openPage(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(openedSite().address + path);
    return page;
  }

  async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
    await page.goto(`${openedSite().address}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  const openFromMenu = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name, exact: true }).click();
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  test('an administrator invites a reviewer, who sets everything up and signs out everywhere', () =>
    visit(async (context) => {
      const page = await openPage(context, '/desk/people');
      expect(pathOf(page)).toBe('/sign-in');
      await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
      await page.getByLabel('Password').fill(ADMINISTRATOR.password);
      await page.getByLabel('Password').press('Enter');
      await page.getByRole('heading', { name: 'People' }).waitFor();

      await page.getByLabel('E-mail address').fill(REVIEWER.email);
      await page.getByLabel('Reviewer').check();
      await page.getByRole('button', { name: 'Invite' }).click();
      const link = await page.locator('.link').innerText();
      expect(link).toMatch(/\/invitation\/[\w-]{32}$/);

      await visit(async (hers) => {
        const own = await hers.newPage();
        await own.goto(link);
        expect(await own.locator('.lead').innerText()).toContain(REVIEWER.email);
        await own.getByLabel('Your name').fill(REVIEWER.name);
        await own.getByLabel('A password').fill(REVIEWER.password);
        await own.getByLabel('The password again').fill(REVIEWER.password);
        await own.getByRole('button', { name: 'Make my account' }).click();
        expect(await own.locator('.done').innerText()).toContain('Your account is made.');
        await signIn(own, REVIEWER);
        await own.getByRole('heading', { name: 'Desk' }).waitFor();

        // The second factor, and the way in with it.
        await own.goto(`${openedSite().address}/account/second-factor`);
        await own.getByLabel('Your password').fill(REVIEWER.password);
        await own.getByRole('button', { name: 'Set up an authenticator' }).click();
        const secret = await own.locator('.secret').innerText();
        expect(await runAxe(own)).toEqual([]);
        await own.getByLabel('The six digits that the authenticator shows').fill(makeTotp(secret));
        await own.getByRole('button', { name: 'Confirm' }).click();
        expect(await own.locator('.done').innerText()).toContain('The second factor is on');
        await own.getByRole('button', { name: 'Sign out' }).click();
        await signIn(own, REVIEWER);
        expect(pathOf(own)).toBe('/sign-in/second-step');
        expect(await runAxe(own)).toEqual([]);
        await own.getByLabel('Code from your authenticator').fill(makeTotp(secret));
        await own.getByRole('button', { name: 'Go on' }).click();
        await own.getByRole('heading', { name: 'Desk' }).waitFor();

        // Who she is, and what she discloses.
        await openFromMenu(own, 'Profile');
        await own.getByLabel('Credentials').fill('MD, PhD');
        await own.getByLabel('Affiliation').fill('Example Hospital');
        await own.getByLabel('ORCID iD').fill('https://orcid.org/0000-0002-1825-0097');
        await own.getByLabel('Name me on the board’s page').check();
        await own.getByRole('button', { name: 'Save the profile' }).click();
        expect(await own.locator('.done').innerText()).toBe('The profile is saved.');
        await own.getByLabel('Kind of interest').selectOption('Consulting fees');
        await own.getByLabel('With which company or body').fill('Acme Pharmaceuticals');
        await own.getByLabel('From').fill('2025-02');
        await own.getByRole('button', { name: 'Add the interest' }).click();
        expect(await own.locator('#disclosures ~ .lines').innerText()).toMatch(
          /Consulting fees: Acme Pharmaceuticals · February\s2025 to now/,
        );

        // A second browser is signed out with the first.
        await visit(async (elsewhere) => {
          const other = await elsewhere.newPage();
          await signIn(other, REVIEWER);
          await other.getByLabel('Code from your authenticator').fill(makeTotp(secret));
          await other.getByRole('button', { name: 'Go on' }).click();
          await other.getByRole('heading', { name: 'Desk' }).waitFor();
          await openFromMenu(own, 'Account');
          expect(await own.getByText('(here)').count()).toBe(1);
          await own.getByRole('button', { name: 'Sign out everywhere' }).click();
          expect(await own.locator('.done').innerText()).toBe('You are signed out everywhere.');
          await other.reload();
          expect(pathOf(other)).toBe('/sign-in');
        });
      });

      // Everybody sees her on the board; the administrator sees what was done.
      await page.goto(`${openedSite().address}/board`);
      const members = await page.locator('.members').innerText();
      expect(members).toContain('Nina Named, MD, PhD');
      expect(members).toContain('Example Hospital');
      await page.goto(`${openedSite().address}/desk/audit`);
      expect(await page.locator('.trail').innerText()).toContain('Nina Named: set up second factor');
    }));

  test('a text of the site is rewritten without script, looked at first, and compared', () =>
    visit(
      async (context) => {
        const page = await context.newPage();
        await signIn(page, ADMINISTRATOR);
        await openFromMenu(page, 'Texts');
        await page.locator('.lines').getByRole('link', { name: 'Corrections' }).click();
        const text = await page.getByLabel('Text', { exact: true }).inputValue();
        await page.getByLabel('Text', { exact: true }).fill(text.replace('the person who runs this server', 'the editors of this site'));
        await page.getByLabel('What changes, and why').fill('We have editors now');
        await page.getByRole('button', { name: 'Look at it first' }).click();
        expect(await page.locator('.preview').innerText()).toContain('Tell the editors of this site');
        await page.getByRole('button', { name: 'Save version 1' }).click();
        await page.getByRole('link', { name: 'Version 1' }).click();
        expect(await page.locator('.compared del').allInnerTexts()).toContain('person');
        expect(await page.locator('.compared ins').allInnerTexts()).toContain('editors');
        await page.goto(`${openedSite().address}/corrections`);
        expect(await page.locator('main').innerText()).toContain('Tell the editors of this site');
      },
      { javaScriptEnabled: false },
    ));

  const SIGNED_IN = [
    '/desk',
    '/desk/people',
    '/desk/topics',
    '/desk/texts',
    '/desk/texts/policy',
    '/desk/texts/policy/versions/0',
    '/desk/audit',
    '/profile',
    '/account',
    '/account/second-factor',
  ];
  const STRANGER = [
    '/sign-in',
    '/sign-in/second-step',
    '/sign-in/forgotten',
    '/sign-in/reset/token',
    '/board',
    '/policy',
    '/invitation/none',
  ];
  const looks = [
    { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const;

  test.each(SIGNED_IN)('%s is free of what axe finds, and fits a phone', async (path) => {
    for (const options of looks)
      await visit(async (context) => expect(await look(context, path)).toEqual([]), { ...options, storageState });
  });
  test.each(STRANGER)('%s is free of what axe finds, and fits a phone', async (path) => {
    for (const options of looks) await visit(async (context) => expect(await look(context, path)).toEqual([]), options);
  });

  /** What is wrong with a page. */
  async function look(context: BrowserContext, path: string): Promise<string[]> {
    const page = await openPage(context, path);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return [...(beyond > 0 ? [`is ${beyond} pixels too wide`] : []), ...(await runAxe(page))];
  }
}
