import { gzipSync } from 'node:zlib';
import { zipSync, strToU8, Zip, ZipDeflate } from 'fflate';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { openArchives } from './open-archives.ts';

async function open(bytes: Uint8Array, name = 'archive', chunk = 1000) {
  async function* input() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found: { name: string; within: string | null; refusal: string | null; text: string }[] = [];
  for await (const file of openArchives(name, input())) {
    let text = '';
    if (file.refusal === null) for await (const part of file.bytes) text += Buffer.from(part).toString();
    found.push({ name: file.name, within: file.within, refusal: file.refusal, text });
  }
  return found;
}

const textsOf = async (bytes: Uint8Array, name?: string) =>
  (await open(bytes, name)).map((file) => [file.within ?? file.name, file.refusal ?? file.text]);
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );

async function tar(
  entries: { name: string; type?: 'symlink' | 'directory'; linkname?: string; content?: string | Uint8Array }[],
): Promise<Buffer> {
  const packer = pack();
  for (const { content = '', ...header } of entries) packer.entry(header, Buffer.from(content));
  packer.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of packer as unknown as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts);
}

/** A zip whose entry's size stands behind it, as programs write that do not know it before. */
function streamedZip(name: string, content: string): Buffer {
  const parts: Uint8Array[] = [];
  const file = new Zip((_, part) => parts.push(part));
  const entry = new ZipDeflate(name);
  file.add(entry);
  entry.push(strToU8(content), true);
  file.end();
  return Buffer.concat(parts);
}

describe('archives', () => {
  test('what is not packed comes as it is, gzip unpacked, under its name', async () => {
    expect(await textsOf(strToU8('plain'), 'a.xml')).toEqual([['a.xml', 'plain']]);
    expect(await textsOf(gzipSync('packed'), 'a.xml.gz')).toEqual([['a.xml', 'packed']]);
    expect(await textsOf(gzipSync(gzipSync('twice')), 'a.xml.gz.gz')).toEqual([['a.xml', 'twice']]);
  });

  test('the files of zip and tar come one by one; folders, hidden files and pictures are passed over', async () => {
    const files = { 'b/one.xml': 'one', 'two.txt': 'two'.repeat(50_000), '.hidden': 'x', '__MACOSX/b/_one.xml': 'x', 'b/label.jpg': 'x' };
    expect(await textsOf(zip(files))).toEqual([
      ['b/one.xml', 'one'],
      ['two.txt', 'two'.repeat(50_000)],
    ]);
    expect(await textsOf(streamedZip('late.xml', 'late'))).toEqual([['late.xml', 'late']]);
    const entries = [{ name: 'b/', type: 'directory' as const }, ...Object.entries(files).map(([name, content]) => ({ name, content }))];
    expect(await textsOf(gzipSync(await tar(entries)), 'x.tar.gz')).toEqual([
      ['b/one.xml', 'one'],
      ['two.txt', 'two'.repeat(50_000)],
    ]);
  });

  test('a file that is not read to its end is passed over', async () => {
    async function* input() {
      yield zip({ 'one.txt': 'one'.repeat(100_000), 'two.txt': 'two' });
    }
    const names: string[] = [];
    for await (const file of openArchives('x.zip', input())) names.push(file.name);
    expect(names).toEqual(['one.txt', 'two.txt']);
  });

  test('names that lead out and links are refused by name, and the rest is read', async () => {
    const names = ['../out.xml', '/etc/passwd', 'a/../../out', 'C:\\out.xml', '..\\out.xml'];
    const refused = names.map((name) => [name, 'Its name leads out of the archive.']);
    expect(await textsOf(zip({ ...Object.fromEntries(names.map((name) => [name, 'x'])), 'in.xml': 'in' }))).toEqual([
      ...refused,
      ['in.xml', 'in'],
    ]);
    const links = await tar([
      { name: 'link.xml', type: 'symlink', linkname: '/etc/passwd' },
      { name: '../out.xml', content: 'x' },
      { name: 'in.xml', content: 'in' },
    ]);
    expect(await textsOf(links)).toEqual([
      ['link.xml', expect.stringContaining('not followed')],
      ['../out.xml', 'Its name leads out of the archive.'],
      ['in.xml', 'in'],
    ]);
  });

  test('an archive within an archive is opened, one deeper is not', async () => {
    const inner = zip({ 'label.xml': 'label' });
    expect(await textsOf(zip({ 'a/inner.zip': inner, 'b.xml': 'b' }))).toEqual([
      ['a/inner.zip/label.xml', 'label'],
      ['b.xml', 'b'],
    ]);
    expect(await textsOf(zip({ 'middle.zip': zip({ 'inner.zip': inner }), 'b.xml': 'b' }))).toEqual([
      ['middle.zip/inner.zip', expect.stringContaining('archives within archives')],
      ['b.xml', 'b'],
    ]);
  });

  test('a bomb is not unpacked', async () => {
    const zeros = new Uint8Array(80 * 1024 * 1024);
    await expect(open(gzipSync(zeros))).rejects.toThrow('more than 250 times its size');
    await expect(open(zip({ 'bomb.xml': zeros, 'b.xml': 'b' }))).rejects.toThrow('more than 250 times its size');
    await expect(open(gzipSync(gzipSync(zeros, { level: 9 })))).rejects.toThrow('more than 250 times its size');
    // Text that packs well is no bomb.
    const text = 'Calmadrine 10 mg was given to 120 adults. '.repeat(100_000);
    expect(await textsOf(zip({ 'text.txt': text }))).toEqual([['text.txt', text]]);
  });

  test('a damaged entry costs itself alone; what is cut short says so', async () => {
    const whole = Buffer.from(zip({ 'one.txt': 'one '.repeat(5000), 'two.txt': 'two' }));
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 40, 60);
    expect(await textsOf(damaged)).toEqual([
      ['one.txt', expect.stringContaining('damaged')],
      ['two.txt', 'two'],
    ]);
    expect(await textsOf(whole.subarray(0, 60))).toEqual([['one.txt', 'The archive is cut short.']]);
    await expect(open(gzipSync('packed text').subarray(0, 20))).rejects.toThrow('cannot be unpacked');
    const tarred = await tar([{ name: 'a.txt', content: 'a'.repeat(5000) }]);
    await expect(open(tarred.subarray(0, 2000))).rejects.toThrow(InputFault);
  });
});
