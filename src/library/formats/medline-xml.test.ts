import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../library.ts';
import type { ReadItem } from './format.ts';
import { medlineXml } from './medline-xml.ts';

const HEAD = '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "x" "y.dtd">\n<PubmedArticleSet>\n';

interface RecordParts {
  pmid?: string;
  title?: string;
  abstract?: string;
  date?: string;
  types?: string[];
  /** Further elements inside the article, the citation and the PubMed data. */
  article?: string;
  citation?: string;
  data?: string;
}

function record({
  pmid = '1',
  title = 'A title.',
  abstract,
  date = '<Year>2020</Year>',
  types = ['Journal Article'],
  article = '',
  citation = '',
  data = '',
}: RecordParts = {}): string {
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${pmid}</PMID><Article><Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue><Title>The journal</Title></Journal>
<ArticleTitle>${title}</ArticleTitle>${abstract === undefined ? '' : `<Abstract>${abstract}</Abstract>`}${article}
<PublicationTypeList>${types.map((t) => `<PublicationType UI="D1">${t}</PublicationType>`).join('')}</PublicationTypeList></Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;
}

// Bytes come in small pieces, so that tags, lines and letters are cut anywhere.
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(xml: string, size = 37): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of medlineXml.read({ name: 'x.xml', bytes: inPieces(xml, size), given: {} })) items.push(item);
  return items;
}

async function readOne(parts: RecordParts): Promise<ReadDocument> {
  const [item] = await read(`${HEAD}${record(parts)}</PubmedArticleSet>`);
  if (item?.type !== 'document') throw new Error(JSON.stringify(item));
  return item.document;
}

const textsOf = (document: ReadDocument) => document.passages.map((p) => [p.heading.join(' › '), p.text]);

describe('text', () => {
  const abstract = (inner: string) => readOne({ abstract: `<AbstractText>${inner}</AbstractText>` }).then((d) => d.passages[0]!.text);

  test.each([
    ['inline marks add no spaces', 'the <i>BRAF</i>-<b>mutant</b> form of H<sub>2</sub>O', 'the BRAF-mutant form of H2O'],
    ['a power keeps its sign', '8.6 × 10<sup>9</sup>/L and 10<sup>-3</sup> in 2 m<sup>2</sup>', '8.6 × 10⁹/L and 10⁻³ in 2 m²'],
    ['a superscript in words stays a word', 'x<sup>th</sup> of <sup>13</sup>C', 'xth of ¹³C'],
    [
      'mathematics keeps its order',
      'so <mml:math xmlns:mml="m"><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:msup><mml:mn>10</mml:mn><mml:mn>6</mml:mn></mml:msup></mml:math> cells',
      'so x=10⁶ cells',
    ],
    ['signs escaped twice are read', 'n &amp;gt; 9 &amp;amp; p &lt; 0.001', 'n > 9 & p < 0.001'],
    ['tags escaped twice go', 'the &amp;lt;i&amp;gt;gene&amp;lt;/i&amp;gt; p &lt; .05', 'the gene p < .05'],
    ['white space is single', 'a\n   b\t c', 'a b c'],
    ['letters are composed', 'cafe\u0301 and µ', 'café and µ'],
    ['CDATA is text', '<![CDATA[a < b]]> and <!-- gone -->c', 'a < b and c'],
  ])('%s', async (_, inner, text) => {
    expect(await abstract(inner)).toBe(text);
  });

  test('sections keep their labels; other abstracts say what they are', async () => {
    const document = await readOne({
      abstract:
        '<AbstractText Label="METHODS" NlmCategory="METHODS">M.</AbstractText><AbstractText Label="UNLABELLED">U.</AbstractText><CopyrightInformation>No text.</CopyrightInformation>',
      citation:
        '<OtherAbstract Type="Publisher" Language="chi"><AbstractText>中文。</AbstractText></OtherAbstract><OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Plain.</AbstractText></OtherAbstract>',
    });
    expect(textsOf(document)).toEqual([
      ['METHODS', 'M.'],
      ['', 'U.'],
      ['Abstract in Chinese', '中文。'],
      ['Plain language summary', 'Plain.'],
    ]);
  });

  test('a record without an abstract is found by its title', async () => {
    expect(textsOf(await readOne({ title: 'Only a title.' }))).toEqual([['Title', 'Only a title']]);
  });
});

