import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testData } from '../../../test/fixtures/read-format.ts';
import { addSources } from '../add-sources.ts';
import { openLanceLibrary } from '../lance/open-lance-library.ts';
import type { Library } from '../library.ts';

const RETRACTIONS = testData('retractions');
const COLUMNS =
  'Record ID,Title,Subject,Journal,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason';
const notice = (id: number, date: string, doi: string, nature: string, { pmid = '0', by = 'unavailable' } = {}) =>
  `${id},"A title, with a comma",(HSC),J Ex Med,${date},${by},0,1/1/2015 0:00,${doi},${pmid},${nature},+Error;`;
const article = (pmid: number, doi: string, more = '') =>
  `PMID- ${pmid}\nOWN - NLM\nDP  - 2015\nTI  - Study ${pmid}.\nAB  - It found something about tremor.\nLID - ${doi} [doi]\nPT  - Journal Article\n${more}SO  - J Ex Med. 2015.\n\n`;

let folder: string;
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-enrich-'));
  library = await openLanceLibrary(join(folder, 'library'));
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

async function add(name: string, content: string) {
  await writeFile(join(folder, name), content);
  return addSources(library, [join(folder, name)]);
}
const standingOf = async (id: string) => (await (await library.reader()).source(id))?.standing;

describe('retraction lists', () => {
  const list = [
    COLUMNS,
    notice(1, '2/14/2020 0:00', '10.1000/RETRACTED', 'Retraction', { by: '10.1000/notice' }),
    notice(2, '2/14/2018 0:00', '10.1000/reinstated', 'Retraction'),
    notice(3, '3/1/2019 0:00', '10.1000/reinstated', 'Reinstatement'),
    notice(4, '1/1/2017 0:00', '10.1000/concern', 'Retraction'),
    notice(5, '1/1/2018 0:00', '10.1000/concern', 'Expression of concern'),
    notice(6, '1/1/2018 0:00', 'unavailable', 'Correction', { pmid: '105' }),
    notice(7, '1/1/2018 0:00', 'unavailable', 'Retraction'),
  ].join('\n');
  const works =
    article(101, '10.1000/retracted') +
    article(102, '10.1000/reinstated') +
    article(103, '10.1000/concern') +
    article(104, '10.1000/other') +
    article(105, '10.1000/pmid');

  test.each(['the works first', 'the list first', 'both at once'])(
    'the latest dated notice decides, matched by DOI or PMID: %s',
    async (order) => {
      const put = { works: () => add('works.nbib', works), list: () => add('list.csv', list) };
      if (order === 'both at once') {
        await writeFile(join(folder, 'a-list.csv'), list);
        await writeFile(join(folder, 'works.nbib'), works);
        await addSources(library, [join(folder, 'a-list.csv'), join(folder, 'works.nbib')]);
      } else for (const step of order === 'the works first' ? [put.works, put.list] : [put.list, put.works]) await step();
      const standings = await Promise.all([101, 102, 103, 104, 105].map((pmid) => standingOf(`pmid:${pmid}`)));
      expect(standings).toEqual(['retracted', 'current', 'expression-of-concern', 'current', 'corrected']);
      const retracted = await (await library.reader()).source('pmid:101');
      expect(retracted!.standingLinks).toEqual([
        { type: 'retraction', direction: 'affected-by', target: 'doi:10.1000/notice', date: '2020-02-14' },
      ]);
    },
  );

  test('undated notices never weaken: an undated reinstatement ends nothing, an undated correction leaves a retraction', async () => {
    await add('works.nbib', article(1, '10.1000/a') + article(2, '10.1000/b') + article(3, '10.1000/c', 'RIN - J Ex Med. 2016. PMID: 9\n'));
    await add(
      'dois.csv',
      'doi,retractionwatch\n10.1000/a,Retraction;Reinstatement\n10.1000/b,Retraction;Correction\n10.1000/c,Reinstatement\n',
    );
    expect(await Promise.all(['pmid:1', 'pmid:2', 'pmid:3'].map(standingOf))).toEqual(['retracted', 'retracted', 'retracted']);
  });

  test('adds no source, changes nothing the second time, and names the rows it cannot read', async () => {
    await add('works.nbib', works);
    const before = await (await library.reader()).summary();
    const report = await add('list.csv', `${list}\n${notice(8, '1/1/2018 0:00', '10.1000/x', 'Nonsense')}`);
    expect(report).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 0,
      notices: 0,
      sources: [],
      enriched: [{ file: join(folder, 'list.csv'), entries: 6 }],
    });
    expect(report.rejected).toEqual([
      { file: join(folder, 'list.csv'), record: '8', line: 9, reason: expect.stringContaining('Nonsense') },
    ]);
    const after = await (await library.reader()).summary();
    expect(after.sources).toBe(before.sources);
    expect(after.snapshot).not.toBe(before.snapshot);
    await add('list.csv', list);
    expect((await (await library.reader()).summary()).snapshot).toBe(after.snapshot);
  });

  test.skipIf(!RETRACTIONS)('reads the real list of DOIs (skipped where the test data are absent)', async () => {
    await add('works.nbib', article(7, '10.1155/2022/5313654'));
    const report = await addSources(library, [RETRACTIONS!]);
    expect(report.rejected).toEqual([]);
    expect(report.enriched![0]!.entries).toBeGreaterThan(57_000);
    expect(await standingOf('pmid:7')).toBe('retracted');
  });
});

