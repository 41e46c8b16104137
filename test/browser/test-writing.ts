import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveModel, type ScriptedModel, type SeenModelRequest } from '../model/serve-model.ts';
import { goodWriter } from '../writer/good-writer.ts';
import { readComposeInput } from '../writer/read-compose-input.ts';
import { openSite, type OpenSite } from './open-site.ts';

const QUESTION = 'What is the role of ritlecitinib in treating dermatologic conditions?';
const NEXT = 'What is the US dose of upadacitinib for atopic dermatitis?';
const PIECE_MS = 40;

/** A good writer that errs in one place: it tells the dose ten times as high, whatever it is told. */
function careless(request: SeenModelRequest): unknown {
  const reply = goodWriter()(request);
  if (request.prompt.startsWith('critic') || readComposeInput(request).slot !== 'dose') return reply;
  const { slot, claims } = reply as { slot: string; claims: { text: string; sentences: string[] }[] };
  return { slot, claims: claims.map((claim) => ({ ...claim, text: claim.text.replace(/\b(\d+) mg/, '$10 mg') })) };
}

/** What a reader sees of a language model that writes, errs, and goes away. */
export function testWriting(chromium: string): void {
  let endpoint: ScriptedModel;
  let site: OpenSite;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    endpoint = await serveModel(careless);
    site = await openSite(chromium, {
      VOUCH_MODEL: 'openai-compatible',
      VOUCH_MODEL_URL: endpoint.url,
      VOUCH_MODEL_NAME: 'scripted-writer',
      VOUCH_MODEL_READS_CRITICALLY: 'off',
    });
    endpoint.pauseMs = PIECE_MS;
    page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await Promise.all([site?.close(), endpoint?.close()]);
  });

  test('says beforehand that a model writes; claims appear one by one; what was dropped is listed', async () => {
    await page.goto(site.address);
    expect(await page.locator('main').innerText()).toContain('Answers are written with scripted-writer, which runs on this server');
    await page.getByLabel('Your question').fill(QUESTION);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const claims = page.locator('#claims-so-far li');
    await claims.first().waitFor();
    const atFirst = await claims.count();
    await claims.nth(atFirst + 2).waitFor();
    const seen = await claims.locator('span:nth-child(2)').allInnerTexts();
    await page.locator('article .bottom-line').waitFor();

    expect(await page.locator('.written-with').innerText()).toContain('Written with scripted-writer, checked sentence by sentence');
    const article = (await page.locator('.text .claim').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
    for (const text of seen) expect(article).toContain(text.slice(0, 40).replace(/\s+/g, ' '));
    expect(article).not.toMatch(/\b500 mg/);
    await page.locator('#made summary').click();
    const made = await page.locator('#made').innerText();
    expect(made).toMatch(/What was dropped, and why/);
    expect(made).toMatch(/\b500 mg/);
    expect(made).toMatch(/scripted-writer \(openai-compatible, on this server\)/);
    expect(made).toMatch(/compose-1/);
  });

  test('offers the answer without the model', async () => {
    await page.getByRole('button', { name: 'Answer it without the model, to compare' }).click();
    await page.locator('article .bottom-line').waitFor();
    expect(await page.locator('.written-with').count()).toBe(0);
    expect(await page.locator('.question').innerText()).toBe(QUESTION);
  });

  test('answers without the model when it has gone, and says so', async () => {
    await endpoint.close();
    await page.goto(site.address);
    await page.getByLabel('Your question').fill(NEXT);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('article .bottom-line').waitFor();
    expect(await page.locator('.board-note').first().innerText()).toContain(
      'The language model could not be reached. This answer was written without it',
    );
    expect(await page.locator('.written-with').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}
