import { afterEach, describe, expect, test } from 'vitest';
import type { Source, StandingLink } from '../domain/source.ts';
import { readTokens } from '../text/read-tokens.ts';
import { keysOfIdentifiers, NO_IDENTIFIERS } from './identify-source.ts';
import type { Library, LibraryReader, ReadDocument } from './library.ts';
import { makePassages } from './make-passages.ts';

/** A place for libraries that outlives any one of them: opening it twice gives the same library. */
export interface LibraryPlace {
  open(): Promise<Library>;
  remove(): Promise<void>;
}

export function makeDocument(fields: Partial<Source> & { texts?: string[] }): ReadDocument {
  const { texts = ['Some text.'], ...given } = fields;
  const identifiers = given.identifiers ?? NO_IDENTIFIERS;
  const id = given.id ?? keysOfIdentifiers(identifiers)[0] ?? 'file:1';
  const source: Source = {
    id,
    aliases: [],
    kind: 'randomized-trial',
    textKind: 'abstract',
    standing: 'current',
    title: `Title of ${id}`,
    titleExact: true,
    vernacularTitle: null,
    authors: [],
    container: null,
    year: 2024,
    published: '2024-05',
    labelDate: null,
    language: 'en',
    url: null,
    issuer: null,
    regulator: null,
    jurisdictions: [],
    publicationTypes: [],
    drugs: [],
    conditions: [],
    brandNames: [],
    population: null,
    interventions: [],
    participants: null,
    authorityNote: null,
    confidence: null,
    standingLinks: [],
    starter: false,
    ...given,
    identifiers,
  };
  return {
    source,
    passages: makePassages(
      id,
      texts.map((text) => ({ heading: ['Results'], text })),
    ),
  };
}

export const pmid = (n: string) => ({ ...NO_IDENTIFIERS, pmid: n });

const search = (reader: LibraryReader, text: string, limit = 10) => reader.search({ tokens: readTokens(text), limit });
const found = async (reader: LibraryReader, text: string) => (await search(reader, text)).map((hit) => hit.source.id);

async function put(library: Library, documents: ReadDocument[]) {
  const writer = await library.writer();
  const outcomes = await writer.upsertAll(documents);
  return { outcomes, snapshot: await writer.commit() };
}