describe('MeSH', () => {
  const descriptors = `<?xml version="1.0"?>
<!DOCTYPE DescriptorRecordSet SYSTEM "https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20250101.dtd">
<DescriptorRecordSet LanguageCode="eng">
<DescriptorRecord DescriptorClass="1"><DescriptorUI>D014202</DescriptorUI><DescriptorName><String>Tremor</String></DescriptorName>
<TreeNumberList><TreeNumber>C10.597.350.850</TreeNumber></TreeNumberList>
<ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI>
<ConceptRelationList><ConceptRelation RelationName="NRW"><Concept1UI>M1</Concept1UI><Concept2UI>M2</Concept2UI></ConceptRelation></ConceptRelationList>
<TermList><Term><String>Tremor</String></Term><Term><String>Shaking, Involuntary</String></Term></TermList></Concept>
<Concept PreferredConceptYN="N"><ConceptUI>M2</ConceptUI><TermList><Term><String>Intention Tremor</String></Term></TermList></Concept></ConceptList></DescriptorRecord>
<DescriptorRecord><DescriptorUI>D000001</DescriptorUI></DescriptorRecord>
</DescriptorRecordSet>`;
  const work = article(1, '10.1000/a', 'MH  - Tremor/drug therapy\n');
  const conditionNames = async () => (await (await library.reader()).subjects()).find((s) => s.name === 'Tremor')?.also;

  test('entry terms are other names of a subject, whichever comes first; narrower concepts are not', async () => {
    await add('work.nbib', work);
    expect(await conditionNames()).toEqual([]);
    const before = (await library.reader()).snapshot;
    const report = await add('desc.xml', descriptors);
    expect(await conditionNames()).toEqual(['Shaking, Involuntary']);
    expect((await library.reader()).snapshot).not.toBe(before);
    expect(report).toMatchObject({ sources: [], enriched: [{ entries: 1 }], rejected: [{ record: 'D000001', line: 10 }] });
    expect((await add('work.nbib', work)).unchanged).toBe(1);
    expect(await conditionNames()).toEqual(['Shaking, Involuntary']);
  });

  test('the tree as a table is recognised and its bad lines are named', async () => {
    const report = await add('tree.tsv', 'mesh\tvname\tclass\nTremor\tC10.597.350.850\tC\nno number\nDystonia\tC10.228\tC\n');
    expect(report).toMatchObject({ enriched: [{ entries: 2 }], rejected: [{ line: 3 }] });
  });
});
