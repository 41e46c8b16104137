import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, makePdf, ruledTable } from '../../../test/fixtures/make-pdf.ts';
import { testData } from '../../../test/fixtures/read-format.ts';
import type { Format, ReadItem } from './format.ts';
import { FORMATS } from './formats.ts';

// Every format's reader is given mutants of its files, made from a seed: at least 2,000 in all that a reader takes for its own.
const SEED = 20260501;
const MUTANTS = 2200;
const FIXTURES = join(import.meta.dirname, '../../../test/fixtures/formats');
const DATA = testData();
// Whole files, so small that thousands of mutants are read in seconds.
const LARGEST = 130_000;

interface Specimen {
  name: string;
  bytes: Buffer;
  format: Format;
}

function recognise(bytes: Buffer, name: string): Format | undefined {
  return FORMATS.find((format) => format.recognises(new TextDecoder().decode(bytes.subarray(0, 4096)), name, {}));
}

function collectSpecimens(): Specimen[] {
  const fixtures = readdirSync(FIXTURES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const real = DATA
    ? ['pubmed', 'labels', 'leaflets', 'jats', 'jats/trials', 'guidelines/nstg2022', 'mesh'].flatMap((folder) =>
        readdirSync(join(DATA, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .slice(0, 15),
      )
    : [];
  const files: { name: string; bytes: Buffer }[] = [...fixtures, ...real].map((entry) => ({
    name: entry.name,
    bytes: readFileSync(join(entry.parentPath, entry.name)).subarray(0, LARGEST),
  }));
  files.push({
    name: 'made.pdf',
    bytes: makePdf([
      linesOf(72, 700, ['A line of text on tremor.', 'Another line of text.']),
      [
        ...linesOf(72, 700, ['A page.']),
        ...ruledTable([72, 200, 300], 600, [
          [{ text: 'Dose' }, { text: 'Age' }],
          [{ text: '5 mg' }, { text: '12' }],
        ]),
      ],
    ]),
  });
  return files.flatMap(({ name, bytes }) => {
    if (bytes.length > LARGEST) return [];
    const format = recognise(bytes, name);
    return format ? [{ name, bytes, format }] : [];
  });
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const INSERTS = [
  '\0',
  '\uFFFD',
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&lol;',
  '<!ENTITY x "y">',
  ']]>',
  '<![CDATA[',
  '{',
  '}',
  '"',
  '\\',
  '\r',
  '\t',
  '|',
  '\n\n',
  '<'.repeat(300),
  '<a>'.repeat(300),
  '[['.repeat(300),
  '../',
  '9'.repeat(400),
  '\u202e',
  '\ud83d\ude00',
  'é'.normalize('NFD'),
];

function mutate(bytes: Buffer, random: () => number): Buffer {
  const place = () => Math.floor(random() * bytes.length);
  const [a, b] = [place(), place()].sort((x, y) => x - y) as [number, number];
  const end = Math.min(b, a + 2000);
  const insert = Buffer.from(INSERTS[Math.floor(random() * INSERTS.length)]!);
  switch (Math.floor(random() * 8)) {
    case 0:
      return bytes.subarray(0, a);
    case 1:
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(a, end), bytes.subarray(end)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, a), insert, bytes.subarray(a)]);
    case 4:
      return Buffer.concat([
        bytes.subarray(0, a),
        Buffer.from(Array.from({ length: 8 }, () => Math.floor(random() * 256))),
        bytes.subarray(a + 8),
      ]);
    case 5:
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b)]);
    case 6: {
      const flipped = Buffer.from(bytes);
      for (let i = 0; i < 20; i++) flipped[place()]! ^= 1 << Math.floor(random() * 8);
      return flipped;
    }
    default:
      return Buffer.from(
        bytes.toString('latin1').replaceAll(/<\/?[a-z]+/gi, (tag) => (random() < 0.02 ? '' : tag)),
        'latin1',
      );
  }
}

async function readMutant({ name, format }: Specimen, bytes: Buffer): Promise<ReadItem[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 7000) yield bytes.subarray(at, at + 7000);
  }
  const items: ReadItem[] = [];
  for await (const item of format.read({ name, bytes: chunks(), given: {} })) items.push(item);
  return items;
}

/** What is wrong with what a reader gave: nothing that a library would choke on may come of any file. */
function faultsOf(items: ReadItem[]): string[] {
  return items.flatMap((item) => {
    if (item.type === 'rejection')
      return item.reason && (item.record !== null || item.line !== null)
        ? []
        : [`a rejection without reason or place: ${JSON.stringify(item)}`];
    if (item.type !== 'document') return [];
    const { source, passages } = item.document;
    return [
      ...(source.id && source.title.trim() ? [] : ['a source without id or title']),
      ...passages.flatMap(({ text, heading, position }, i) => [
        ...(text.trim() === '' ? ['an empty passage'] : []),
        ...(position === i ? [] : ['passages out of order']),
        ...([text, ...heading].every((part) => part === part.normalize('NFC')) ? [] : ['text that is not NFC']),
        ...(text.includes('\0') ? ['a NUL in a text'] : []),
      ]),
    ];
  });
}

describe('mutants of files', () => {
  const specimens = collectSpecimens();

  test('there are specimens of many formats', () => {
    expect(new Set(specimens.map(({ format }) => format.name)).size).toBeGreaterThanOrEqual(existsSync(DATA ?? '') ? 10 : 5);
  });

  test(`${MUTANTS} mutants crash no reader, hang none, and give nothing unsound`, async () => {
    const random = makeRandom(SEED);
    const unsound: string[] = [];
    let read = 0;
    for (let round = 0; read < MUTANTS && round < MUTANTS * 4; round++) {
      const specimen = specimens[round % specimens.length]!;
      const bytes = mutate(specimen.bytes, random);
      // A mutant counts only when some reader still takes it for its own.
      const format = recognise(bytes, specimen.name);
      if (!format) continue;
      read++;
      try {
        unsound.push(
          ...faultsOf(await readMutant({ ...specimen, format }, bytes)).map((fault) => `${specimen.name}, round ${round}: ${fault}`),
        );
      } catch (error) {
        // What the door maps to a rejection of the whole file.
        if ((error as Error).name !== 'InputFault') unsound.push(`${specimen.name}, round ${round}: ${(error as Error).stack}`);
      }
    }
    expect(unsound.slice(0, 5)).toEqual([]);
    expect(read).toBeGreaterThanOrEqual(MUTANTS);
  }, 600_000);

  test('good records beside a bad one go in', async () => {
    const random = makeRandom(SEED + 1);
    const tagged = specimens.find(({ name }) => name === 'records.nbib')!;
    const whole = (await readMutant(tagged, tagged.bytes)).filter((item) => item.type === 'document').length;
    const records = tagged.bytes.toString().split(/(?=^PMID- )/m);
    for (let round = 0; round < 50; round++) {
      const at = 1 + Math.floor(random() * (records.length - 1));
      const broken = records.with(at, records[at]!.replace(/^TI {2}- .*/m, 'a line without a tag'));
      const items = await readMutant(tagged, Buffer.from(broken.join('')));
      const kept = items.filter((item) => item.type === 'document').length;
      expect(kept).toBeGreaterThanOrEqual(whole - 1);
      expect(items.some((item) => item.type === 'rejection')).toBe(true);
    }
  });
});
