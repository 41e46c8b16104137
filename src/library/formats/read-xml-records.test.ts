import { expect, test } from 'vitest';
import { readXmlRecords } from './read-xml-records.ts';

async function read(content: string | Uint8Array, chunk = 7) {
  async function* bytes() {
    const all = Buffer.from(content);
    for (let at = 0; at < all.length; at += chunk) yield all.subarray(at, at + chunk);
  }
  const records = [];
  for await (const record of readXmlRecords(bytes(), 'r')) records.push(record);
  return records;
}

test('gives every outermost element of the name, with its line, also where letters lie over chunks', async () => {
  const records = await read('<set>\n<r>é<r>in</r></r>\n<other><r a="1"/></other></set>');
  expect(records.map(({ line }) => line)).toEqual([2, 3]);
  expect(records[0]!.element.children).toEqual(['é', { name: 'r', attributes: {}, children: ['in'] }]);
  expect(records[1]!.element.attributes).toEqual({ a: '1' });
});

test('reads the encoding that the file declares', async () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>\u00b5g</r>', 'latin1');
  expect((await read(latin, 500))[0]!.element.children).toEqual(['µg']);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<r>µg</r>', 'utf16le')]);
  expect((await read(utf16, 500))[0]!.element.children).toEqual(['µg']);
});

test.each([
  ['an entity declared', '<!DOCTYPE r [<!ENTITY lol "lol">]><r>&lol;</r>', /declares entities/, 1],
  ['an external entity', '<!DOCTYPE r [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', /declares entities/, 2],
  ['a tag left open', '<r>\n<a>\n</r>', /not well formed/, 3],
  ['the end missing', '<r>\n<a></a>', /not well formed/, 2],
  ['a NUL byte', '<r>\n\0</r>', /not well formed/, 2],
  ['depth', `<r>${'<a>'.repeat(1000)}`, /nested more than/, 1],
  ['a text without end', `<r>${'a'.repeat(3_000_000)}</r>`, /without a mark/, 1],
  ['bytes that are no text', Buffer.from([0x3c, 0x72, 0x3e, 0xff, 0xc3, 0x28]), /not text in UTF-8/, 1],
  ['an unknown encoding', '<?xml version="1.0" encoding="EBCDIC-9"?><r/>', /encoding "EBCDIC-9"/, 1],
])('refuses %s with the line', async (_, content, message, line) => {
  await expect(read(content, 65_536)).rejects.toMatchObject({
    name: 'InputFault',
    message: expect.stringMatching(message),
    place: { line },
  });
});