/** What every engine behind the library's port must do. `makePlace` gives a fresh, empty place each time. */
export function describeLibrary(name: string, makePlace: () => Promise<LibraryPlace>): void {
  const opened: { library: Library[]; place: LibraryPlace }[] = [];
  async function openPlace() {
    const place = await makePlace();
    const entry = { library: [] as Library[], place };
    opened.push(entry);
    return async () => {
      const library = await place.open();
      entry.library.push(library);
      return library;
    };
  }
  const openLibrary = async () => (await openPlace())();

  afterEach(async () => {
    for (const { library, place } of opened.splice(0)) {
      for (const one of library) await one.close();
      await place.remove();
    }
  });

  describe(`${name}: adding`, () => {
    test('an empty library answers everything with nothing', async () => {
      const reader = await (await openLibrary()).reader();
      expect(await reader.summary()).toMatchObject({ sources: 0, passages: 0, newest: null });
      expect(await search(reader, 'anything')).toEqual([]);
      expect(await reader.source('pmid:1')).toBeNull();
      expect(await reader.subjects()).toEqual([]);
      expect(await reader.browse({}, 0, 10)).toEqual({ total: 0, sources: [] });
      expect(await reader.documentFrequencies(['anything'], 10)).toEqual(new Map([['anything', 0]]));
    });

    test('the same twice changes nothing; another text is an update', async () => {
      const library = await openLibrary();
      const first = await put(library, [makeDocument({ identifiers: pmid('1') })]);
      const again = await put(library, [makeDocument({ identifiers: pmid('1') })]);
      const other = await put(library, [makeDocument({ identifiers: pmid('1'), texts: ['Entirely different words.'] })]);
      expect([first, again, other].map((p) => p.outcomes[0]!.outcome)).toEqual(['added', 'unchanged', 'updated']);
      expect(again.snapshot).toBe(first.snapshot);
      expect(other.snapshot).not.toBe(first.snapshot);
      const reader = await library.reader();
      expect((await reader.passages('pmid:1')).map((p) => p.text)).toEqual(['Entirely different words.']);
      expect(await reader.summary()).toMatchObject({ sources: 1, passages: 1 });
      expect(await found(reader, 'text')).toEqual([]);
    });

    test('twice in one batch counts as one source', async () => {
      const library = await openLibrary();
      const document = makeDocument({ identifiers: pmid('1') });
      const { outcomes } = await put(library, [document, document]);
      expect(outcomes.map((o) => o.outcome)).toEqual(['added', 'unchanged']);
      expect((await (await library.reader()).summary()).sources).toBe(1);
    });

    test('going back to an earlier text is an update again', async () => {
      const library = await openLibrary();
      const old = makeDocument({ identifiers: pmid('1'), texts: ['Old text.'] });
      await put(library, [old]);
      await put(library, [makeDocument({ identifiers: pmid('1'), texts: ['New text.'] })]);
      expect((await put(library, [old])).outcomes[0]!.outcome).toBe('updated');
      expect((await (await library.reader()).passages('pmid:1'))[0]!.text).toBe('Old text.');
    });

    test('a document that knows two sources by their identifiers makes them one', async () => {
      const library = await openLibrary();
      const doi = { ...NO_IDENTIFIERS, doi: '10.1000/x' };
      await put(library, [makeDocument({ identifiers: pmid('1') }), makeDocument({ identifiers: doi, texts: ['By DOI.'] })]);
      await put(library, [makeDocument({ identifiers: { ...pmid('1'), doi: '10.1000/x' }, texts: ['By both.'] })]);
      const reader = await library.reader();
      expect((await reader.summary()).sources).toBe(1);
      expect((await reader.source('doi:10.1000/x'))!.id).toBe('pmid:1');
    });

    test('deleting removes a source and its passages', async () => {
      const library = await openLibrary();
      await put(library, [makeDocument({ identifiers: pmid('1') }), makeDocument({ identifiers: pmid('2') })]);
      const writer = await library.writer();
      expect(await writer.delete('PMID:1')).toBe(true);
      expect(await writer.delete('pmid:1')).toBe(false);
      expect(await writer.delete('pmid:99')).toBe(false);
      await writer.commit();
      const reader = await library.reader();
      expect(await reader.source('pmid:1')).toBeNull();
      expect(await reader.passages('pmid:1')).toEqual([]);
      expect(await reader.summary()).toMatchObject({ sources: 1, passages: 1 });
      expect(await found(reader, 'text')).toEqual(['pmid:2']);
    });
  });

  describe(`${name}: merging`, () => {
    const digest = makeDocument({
      id: 'trial-one',
      identifiers: pmid('1'),
      textKind: 'digest',
      kind: 'randomized-trial',
      titleExact: false,
      title: 'Our own words for the title',
      starter: true,
      texts: ['A digest.'],
      drugs: [{ name: 'drugamab', also: [] }],
    });
    const abstract = makeDocument({
      identifiers: { ...pmid('1'), doi: '10.1000/x' },
      kind: 'document',
      title: 'The title as published',
      texts: ['The abstract.'],
      conditions: [{ name: 'Vitiligo', also: [] }],
    });

    test('the first id survives, the richest text is kept, the rest is united', async () => {
      const library = await openLibrary();
      await put(library, [digest]);
      expect((await put(library, [abstract])).outcomes).toEqual([{ outcome: 'updated', id: 'trial-one' }]);
      const reader = await library.reader();
      const source = (await reader.source('doi:10.1000/x'))!;
      expect(source).toMatchObject({
        id: 'trial-one',
        kind: 'randomized-trial',
        textKind: 'abstract',
        title: 'The title as published',
        titleExact: true,
        starter: false,
      });
      expect(source.aliases).toEqual(['doi:10.1000/x', 'pmid:1']);
      expect(source.drugs.map((d) => d.name)).toEqual(['drugamab']);
      expect(source.conditions.map((c) => c.name)).toEqual(['Vitiligo']);
      const passages = await reader.passages('trial-one');
      expect(passages.map((p) => [p.source, p.text])).toEqual([['trial-one', 'The abstract.']]);
    });

    test('a record that is only a title does not replace a text', async () => {
      const library = await openLibrary();
      const title = 'The title as published';
      await put(library, [digest, makeDocument({ identifiers: pmid('1'), title, texts: [title] })]);
      const reader = await library.reader();
      expect(await reader.source('pmid:1')).toMatchObject({ id: 'trial-one', textKind: 'digest', title, titleExact: true });
      expect((await reader.passages('trial-one')).map((p) => p.text)).toEqual(['A digest.']);
    });

    test('each document added again changes nothing, and a poorer text never replaces a richer one', async () => {
      const library = await openLibrary();
      await put(library, [digest]);
      await put(library, [abstract]);
      const { outcomes } = await put(library, [digest, abstract]);
      expect(outcomes.map((o) => o.outcome)).toEqual(['unchanged', 'unchanged']);
      await put(library, [{ ...digest, source: { ...digest.source, population: 'Adults' } }]);
      const source = (await (await library.reader()).source('trial-one'))!;
      expect(source).toMatchObject({ textKind: 'abstract', population: 'Adults' });
    });
  });

  describe(`${name}: standing`, () => {
    const link = (type: StandingLink['type'], direction: StandingLink['direction'], target: string): StandingLink => ({
      type,
      direction,
      target,
      date: null,
    });
    const work = makeDocument({ identifiers: pmid('1') });
    const notice = makeDocument({
      identifiers: pmid('9'),
      kind: 'notice',
      texts: ['Retraction.'],
      standingLinks: [link('retraction', 'affects', 'pmid:1')],
    });

    test('what a record says of itself decides its standing', async () => {
      const library = await openLibrary();
      await put(library, [
        makeDocument({ identifiers: pmid('1'), standingLinks: [link('retraction', 'affected-by', 'pmid:9')] }),
        makeDocument({ identifiers: pmid('2'), standingLinks: [link('correction', 'affected-by', 'pmid:8')] }),
        makeDocument({ identifiers: pmid('3'), standingLinks: [link('expression-of-concern', 'affected-by', 'pmid:7')] }),
      ]);
      const reader = await library.reader();
      expect((await reader.summary()).byStanding).toEqual({ retracted: 1, corrected: 1, 'expression-of-concern': 1 });
    });

    test.each([
      ['the work first', [[work], [notice]]],
      ['the notice first', [[notice], [work]]],
      ['both at once', [[work, notice]]],
      ['both at once, the notice first', [[notice, work]]],
    ])('a notice changes the standing of its work: %s', async (_, batches) => {
      const library = await openLibrary();
      let snapshot = '';
      for (const batch of batches) snapshot = (await put(library, batch)).snapshot;
      const reader = await library.reader();
      expect((await reader.source('pmid:1'))!.standing).toBe('retracted');
      expect((await reader.search({ tokens: readTokens('text'), filter: { standings: ['current'] }, limit: 9 })).length).toBe(0);
      const both = await openLibrary();
      expect((await put(both, [work, notice])).snapshot).toBe(snapshot);
      // Adding the work again is no way to make it current.
      expect((await put(library, [work])).outcomes[0]!.outcome).toBe('unchanged');
      expect((await (await library.reader()).source('pmid:1'))!.standing).toBe('retracted');
    });

    test('a deleted notice no longer counts', async () => {
      const library = await openLibrary();
      await put(library, [work, notice]);
      const writer = await library.writer();
      await writer.delete('pmid:9');
      await writer.commit();
      expect((await (await library.reader()).source('pmid:1'))!.standing).toBe('current');
    });
  });

  describe(`${name}: reading`, () => {
    const documents = [
      makeDocument({
        identifiers: pmid('1'),
        kind: 'guideline',
        issuer: 'A Society',
        jurisdictions: ['US'],
        published: '2024-02',
        texts: ['Baricitinib for alopecia.'],
        drugs: [{ name: 'baricitinib', also: ['LY1'] }],
        brandNames: ['OLUMIANT'],
      }),
      makeDocument({
        identifiers: pmid('2'),
        published: '2020',
        year: 2020,
        jurisdictions: ['EU', 'GB'],
        texts: ['Baricitinib baricitinib for eczema.'],
        conditions: [{ name: 'Dermatitis, Atopic', also: ['eczema'] }],
        drugs: [{ name: 'Baricitinib', also: [] }],
      }),
      makeDocument({ identifiers: pmid('3'), texts: ["It's about nothing of the kind."], title: "Crohn's disease" }),
    ];

    test('filters hold alone and together, over names, synonyms and brands, without case', async () => {
      const library = await openLibrary();
      await put(library, documents);
      const reader = await library.reader();
      const ids = async (filter: Parameters<LibraryReader['browse']>[0]) => (await reader.browse(filter, 0, 10)).sources.map((s) => s.id);
      expect(await ids({ kinds: ['guideline'] })).toEqual(['pmid:1']);
      expect(await ids({ drugs: ['BARICITINIB'] })).toEqual(['pmid:1', 'pmid:2']);
      expect(await ids({ drugs: ['ly1', 'x'] })).toEqual(['pmid:1']);
      expect(await ids({ drugs: ['Olumiant'] })).toEqual(['pmid:1']);
      expect(await ids({ conditions: ['Eczema'] })).toEqual(['pmid:2']);
      expect(await ids({ jurisdictions: ['GB', 'US'] })).toEqual(['pmid:1', 'pmid:2']);
      expect(await ids({ since: '2024-02-15' })).toEqual(['pmid:1', 'pmid:3']);
      expect(await ids({ sources: ['pmid:3', 'pmid:9'] })).toEqual(['pmid:3']);
      expect(await ids({ kinds: [] })).toEqual([]);
      expect(await ids({ drugs: ["x' OR 1=1 --"] })).toEqual([]);
      expect(await ids({ drugs: ['baricitinib'], jurisdictions: ['EU'] })).toEqual(['pmid:2']);
      expect(await ids({ words: 'crohn' })).toEqual(['pmid:3']);
      expect(await ids({ words: "%' eczema" })).toEqual(['pmid:2']);
      const hits = await reader.search({ tokens: readTokens('baricitinib'), filter: { jurisdictions: ['US'] }, limit: 5 });
      expect(hits.map((h) => h.source.id)).toEqual(['pmid:1']);
    });

    test('pages through the sources in order of id, with the total', async () => {
      const library = await openLibrary();
      await put(library, documents);
      const reader = await library.reader();
      const second = await reader.browse({}, 1, 1);
      expect(second.total).toBe(3);
      expect(second.sources.map((s) => s.id)).toEqual(['pmid:2']);
    });

    test('counts subjects by source and joins spellings', async () => {
      const library = await openLibrary();
      await put(library, documents);
      const subjects = await (await library.reader()).subjects();
      expect(subjects[0]).toEqual({ type: 'drug', name: 'Baricitinib', also: ['LY1'], brands: ['OLUMIANT'], sources: 2 });
      expect(subjects[1]).toEqual({ type: 'condition', name: 'Dermatitis, Atopic', also: ['eczema'], brands: [], sources: 1 });
    });

    test('counts the passages that hold a token', async () => {
      const library = await openLibrary();
      await put(library, documents);
      const reader = await library.reader();
      expect(await reader.documentFrequencies(['baricitinib', 'eczema', 'absent'], 10)).toEqual(
        new Map([
          ['baricitinib', 2],
          ['eczema', 1],
          ['absent', 0],
        ]),
      );
      expect((await reader.documentFrequencies(['baricitinib'], 1)).get('baricitinib')).toBe(1);
    });

    test('a passage is found by its title and its heading path too', async () => {
      const library = await openLibrary();
      await put(library, documents);
      const reader = await library.reader();
      expect(await found(reader, 'crohn')).toEqual(['pmid:3']);
      expect((await found(reader, 'results')).length).toBe(3);
    });

    test('a source is known by its id and by every way its identifiers are written', async () => {
      const library = await openLibrary();
      await put(library, [makeDocument({ identifiers: { ...NO_IDENTIFIERS, doi: '10.1000/x', eu: '1/16/1170', pmcid: 'PMC12' } })]);
      const reader = await library.reader();
      const written = ['doi:10.1000/X', 'https://doi.org/10.1000/x', 'eu:EU/1/16/1170/017', 'PMC12', 'pmcid:12'];
      const ids = await Promise.all(written.map(async (key) => (await reader.source(key))?.id));
      expect(ids).toEqual(written.map(() => 'doi:10.1000/x'));
      expect(await reader.source("x' OR '1'='1")).toBeNull();
    });
  });

  describe(`${name}: snapshots`, () => {
    test('a reader keeps its state, and the next reader sees the new one', async () => {
      const library = await openLibrary();
      await put(library, [makeDocument({ identifiers: pmid('1') })]);
      const before = await library.reader();
      await put(library, [makeDocument({ identifiers: pmid('2') }), makeDocument({ identifiers: pmid('1'), texts: ['Changed.'] })]);
      expect(await before.summary()).toMatchObject({ sources: 1 });
      expect(await found(before, 'text')).toEqual(['pmid:1']);
      expect((await before.passages('pmid:1'))[0]!.text).toBe('Some text.');
      const after = await library.reader();
      expect(after.snapshot).not.toBe(before.snapshot);
      expect(await after.summary()).toMatchObject({ sources: 2 });
    });

    test('a state that is still read outlives many others', async () => {
      const library = await openLibrary();
      await put(library, [makeDocument({ identifiers: pmid('1') })]);
      const first = await library.reader();
      for (let i = 0; i < 12; i++) await put(library, [makeDocument({ identifiers: pmid('1'), texts: [`Changed ${i} times.`] })]);
      expect(await found(first, 'some')).toEqual(['pmid:1']);
      expect(await found(first, 'changed')).toEqual([]);
      expect(await found(await library.reader(), 'changed')).toEqual(['pmid:1']);
    });

    test('documents that come while others are being written find them', async () => {
      const library = await openLibrary();
      const writer = await library.writer();
      const many = Array.from({ length: 5000 }, (_, i) => makeDocument({ identifiers: pmid(String(i + 1)) }));
      await writer.upsertAll(many);
      const placed = await writer.upsertAll([
        makeDocument({ identifiers: pmid('7') }),
        makeDocument({ identifiers: pmid('8'), texts: ['Other text.'] }),
        makeDocument({ identifiers: pmid('6000') }),
      ]);
      expect(placed.map(({ outcome }) => outcome)).toEqual(['unchanged', 'updated', 'added']);
      await writer.commit();
      const reader = await library.reader();
      expect(await reader.summary()).toMatchObject({ sources: 5001, passages: 5001 });
      expect(await found(reader, 'other')).toEqual(['pmid:8']);
    });

    test('nothing of a batch is seen before its commit, and nothing of an abandoned one after', async () => {
      const library = await openLibrary();
      await put(library, [makeDocument({ identifiers: pmid('1') })]);
      const writer = await library.writer();
      await writer.upsertAll(
        Array.from({ length: 5000 }, (_, i) => makeDocument({ identifiers: pmid(String(i + 1)), texts: ['Half a batch.'] })),
      );
      expect((await (await library.reader()).summary()).sources).toBe(1);
      expect(await found(await library.reader(), 'half')).toEqual([]);
      await writer.abandon();
      expect((await (await library.reader()).summary()).sources).toBe(1);
      await put(library, [makeDocument({ identifiers: pmid('3') })]);
      expect(await (await library.reader()).summary()).toMatchObject({ sources: 2, passages: 2 });
    });

    test('another opening of the same place sees a commit at once', async () => {
      const open = await openPlace();
      const [one, two] = [await open(), await open()];
      expect((await (await two.reader()).summary()).sources).toBe(0);
      await put(one, [makeDocument({ identifiers: pmid('1') })]);
      expect((await (await two.reader()).summary()).sources).toBe(1);
      expect(await two.reader()).toBe(await two.reader());
    });

    test('the same content in any order has the same snapshot and the same scores', async () => {
      const documents = Array.from({ length: 60 }, (_, i) =>
        makeDocument({
          identifiers: pmid(String(i + 1)),
          title: 'A trial',
          texts: [`Word${i % 7} and word${i % 5}, ${'more '.repeat(i % 4)}text.`, 'Same text everywhere.'],
        }),
      );
      const left = await openLibrary();
      const { snapshot } = await put(left, documents);
      // The other library has a past: other batches, an update, a deletion.
      const right = await openLibrary();
      await put(right, [
        ...documents.slice(30).reverse(),
        makeDocument({ identifiers: pmid('500'), texts: ['Word1 word1 to be deleted.'] }),
      ]);
      await put(right, [makeDocument({ identifiers: pmid('3'), texts: ['Word1, an earlier text.'] })]);
      await put(right, documents.slice(0, 30));
      const writer = await right.writer();
      await writer.delete('pmid:500');
      expect(await writer.commit()).toBe(snapshot);
      const scored = async (library: Library, text: string, limit: number) =>
        (await search(await library.reader(), text, limit)).map((h) => [h.passage.id, h.score]);
      for (const [text, limit] of [
        ['word1', 5],
        ['word2 word3 text', 40],
        ['same', 7],
      ] as const) {
        expect(await scored(right, text, limit)).toEqual(await scored(left, text, limit));
      }
      const ties = (await scored(left, 'same', 7)).map(([id]) => id as string);
      expect(ties).toEqual([...ties].sort());
    });
  });
}
