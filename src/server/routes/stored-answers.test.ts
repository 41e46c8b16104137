import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { KEY, saveAnswer, WITH_KEY, openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';

let opened: TestSite | undefined;
async function open(...options: Parameters<typeof openTestSite>): Promise<TestSite> {
  opened = await openTestSite(...options);
  return opened;
}
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

describe('an answer that nobody has published', () => {
  it('can be read by whoever has its address, and by no search engine', async () => {
    const test = await open();
    const path = await saveAnswer(test, false);
    const response = await test.app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('cache-control')).toContain('private');
    expect(await response.text()).toMatch(/<meta name="robots" content="noindex/);
    for (const list of ['/', '/answers', '/sources/examplinib-us-label']) {
      expect(await (await test.app.request(list)).text()).not.toContain(path);
    }
  });

  it('is listed and open to search engines once published, and no longer when unlisted', async () => {
    const test = await open();
    const path = await saveAnswer(test, false);
    await test.app.request(path);
    await test.site.record.setListed(makeAnswer().answer.id, true);
    const response = await test.app.request(path);
    expect(response.headers.get('x-robots-tag')).toBeNull();
    expect(await response.text()).not.toContain('noindex');
    for (const list of ['/', '/answers', '/sources/examplinib-us-label']) {
      expect(await (await test.app.request(list)).text()).toContain(path);
    }
    await test.site.record.setListed(makeAnswer().answer.id, false);
    expect((await test.app.request(path)).headers.get('x-robots-tag')).toContain('noindex');
  });

  it('needs the key where drafts do, by page, API and stream; a published one does not', async () => {
    const test = await open({ whoMayReadDrafts: 'key', accessKey: KEY });
    const path = await saveAnswer(test, false);
    const { id } = makeAnswer().answer;
    for (const address of [path, `/api/answers/${id}`, `/answers/${id}/events`, `/answers/${'a'.repeat(25)}`]) {
      const refused = await test.app.request(address);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('Basic');
    }
    expect((await test.app.request(path, { headers: WITH_KEY })).status).toBe(200);
    await test.site.record.setListed(id, true);
    expect((await test.app.request(path)).status).toBe(200);
  });
});

describe("a stored article's page", () => {
  it('is sent compressed, and not again to who has it', async () => {
    const test = await open();
    const path = await saveAnswer(test, true);
    const plain = await test.app.request(path);
    const zipped = await test.app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(await plain.text());
    const again = await test.app.request(path, { headers: { 'if-none-match': zipped.headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('leads from other words, or none, to its own', async () => {
    const test = await open();
    const path = await saveAnswer(test, true);
    const { id } = makeAnswer().answer;
    for (const other of [`/answers/${id}`, `/answers/another-title-${id}`]) {
      const response = await test.app.request(other);
      expect([response.status, response.headers.get('location')]).toEqual([301, path]);
    }
  });

  it('is byte for byte the same after its source is replaced or deleted', async () => {
    const test = await open({ pageCacheBytes: 0 });
    const path = await saveAnswer(test, true);
    const before = await (await test.app.request(path)).text();
    expect(before).toContain('<q class="digest">In adults the recommended dose of examplinib is 2 mg once daily.</q>');

    let writer = await test.site.library.writer();
    await writer.upsert({
      source: { ...makeSource(), title: 'Another title', labelDate: '2026-04' },
      passages: [{ ...makePassage(), text: 'In adults the dose is 9 mg.' }],
    });
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request('/sources/examplinib-us-label')).text()).toContain('9 mg');
    expect(await (await test.app.request(path)).text()).toBe(before);

    writer = await test.site.library.writer();
    await writer.delete('examplinib-us-label');
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request(path)).text()).toBe(before);
    const gone = await test.app.request('/sources/examplinib-us-label');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('no longer holds');
  });

  it('says so when a source that it quotes has been retracted since', async () => {
    const test = await open();
    const path = await saveAnswer(test, true);
    expect(await (await test.app.request(path)).text()).not.toMatch(/retracted/i);
    const writer = await test.site.library.writer();
    await writer.upsert({ source: { ...makeSource(), standing: 'retracted' }, passages: [makePassage()] });
    await writer.commit();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await (await test.app.request(path)).text()).toMatch(/retracted/i);
  });
});
