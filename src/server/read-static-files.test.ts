import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestSite } from '../../test/fixtures/open-test-site.ts';
import { InputFault } from '../domain/faults.ts';
import { answerFault } from './answer-fault.tsx';
import { readStaticFiles } from './read-static-files.ts';
import { addAssetRoute } from './routes/add-asset-route.ts';

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'vouch-dist-'));
  await mkdir(join(dist, 'assets', 'fonts'), { recursive: true });
  await writeFile(join(dist, 'secret.css'), 'not served');
  await writeFile(join(dist, 'assets', 'site-abc.css'), 'body{color:#111}');
  await writeFile(join(dist, 'assets', 'fonts', 'serif-abc.woff2'), Buffer.from([0, 255, 1, 254]));
  await writeFile(join(dist, 'assets', 'page.html'), '<p>no kind of file that pages link to</p>');
  await writeFile(join(dist, 'manifest.json'), JSON.stringify({ 'styles/site.css': { file: 'assets/site-abc.css' } }));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

it('reads what was built, by path, with the addresses that pages link to', async () => {
  const { files, assets } = await readStaticFiles(dist);
  expect([...files.keys()].toSorted()).toEqual(['/assets/fonts/serif-abc.woff2', '/assets/site-abc.css']);
  expect(assets.styles).toEqual(['/assets/site-abc.css']);
});

it('says what to run where nothing was built', async () => {
  await rm(join(dist, 'manifest.json'));
  await expect(readStaticFiles(dist)).rejects.toThrow(InputFault);
  await expect(readStaticFiles(dist)).rejects.toThrow(/npm run build/);
});

it('serves them for good, byte for byte, and nothing beside them', async () => {
  const { files } = await readStaticFiles(dist);
  const { site, close } = await openTestSite();
  try {
    const app = new Hono();
    addAssetRoute(app, { ...site, files });
    app.onError((fault, c) => answerFault(c, site, fault));
    const font = await app.request('/assets/fonts/serif-abc.woff2');
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([...new Uint8Array(await font.arrayBuffer())]).toEqual([0, 255, 1, 254]);
    expect(await (await app.request('/assets/site-abc.css')).text()).toBe('body{color:#111}');
    for (const path of ['/assets/page.html', '/assets/nothing.css', '/assets/%2e%2e/secret.css', '/assets/..%2fsecret.css', '/assets/']) {
      expect((await app.request(path)).status).toBe(404);
    }
  } finally {
    await close();
  }
});
