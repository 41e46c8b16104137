import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, encodePage, matchesEtag } from './encode-page.ts';

describe('encodePage', () => {
  it('gives the same text in every encoding, and says how much that is', async () => {
    const html = `<p>${'≥ 2 mg once daily '.repeat(200)}</p>`;
    const { bodies, bytes } = await encodePage(html);
    expect(Buffer.from(bodies.identity).toString()).toBe(html);
    expect(gunzipSync(bodies.gzip).toString()).toBe(html);
    expect(brotliDecompressSync(bodies.br).toString()).toBe(html);
    expect(bytes).toBe(bodies.identity.length + bodies.gzip.length + bodies.br.length);
  });

  it('names the content: equal pages alike, others not', async () => {
    const [one, same, other] = await Promise.all(['a', 'a', 'b'].map((html) => encodePage(html)));
    expect(one!.etag).toBe(same!.etag);
    expect(one!.etag).not.toBe(other!.etag);
  });
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; q=0.0', 'identity'],
  ['BR', 'br'],
  ['zstd', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('chooses for Accept-Encoding %j %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

it.each([
  ['W/"x"', true],
  ['"x"', true],
  ['"y", W/"x"', true],
  ['*', true],
  ['"y"', false],
  ['x', false],
  [undefined, false],
])('knows whether If-None-Match %j names W/"x"', (header, matches) => {
  expect(matchesEtag(header, 'W/"x"')).toBe(matches);
});
