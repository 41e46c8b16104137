import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { openSite, type OpenSite } from './open-site.ts';
import { runAxe } from './run-axe.ts';
import { writeSources } from './write-sources.ts';

const chromium = await findChromium();
const PROJECT = join(import.meta.dirname, '..', '..');
const PASSWORD = 'several words in a row';
const TITLE = 'Examplinib: dose and effect';

// One story, told in order: each test goes on where the one before it ended.
describe.skipIf(!chromium)('the board, from the first account to a second approval', () => {
  let site: OpenSite;
  let files: ReturnType<typeof writeSources>;
  const pages: Record<string, Page> = {};
  let desk: string;
  let article: string;

  beforeAll(async () => {
    site = await openSite(chromium!);
    files = writeSources(site.data);
    await vouch(['add', files.sources]);
  });
  afterAll(() => site?.close());

  /** Runs a command beside the server, again where another writer is at work. */
  async function vouch(args: string[], env: Record<string, string> = {}): Promise<void> {
    for (let left = 20; ; left--) {
      const run = promisify(execFile)(process.execPath, ['bin/vouch.js', ...args, '--data', site.data], {
        cwd: PROJECT,
        env: { ...process.env, ...env },
      });
      const fault = await run.then(
        () => null,
        (error: Error & { stderr: string }) => error,
      );
      if (fault === null) return;
      if (left === 0 || !/writing|busy/i.test(fault.stderr)) throw fault;
      await sleep(500);
    }
  }

  async function open(): Promise<Page> {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }
  /** Follows a link or sends a form, and waits for the page that it leads to. */
  const follow = async (page: Page, target: Locator) => void (await Promise.all([page.waitForNavigation(), target.click()]));
  const press = (page: Page, name: string) => follow(page, page.getByRole('button', { name, exact: true }));
  const go = (page: Page, path: string) => page.goto(site.address + path);
  const articleText = async (page: Page) => (await page.locator('article').innerText()).replaceAll('\u00a0', ' ');
  const text = (page: Page) => page.locator('main').innerText();

  async function signIn(page: Page, name: string): Promise<void> {
    await go(page, '/sign-in');
    await page.getByLabel('E-mail address').fill(`${name}@example.org`);
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Sign in');
  }

  test('an administrator made on the command line invites an editor and reviewers, who make their accounts', async () => {
    await vouch(['admin', 'create', '--email', 'admin@example.org', '--name', 'Ada Admin'], { VOUCH_ADMIN_PASSWORD: PASSWORD });
    const admin = await open();
    await signIn(admin, 'admin');
    const links: Record<string, string> = {};
    for (const [name, role] of [
      ['editor', 'Editor'],
      ['rosa', 'Reviewer'],
      ['rolf', 'Reviewer'],
      ['rita', 'Reviewer'],
      ['conrad', 'Reviewer'],
    ] as const) {
      await go(admin, '/desk/people');
      await admin.getByLabel('E-mail address').fill(`${name}@example.org`);
      await admin.getByRole('checkbox', { name: role }).check();
      await press(admin, 'Invite');
      links[name] = await admin
        .locator('li', { hasText: `${name}@example.org` })
        .locator('code.link')
        .first()
        .innerText();
    }
    // Each in a browser of their own, all at once.
    await Promise.all(
      Object.entries(links).map(async ([name, link]) => {
        const page = await open();
        await page.goto(new URL(new URL(link, site.address).pathname, site.address).href);
        await page.getByLabel('Your name').fill(`${name[0]!.toUpperCase()}${name.slice(1)} Example`);
        await page.getByLabel('A password').fill(PASSWORD);
        await page.getByLabel('The password again').fill(PASSWORD);
        await press(page, 'Make my account');
        await signIn(page, name);
        pages[name] = page;
      }),
    );
    pages['admin'] = admin;
    await go(admin, '/desk/topics');
    await admin.getByLabel('Name', { exact: true }).fill('Examples');
    await admin
      .locator('form', { has: admin.getByLabel('Approvals needed') })
      .getByRole('button')
      .click();
    expect(await text(admin)).toContain('Examples');
  });

  test('reviewers tell who they are and what they have to disclose', async () => {
    await Promise.all(
      ['editor', 'rosa', 'rolf', 'rita'].map(async (name) => {
        const page = pages[name]!;
        await go(page, '/profile');
        await press(page, 'Declare that I have nothing to disclose');
        if (name !== 'rosa' && name !== 'rita') return;
        await go(page, '/profile');
        await page.locator('#affiliation').fill('Example Hospital');
        await page.locator('input[name=public]').check();
        await page.locator('input[name=topics]').check();
        await follow(page, page.locator('form[action="/profile"] button[type=submit]'));
      }),
    );
    const conrad = pages['conrad']!;
    await go(conrad, '/profile');
    await conrad.getByLabel('Kind of interest').selectOption('consulting');
    await conrad.getByLabel('With which company or body').fill('Example Pharmaceuticals');
    await press(conrad, 'Add the interest');
    expect(await text(conrad)).toContain('Example Pharmaceuticals');
  });

  test('the editor writes an answer, each sentence with its quote picked from the library', async () => {
    const page = pages['editor']!;
    await go(page, '/desk/answers');
    const form = page.locator('form[action="/desk/drafts"]');
    await form.getByLabel('Question').fill('How is examplinib dosed, and does it work?');
    await form.getByLabel('Title').fill(TITLE);
    await follow(page, form.getByRole('button'));
    for (const [heading, slot, words, quote] of [
      ['Dose (US)', 'dose', 'examplinib recommended dose', 'In adults the recommended US dose'],
      ['Effect', 'efficacy', 'examplinib week 12 response placebo', 'At week 12, 40%'],
    ] as const) {
      await page.getByLabel('What it tells').selectOption(slot);
      await page.locator('#heading').fill(heading);
      await press(page, 'Add section');
      await page.getByLabel('Search the library').fill(words);
      await press(page, 'Search');
      await follow(page, page.getByRole('link', { name: `Pick: ${quote}` }));
      await page.getByLabel('Section', { exact: true }).selectOption({ label: heading });
      await page.getByLabel('What it states').selectOption(heading === 'Effect' ? 'effect' : 'dose');
      await page.getByLabel('Also in the bottom line').check();
      await press(page, 'Add');
    }
    expect((await text(page)).match(/Supported\./g)).toHaveLength(2);
    for (const closed of await page.locator('main summary').all()) await closed.click();
    expect(await runAxe(page)).toEqual([]);
    // By keys alone: the button that moved a sentence stays focused, so that the next press moves it on.
    await page.getByRole('button', { name: 'Move up: At week 12' }).focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Move up: At week 12');
    await press(page, await page.evaluate(() => document.activeElement!.getAttribute('aria-label')!.replace('up', 'down')));
    await press(page, 'Submit revision 1');
    desk = new URL(page.url()).pathname;
    await press(page, 'Publish');
    await page.locator('input[name=topic]').check();
    await press(page, 'Set topics');
    article = new URL((await page.getByRole('link', { name: 'History' }).getAttribute('href'))!, site.address).pathname.replace(
      '/history',
      '',
    );
    expect(await runAxe(page)).toEqual([]);
  });

  async function assign(name: string): Promise<void> {
    const page = pages['editor']!;
    await go(page, desk);
    await page.getByRole('radio', { name: new RegExp(`^${name}`, 'i') }).check();
    await press(page, 'Assign');
  }

  test('a reviewer who is paid by the maker cannot be assigned, and the page says why', async () => {
    const page = pages['editor']!;
    await go(page, desk);
    expect(await page.getByRole('radio', { name: /^conrad/i }).count()).toBe(0);
    expect(await page.locator('#barred').innerText()).toMatch(/Conrad Example: .*Example Pharmaceuticals makes examplinib/);
    await assign('rosa');
    await assign('rolf');
    expect(await text(page)).toContain('under review');
  });

  test('two read claim by claim, by keys and by buttons, and disagree', async () => {
    const rosa = pages['rosa']!;
    await go(rosa, '/desk/queue');
    await follow(rosa, rosa.getByRole('link', { name: TITLE }));
    expect(await runAxe(rosa)).toEqual([]);
    for (const claim of [1, 2]) {
      await rosa.getByRole('heading', { name: `Claim ${claim}`, exact: true }).waitFor();
      await rosa.keyboard.press('a');
      await rosa.getByText(`${claim} of 2 claims looked at.`).waitFor();
    }
    await press(rosa, 'Approve revision 1');

    const rolf = pages['rolf']!;
    await go(rolf, desk.replace('answers', 'review'));
    await follow(rolf, rolf.getByRole('button', { name: /^Agree/ }));
    await rolf.getByLabel('Comment on claim 2').fill('Is this the response of all patients?');
    await follow(rolf, rolf.getByRole('button', { name: /^Needs change/ }));
    await rolf.getByLabel(/Your statement/).fill('The second claim is not clear to me.');
    await press(rolf, 'Ask for changes');
    expect(await text(rolf)).toContain('The reviewers disagree: one more person decides.');
  });

  test('a third decides once the thread is resolved, and the page tells names and dates', async () => {
    await assign('rita');
    const rita = pages['rita']!;
    await go(rita, desk.replace('answers', 'review'));
    for (const _ of [1, 2]) await follow(rita, rita.getByRole('button', { name: /^Agree/ }));
    await rita.getByLabel(/Your statement/).fill('The source says whom it speaks of.');
    await press(rita, 'Approve revision 1');
    expect(await rita.getByRole('alert').innerText()).toContain('1 thread is not resolved yet.');

    const editor = pages['editor']!;
    await go(editor, `${desk.replace('answers', 'review')}`);
    await follow(editor, editor.getByRole('link', { name: 'Claim 2', exact: true }));
    await press(editor, 'Resolve the thread');
    await go(rita, desk.replace('answers', 'review'));
    await rita.getByLabel(/Your statement/).fill('The source says whom it speaks of.');
    await press(rita, 'Approve revision 1');
    expect(await text(rita)).toContain('the review is settled');

    const reader = await open();
    await go(reader, article);
    pages['reader'] = reader;
    expect(await reader.locator('.status').innerText()).toContain('Approved by the board.');
    const reviewers = await reader.locator('#reviewed-by').innerText();
    expect(reviewers).toContain('Rosa Example');
    expect(reviewers).toContain('Rita Example');
    expect(reviewers).not.toContain('Rolf');
    expect(await reader.locator('.dates').innerText()).toMatch(/Medically reviewed\s+\d+\s\w+\s\d{4}/);
    expect(await runAxe(reader)).toEqual([]);
    expect(await reader.context().cookies()).toEqual([]);
  });

  test('a retraction that arrives by the command line flags the page and tells the editor', async () => {
    await vouch(['add', files.notice]);
    const reader = pages['reader']!;
    await expect.poll(async () => (await reader.reload(), reader.locator('.status').innerText())).toContain('Being re-checked:');
    const editor = pages['editor']!;
    await go(editor, '/desk/queue');
    expect(await text(editor)).toContain('a doubt was raised');
    await follow(editor, editor.getByRole('link', { name: TITLE }));
    expect(await text(editor)).toContain('“First trial of examplinib”, has been retracted');
    expect(await text(editor)).toContain('At week 12, 40% of adults');
  });

  test('the claim is replaced in a new revision; readers keep the approved one, marked, until the new one is approved', async () => {
    const editor = pages['editor']!;
    await go(editor, desk);
    await press(editor, 'Revise by hand');
    const claim = editor.locator('.written-claim', { hasText: 'At week 12' });
    await claim.locator('summary').click();
    await follow(editor, claim.getByRole('link', { name: 'Replace with another quote' }));
    await editor.getByLabel('Search the library').fill('examplinib week 24 response placebo');
    await press(editor, 'Search');
    await follow(editor, editor.getByRole('link', { name: 'Pick: At week 24' }));
    await press(editor, 'Replace');
    await editor.getByLabel('New evidence').check();
    await editor.getByLabel('What changed and why').fill('The first trial was retracted.');
    await press(editor, 'Submit revision 2');

    const reader = pages['reader']!;
    await reader.reload();
    expect(await articleText(reader)).toContain('At week 12, 40%');
    expect(await reader.locator('.status').innerText()).toContain('Revision 2 is before the board.');

    await assign('rosa');
    await assign('rita');
    const read = async (name: string) => {
      const page = pages[name]!;
      await go(page, desk.replace('answers', 'review'));
      for (const _ of [1, 2]) await follow(page, page.getByRole('button', { name: /^Agree/ }));
    };
    await Promise.all(['rosa', 'rita'].map(read));
    for (const name of ['rosa', 'rita']) await press(pages[name]!, 'Approve revision 2');
    await go(editor, desk);
    await editor.getByLabel('What was done about it').fill('Replaced by the second trial in revision 2.');
    await press(editor, 'Close this doubt');

    await reader.reload();
    expect(await articleText(reader)).toContain('At week 24, 31%');
    expect(await reader.locator('.status').innerText()).not.toContain('Being re-checked');
  });

  test('the history shows all of it, and the comparison what changed, on a phone too', async () => {
    const reader = pages['reader']!;
    await reader.setViewportSize({ width: 390, height: 844 });
    await go(reader, `${article}/history`);
    const told = await text(reader);
    for (const line of [
      'Revision 1 submitted',
      'Published',
      'A reviewer asked for changes',
      'Approved by a reviewer, which settles it: approved · Rita Example',
      'has been retracted',
      'Revision 2 submitted: new evidence',
      'The first trial was retracted.',
      'Replaced by the second trial in revision 2.',
    ])
      expect(told).toContain(line);
    expect(told).not.toContain('Rolf');
    expect(await runAxe(reader)).toEqual([]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await follow(reader, reader.getByRole('link', { name: 'Compare with revision 1' }));
    expect(await reader.locator('.compared del').first().innerText()).toMatch(/12|40/);
    expect(await runAxe(reader)).toEqual([]);
    await go(reader, `${article}?revision=1`);
    expect(await articleText(reader)).toContain('At week 12, 40%');
    await go(reader, '/news');
    expect(await text(reader)).toContain(TITLE);
    expect(await runAxe(reader)).toEqual([]);
  });

  test('the pages of the desk are free of what axe finds, wide and narrow, and fit a phone', async () => {
    const editor = pages['editor']!;
    for (const width of [1280, 390]) {
      await editor.setViewportSize({ width, height: 844 });
      for (const path of ['/desk', desk, '/desk/answers', '/desk/queue', desk.replace('answers', 'review')]) {
        await go(editor, path);
        // Of answer and workspace axe has seen the wide page above.
        if (width === 390 || !path.endsWith(desk.split('/').at(-1)!)) expect(await runAxe(editor)).toEqual([]);
        expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
});