describe('bibliographic data', () => {
  test('identifiers come from the record, not from its references', async () => {
    const { source } = await readOne({
      pmid: '12',
      article: '<ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>',
      data: '<ArticleIdList><ArticleId IdType="doi">10.1000/Right</ArticleId><ArticleId IdType="pmc">PMC34</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference></ReferenceList>',
    });
    expect(source).toMatchObject({ id: 'pmid:12', aliases: ['doi:10.1000/right', 'pmcid:PMC34'], container: 'The journal' });
  });

  test('authors, groups among them', async () => {
    const { source } = await readOne({
      article:
        '<AuthorList><Author><LastName>Smith</LastName><Initials>AB</Initials><Suffix>Jr</Suffix></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>',
      citation: '<InvestigatorList><Investigator><LastName>No</LastName></Investigator></InvestigatorList>',
    });
    expect(source.authors).toEqual(['Smith AB Jr', 'The Group']);
  });

  test.each([
    ['<Year>2020</Year><Month>Feb</Month><Day>3</Day>', '2020-02-03'],
    ['<Year>2020</Year><Month>11</Month>', '2020-11'],
    ['<Year>1990</Year><Season>Spring</Season>', '1990'],
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', '1998-12'],
    ['<MedlineDate>2000 Spring</MedlineDate>', '2000'],
    ['<MedlineDate>Winter 1978-1979</MedlineDate>', '1978'],
    ['', null],
  ])('the date %s is %s', async (date, published) => {
    const { source } = await readOne({ date });
    expect([source.published, source.year]).toEqual([published, published === null ? null : Number(published.slice(0, 4))]);
  });

  test('titles: translated, vernacular, missing', async () => {
    const translated = await readOne({
      title: '[A translated title.]',
      article: '<Language>ger</Language><VernacularTitle>Ein Titel.</VernacularTitle>',
    });
    expect(translated.source).toMatchObject({
      title: '[A translated title]',
      vernacularTitle: 'Ein Titel',
      language: 'de',
      titleExact: true,
    });
    expect((await readOne({ title: '' })).source).toMatchObject({ title: 'Record without a title, PMID 1', titleExact: false });
  });

  test('subjects: diseases by qualifier or name, drugs that were given or that the title names', async () => {
    const heading = (name: string, qualifier = '') =>
      `<MeshHeading><DescriptorName>${name}</DescriptorName>${qualifier && `<QualifierName>${qualifier}</QualifierName>`}</MeshHeading>`;
    const chemicals = ['Methotrexate', 'Biomarkers', 'Antirheumatic Agents', 'baricitinib'].map(
      (c) => `<Chemical><NameOfSubstance>${c}</NameOfSubstance></Chemical>`,
    );
    const { source } = await readOne({
      title: 'Baricitinib for something',
      citation: `<ChemicalList>${chemicals.join('')}</ChemicalList><MeshHeadingList>${heading('Skin', 'pathology')}${heading('Humans')}${heading('Vitiligo')}${heading('Nevus of Ota', 'drug therapy')}${heading('Methotrexate', 'therapeutic use')}${heading('Antirheumatic Agents', 'therapeutic use')}</MeshHeadingList>`,
    });
    expect(source.conditions.map((c) => c.name)).toEqual(['Vitiligo', 'Nevus of Ota']);
    expect(source.drugs.map((d) => d.name)).toEqual(['methotrexate', 'baricitinib']);
  });

  test('a chapter of a book', async () => {
    const xml = `${HEAD}<PubmedBookArticle><BookDocument><PMID>7</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList><Book><Publisher><PublisherName>A Press</PublisherName></Publisher><BookTitle>The Book</BookTitle><PubDate><Year>2021</Year></PubDate><AuthorList Type="editors"><Author><LastName>Editor</LastName></Author></AuthorList></Book><ArticleTitle>A chapter</ArticleTitle><Language>eng</Language><AuthorList Type="authors"><Author><LastName>Writer</LastName><Initials>W</Initials></Author></AuthorList><PublicationType>Review</PublicationType><Abstract><AbstractText>Text.</AbstractText></Abstract></BookDocument></PubmedBookArticle></PubmedArticleSet>`;
    const [item] = await read(xml);
    expect(item).toMatchObject({
      type: 'document',
      document: {
        source: { id: 'pmid:7', kind: 'narrative-review', title: 'A chapter', container: 'The Book', year: 2021, authors: ['Writer W'] },
      },
    });
  });
});

