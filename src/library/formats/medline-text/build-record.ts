import type { XmlElement } from '../xml-element.ts';
import { splitLabels } from './split-labels.ts';
import { fieldText, fieldTexts, type TaggedRecord } from './split-fields.ts';

const LINKS: Record<string, string> = {
  RIN: 'RetractionIn',
  ROF: 'RetractionOf',
  RRI: 'RetractedandRepublishedIn',
  RRF: 'RetractedandRepublishedFrom',
  RPI: 'RetractedandRepublishedIn',
  RPF: 'RetractedandRepublishedFrom',
  EIN: 'ErratumIn',
  EFR: 'ErratumFor',
  ECI: 'ExpressionOfConcernIn',
  ECF: 'ExpressionOfConcernFor',
  CRI: 'CorrectedandRepublishedIn',
  CRF: 'CorrectedandRepublishedFrom',
  UIN: 'UpdateIn',
  UOF: 'UpdateOf',
};

const element = (name: string, children: XmlElement['children'], attributes: XmlElement['attributes'] = {}): XmlElement => ({
  name,
  attributes,
  children,
});
const texts = (name: string, values: string[], attributes?: XmlElement['attributes']): XmlElement[] =>
  values.map((value) => element(name, [value], attributes));

/**
 * A MEDLINE record as the elements of PubMed's XML that hold the same data (National Library of Medicine, "MEDLINE/PubMed Data Element
 * (Field) Descriptions"), so that one set of rules reads both.
 */
export function buildRecord(record: TaggedRecord): XmlElement {
  return fieldText(record, 'BTI') ? buildBook(record) : buildArticle(record);
}

function buildArticle(record: TaggedRecord): XmlElement {
  const { article, citation } = buildCommon(record);
  const journal = element('Journal', [
    element('JournalIssue', [element('PubDate', texts('MedlineDate', fieldTexts(record, 'DP')))]),
    ...texts('Title', [fieldText(record, 'JT', 'TA')]),
  ]);
  return element('PubmedArticle', [
    element('MedlineCitation', [
      ...citation,
      element('Article', [
        journal,
        ...texts('ArticleTitle', fieldTexts(record, 'TI').slice(0, 1)),
        ...article,
        element('PublicationTypeList', texts('PublicationType', fieldTexts(record, 'PT'))),
        ...fieldTexts(record, 'DEP').map((date) => element('ArticleDate', splitDate(date))),
      ]),
    ]),
    element('PubmedData', [buildIds(record)]),
  ]);
}

function buildBook(record: TaggedRecord): XmlElement {
  const { article, citation } = buildCommon(record);
  const book = element('Book', [
    element('Publisher', texts('PublisherName', fieldTexts(record, 'PB'))),
    ...texts('BookTitle', [fieldText(record, 'BTI')]),
    element('PubDate', texts('MedlineDate', fieldTexts(record, 'DP'))),
  ]);
  const chapter = texts('ArticleTitle', fieldTexts(record, 'TI').slice(0, 1));
  const types = texts('PublicationType', fieldTexts(record, 'PT'));
  return element('PubmedBookArticle', [element('BookDocument', [...citation, buildIds(record), book, ...chapter, ...article, ...types])]);
}

function buildCommon(record: TaggedRecord): { article: XmlElement[]; citation: XmlElement[] } {
  return {
    article: [
      ...texts('VernacularTitle', fieldTexts(record, 'TT')),
      ...fieldTexts(record, 'AB')
        .slice(0, 1)
        .map((text) => element('Abstract', splitLabels(text))),
      element('AuthorList', buildAuthors(record)),
      ...texts('Language', fieldTexts(record, 'LA')),
    ],
    citation: [
      ...texts('PMID', [fieldText(record, 'PMID')]),
      ...buildOtherAbstracts(record),
      element('ChemicalList', fieldTexts(record, 'RN', 'NM').map(buildChemical)),
      element('MeshHeadingList', fieldTexts(record, 'MH').map(buildHeading)),
      element('KeywordList', texts('Keyword', fieldTexts(record, 'OT'))),
      element('CommentsCorrectionsList', buildLinks(record)),
    ],
  };
}

// Authors and groups in the order of the record; an FAU is the same person as the AU after it.
function buildAuthors(record: TaggedRecord): XmlElement[] {
  const short = record.fields.some((field) => field.tag === 'AU') ? 'AU' : 'FAU';
  return record.fields.flatMap(({ tag, text }) => {
    if (tag === 'CN') return [element('Author', texts('CollectiveName', [text]))];
    return tag === short ? [element('Author', texts('LastName', [text]))] : [];
  });
}

// "OAB - Publisher: Abstract available from the publisher." says where a text is, and is none.
function buildOtherAbstracts(record: TaggedRecord): XmlElement[] {
  const languages = fieldTexts(record, 'OABL');
  return fieldTexts(record, 'OAB')
    .map((text, i) => ({
      text: text.replace(/^(?:Publisher|plain-language-summary|[A-Z]{3,4}): /, ''),
      all: text,
      language: languages[i] ?? '',
    }))
    .filter(({ text }) => !/^Abstract available from the publisher\.?$/i.test(text))
    .map(({ text, all, language }) =>
      element('OtherAbstract', splitLabels(text), {
        Language: language,
        Type: all.startsWith('plain-language-summary') ? 'plain-language-summary' : '',
      }),
    );
}

// "ISP4442I3Y (baricitinib)"; the older NM is the name alone.
function buildChemical(text: string): XmlElement {
  const [, name] = /^[\w.-]+(?: [\d.-]+)* \((.+)\)$/.exec(text) ?? [];
  return element('Chemical', texts('NameOfSubstance', [(name ?? text).replace(/^\*/, '')]));
}

// "*Arthritis, Rheumatoid/drug therapy/*immunology"
function buildHeading(text: string): XmlElement {
  const [name = '', ...qualifiers] = text.split('/').map((part) => part.replace(/^\*/, '').trim());
  return element('MeshHeading', [...texts('DescriptorName', [name]), ...texts('QualifierName', qualifiers)]);
}

// "Lancet. 2010 Feb 6;375(9713):445. PMID: 20137807"
function buildLinks(record: TaggedRecord): XmlElement[] {
  return record.fields.flatMap(({ tag, text }) => {
    const type = LINKS[tag];
    if (!type) return [];
    const pmid = /PMID:\s*(\d+)/.exec(text)?.[1];
    const source = text.replace(/\.?\s*PMID:\s*\d+.*$/, '');
    return [element('CommentsCorrections', [...texts('RefSource', [source]), ...(pmid ? texts('PMID', [pmid]) : [])], { RefType: type })];
  });
}

// "10.1016/j.x.2020.1 [doi]", "PMC7042823"
function buildIds(record: TaggedRecord): XmlElement {
  const [doi] = fieldTexts(record, 'AID', 'LID').flatMap((text) => /^(\S+) \[doi\]$/.exec(text)?.[1] ?? []);
  const pmc = fieldText(record, 'PMC');
  return element('ArticleIdList', [
    ...(doi ? texts('ArticleId', [doi], { IdType: 'doi' }) : []),
    ...(pmc ? texts('ArticleId', [pmc], { IdType: 'pmc' }) : []),
  ]);
}

function splitDate(date: string): XmlElement[] {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date) ?? [];
  return year ? [...texts('Year', [year]), ...texts('Month', [month!]), ...texts('Day', [day!])] : [];
}
