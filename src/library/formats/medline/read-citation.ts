import { InputFault } from '../../../domain/faults.ts';
import type { Identifiers } from '../../../domain/source.ts';
import { keysOfIdentifiers, NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages } from '../../make-passages.ts';
import { inlineText } from '../inline-text.ts';
import { newSource } from '../new-source.ts';
import { child, children, descend, type XmlElement } from '../xml-element.ts';
import { deriveKind } from './derive-kind.ts';
import { readAbstracts } from './read-abstract.ts';
import { readDate } from './read-date.ts';
import { readLanguage } from './read-language.ts';
import { readLinks } from './read-links.ts';
import { readHeadings, readSubjects } from './read-subjects.ts';

/** The parts of an article's or a book's record that are read alike. */
interface Parts {
  citation: XmlElement;
  article: XmlElement;
  idLists: (XmlElement | undefined)[];
  container: string;
  titles: string[];
  dates: (XmlElement | undefined)[];
}

/** Reads a PubmedArticle or PubmedBookArticle. Throws an InputFault where it cannot be known which record it is. */
export function readCitation(record: XmlElement): ReadDocument {
  const { citation, article, idLists, container, titles, dates } =
    record.name === 'PubmedBookArticle' ? bookParts(record) : articleParts(record);
  const identifiers = readIdentifiers(citation, article, idLists);
  const [id] = keysOfIdentifiers(identifiers);
  if (!identifiers.pmid || !id) throw new InputFault('The record has no PMID.');
  const publicationTypes = [
    ...children(child(article, 'PublicationTypeList'), 'PublicationType'),
    ...children(article, 'PublicationType'),
  ].map(inlineText);
  const headings = readHeadings(citation);
  const [exactTitle] = titles.filter(Boolean).map(withoutStop);
  const title = exactTitle ?? `Record without a title, PMID ${identifiers.pmid}`;
  const texts = readAbstracts(citation, article);
  const published = dates.map(readDate).find((date) => date !== null) ?? null;
  const source = newSource({
    id,
    kind: deriveKind({ publicationTypes, headings: headings.map((h) => h.name), text: [title, ...texts.map((t) => t.text)].join(' ') }),
    textKind: 'abstract',
    standing: publicationTypes.includes('Retracted Publication') ? 'retracted' : 'current',
    title,
    titleExact: exactTitle !== undefined,
    vernacularTitle: withoutStop(inlineText(child(article, 'VernacularTitle'))) || null,
    authors: readAuthors(article),
    container: container || null,
    published,
    language: readLanguage(inlineText(child(article, 'Language'))),
    identifiers,
    publicationTypes,
    publicationTypesBasis: 'medline',
    ...readSubjects(citation, headings, title),
    standingLinks: readLinks(citation),
  });
  // A record without an abstract can still be found and cited for its existence: its title is its one passage.
  const passages = makePassages(id, texts.some((t) => t.text) ? texts : [{ heading: ['Title'], text: title }]);
  return { source, passages };
}

function articleParts(record: XmlElement): Parts {
  const citation = child(record, 'MedlineCitation');
  const article = child(citation, 'Article');
  if (!citation || !article) throw new InputFault('The record has no article.');
  const journal = child(article, 'Journal');
  return {
    citation,
    article,
    idLists: [descend(record, 'PubmedData', 'ArticleIdList')],
    container: inlineText(child(journal, 'Title')) || inlineText(child(journal, 'ISOAbbreviation')),
    titles: [inlineText(child(article, 'ArticleTitle')), inlineText(child(article, 'VernacularTitle'))],
    dates: [descend(journal, 'JournalIssue', 'PubDate'), child(article, 'ArticleDate')],
  };
}

function bookParts(record: XmlElement): Parts {
  const document = child(record, 'BookDocument');
  if (!document) throw new InputFault('The record has no book document.');
  const book = child(document, 'Book');
  const bookTitle = inlineText(child(book, 'BookTitle'));
  const chapter = inlineText(child(document, 'ArticleTitle'));
  return {
    citation: document,
    article: document,
    idLists: [child(document, 'ArticleIdList'), descend(record, 'PubmedBookData', 'ArticleIdList')],
    container: chapter ? bookTitle : inlineText(descend(book, 'Publisher', 'PublisherName')),
    titles: [chapter, bookTitle],
    dates: [child(book, 'PubDate'), child(document, 'ContributionDate')],
  };
}

function readIdentifiers(citation: XmlElement, article: XmlElement, idLists: (XmlElement | undefined)[]): Identifiers {
  const ids = idLists.flatMap((list) => children(list, 'ArticleId'));
  const byType = (type: string) => inlineText(ids.find((id) => id.attributes.IdType === type));
  const location = children(article, 'ELocationID').find((e) => e.attributes.EIdType === 'doi' && e.attributes.ValidYN !== 'N');
  return {
    ...NO_IDENTIFIERS,
    pmid: readIdentifier('pmid', inlineText(child(citation, 'PMID'))),
    doi: readIdentifier('doi', byType('doi')) ?? readIdentifier('doi', inlineText(location)),
    pmcid: byType('pmc') ? readIdentifier('pmcid', byType('pmc')) : null,
  };
}

/** "Olivero JM", "Smith J Jr", or the name of a group, in the order of the record. Editors are left out. */
function readAuthors(article: XmlElement): string[] {
  const lists = children(article, 'AuthorList').filter((list) => list.attributes.Type !== 'editors');
  return lists
    .flatMap((list) => children(list, 'Author'))
    .map((author) => {
      const part = (name: string) => inlineText(child(author, name));
      return part('CollectiveName') || [part('LastName'), part('Initials') || part('ForeName'), part('Suffix')].filter(Boolean).join(' ');
    })
    .filter(Boolean);
}

// MEDLINE ends titles with a full stop, inside the brackets of a translated one.
function withoutStop(title: string): string {
  return title.replace(/(?<!\.)\.(\]?)$/, '$1');
}