describe('kind and standing', () => {
  test.each([
    [['Journal Article', 'Randomized Controlled Trial'], 'randomized-trial'],
    [['Meta-Analysis', 'Review'], 'systematic-review'],
    [['Practice Guideline'], 'document'],
    [['Consensus Development Conference'], 'consensus-statement'],
    [['Clinical Trial, Phase II'], 'document'],
    [['Case Reports', 'Review'], 'case-series'],
    [['Observational Study'], 'cohort'],
    [['Review'], 'narrative-review'],
    [['Letter'], 'document'],
    [['Clinical Trial Protocol', 'Randomized Controlled Trial'], 'document'],
    [['Published Erratum'], 'notice'],
    [['Retraction of Publication', 'Editorial'], 'notice'],
    [['Expression of Concern'], 'notice'],
  ])('%s is %s', async (types, kind) => {
    expect((await readOne({ types })).source.kind).toBe(kind);
  });

  test('a trial is single-arm only where the record says so', async () => {
    expect((await readOne({ types: ['Clinical Trial, Phase II'], title: 'An open-label, single-arm study' })).source.kind).toBe(
      'single-arm-trial',
    );
  });

  test('headings tell a cohort where publication types say nothing', async () => {
    const citation = '<MeshHeadingList><MeshHeading><DescriptorName>Retrospective Studies</DescriptorName></MeshHeading></MeshHeadingList>';
    expect((await readOne({ citation })).source.kind).toBe('cohort');
    expect((await readOne({ citation, types: ['Case Reports'] })).source.kind).toBe('case-series');
  });

  test('links to notices are kept with their direction, citations are not', async () => {
    const link = (type: string, inner: string) =>
      `<CommentsCorrections RefType="${type}"><RefSource>J. 2020</RefSource>${inner}</CommentsCorrections>`;
    const { source } = await readOne({
      citation: `<CommentsCorrectionsList>${link('RetractionIn', '<PMID>9</PMID>')}${link('ErratumIn', '')}${link('Cites', '<PMID>8</PMID>')}${link('ErratumFor', '')}</CommentsCorrectionsList>`,
    });
    expect(source.standingLinks).toEqual([
      { type: 'retraction', direction: 'affected-by', target: 'pmid:9', date: null },
      { type: 'correction', direction: 'affected-by', target: 'J. 2020', date: null },
    ]);
    expect((await readOne({ types: ['Retracted Publication'] })).source.standing).toBe('retracted');
  });
});

describe('files', () => {
  const summary = async (xml: string, size?: number) =>
    (await read(xml, size)).map((i) =>
      i.type === 'document'
        ? i.document.source.id
        : i.type === 'delete'
          ? `delete ${i.key}`
          : i.type === 'rejection'
            ? `${i.record} ${i.line}`
            : i.type,
    );

  test.each([1, 2, 7, 64, 100_000])('the same in pieces of %i bytes', async (size) => {
    const xml = `${HEAD}${record({ pmid: '1', title: 'Größe – 中文' })}\n${record({ pmid: '2' })}<DeleteCitation><PMID Version="1">3</PMID>\n<PMID>4</PMID></DeleteCitation></PubmedArticleSet>`;
    expect(await summary(xml, size)).toEqual(['pmid:1', 'pmid:2', 'delete pmid:3', 'delete pmid:4']);
  });

  test('a malformed record costs itself alone and is named with its line', async () => {
    const broken = record({ pmid: '2', abstract: '<AbstractText>\n\na & b</AbstractText>' });
    const unclosed = record({ pmid: '4' }).replace('</PubmedArticle>', '');
    const xml = `${HEAD}${record({ pmid: '1' })}\n${broken}\n${record({ pmid: '3' })}\n${unclosed}\n${record({ pmid: '5' })}</PubmedArticleSet>`;
    const before = `${HEAD}${record({ pmid: '1' })}\n`.split('\n').length;
    expect(await summary(xml)).toEqual(['pmid:1', `pmid:2 ${before + 3}`, 'pmid:3', expect.stringMatching(/^pmid:4 \d+$/), 'pmid:5']);
  });

  test('a file that ends in a record, or between records, says so', async () => {
    const whole = `${HEAD}${record({ pmid: '1' })}\n`;
    const [, cut, ...rest] = await read(`${whole}${record({ pmid: '2' }).slice(0, 200)}`);
    expect(rest).toEqual([]);
    expect(cut).toMatchObject({ type: 'rejection', record: 'pmid:2', line: 7, reason: expect.stringContaining('cut short') });
    expect((await read(whole))[1]).toMatchObject({ type: 'rejection', reason: expect.stringContaining('cut short') });
  });

  test('a record without a PMID is refused by its number', async () => {
    const xml = `${HEAD}${record()}${record().replace('<PMID Version="1">1</PMID>', '')}</PubmedArticleSet>`;
    expect((await read(xml))[1]).toMatchObject({ type: 'rejection', record: '#2', reason: 'The record has no PMID.' });
  });

  test('entities of a document type are not expanded', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]><PubmedArticleSet>${record({ title: 'Read &file; and &a;' })}</PubmedArticleSet>`;
    const items = await read(xml);
    expect(items).toEqual([expect.objectContaining({ type: 'rejection', record: 'pmid:1', reason: expect.stringContaining('"&file;"') })]);
  });

  test('elements nested without end are refused', async () => {
    const deep = '<i>'.repeat(5000) + '</i>'.repeat(5000);
    expect((await read(`${HEAD}${record({ title: deep })}${record({ pmid: '2' })}</PubmedArticleSet>`)).map((i) => i.type)).toEqual([
      'rejection',
      'document',
    ]);
  });

  test('a reference list inside another is no fault', async () => {
    const data =
      '<ReferenceList><Title>A</Title><ReferenceList><Reference><Citation>B &amp; C</Citation></Reference></ReferenceList></ReferenceList>';
    expect(await summary(`${HEAD}${record({ data })}</PubmedArticleSet>`)).toEqual(['pmid:1']);
  });
});
