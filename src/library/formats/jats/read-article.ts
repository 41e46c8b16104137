import { InputFault } from '../../../domain/faults.ts';
import { sha256 } from '../../hash-content.ts';
import { keysOfIdentifiers, NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages } from '../../make-passages.ts';
import { readInline } from '../blocks/read-inline.ts';
import { newSource } from '../new-source.ts';
import { child, children, descend, type XmlElement } from '../xml-element.ts';
import { deriveArticleKind } from './derive-article-kind.ts';
import { readAbstracts } from './read-abstracts.ts';
import { readAuthors } from './read-authors.ts';
import { readBody } from './read-sections.ts';
import { readPublished } from './read-published.ts';
import { readRelated } from './read-related.ts';
import { readArticleSubjects } from './read-subjects.ts';

const SAYS_RETRACTED = /^\W*(?:retracted|retracted article|withdrawn)\b\s*[:\]–—-]/i;

/** Reads an article in JATS (NISO Z39.96, and its forerunner, the NLM DTD). Throws an InputFault where it has no front matter. */
export function readArticle(article: XmlElement): ReadDocument {
  // 1. Front matter.
  const front = child(article, 'front');
  const meta = child(front, 'article-meta');
  if (!meta) throw new InputFault('The article has no front matter (<article-meta>).');
  const identifiers = readIdentifiers(meta);
  const { title, vernacularTitle } = readTitles(article, meta);
  const published = readPublished(meta);
  // 2. Its text.
  const abstracts = readAbstracts(meta);
  const texts = [...abstracts, ...readBody(article)];
  const [bestKey] = keysOfIdentifiers(identifiers);
  const id = bestKey ?? `file:${sha256(JSON.stringify([title, texts])).slice(0, 20)}`;
  const passages = makePassages(id, texts.length ? texts : [{ heading: ['Title'], text: title }]);
  // 3. What it is, and what it says about other works.
  const subjects = children(child(meta, 'article-categories'), 'subj-group').flatMap((group) => children(group, 'subject').map(textOf));
  const kind = deriveArticleKind({
    articleType: article.attributes['article-type'] ?? '',
    subjects,
    title,
    abstract: abstracts.map((a) => a.text).join(' '),
  });
  const source = newSource({
    id,
    kind,
    textKind: 'full',
    standing: SAYS_RETRACTED.test(title) ? 'retracted' : 'current',
    title,
    titleExact: readInline(descend(meta, 'title-group', 'article-title')?.children ?? []) !== '',
    vernacularTitle,
    authors: readAuthors(meta),
    container: journalOf(front) || null,
    published,
    language: (article.attributes['xml:lang'] ?? 'en').slice(0, 2).toLowerCase(),
    identifiers,
    ...readArticleSubjects(meta, title),
    licence: readLicence(meta),
    standingLinks: readRelated(meta, {
      isNotice: kind === 'notice',
      own: identifiers,
      published,
      texts: texts.map((t) => [...t.heading, t.text].join(' ')),
    }),
  });
  return { source, passages };
}

function readIdentifiers(meta: XmlElement) {
  const ids = children(meta, 'article-id');
  const byType = (...types: string[]) => textOf(ids.find((e) => types.includes(e.attributes['pub-id-type'] ?? '')));
  const pmcid = byType('pmc', 'pmcid', 'pmcaid');
  return {
    ...NO_IDENTIFIERS,
    pmid: readIdentifier('pmid', byType('pmid')),
    doi: readIdentifier('doi', byType('doi')),
    pmcid: pmcid ? readIdentifier('pmcid', pmcid) : null,
  };
}

// The title in English comes first where there are two.
function readTitles(article: XmlElement, meta: XmlElement): { title: string; vernacularTitle: string | null } {
  const group = child(meta, 'title-group');
  const title = [textOf(child(group, 'article-title')), ...children(group, 'subtitle').map(textOf)].filter(Boolean).join(': ');
  const translated = children(group, 'trans-title-group').map((t) => ({
    lang: t.attributes['xml:lang'] ?? '',
    text: textOf(child(t, 'trans-title')),
  }));
  const english = translated.find((t) => /^en/i.test(t.lang))?.text;
  const isEnglish = /^(?:en|$)/i.test(article.attributes['xml:lang'] ?? '');
  if (!isEnglish && english) return { title: english, vernacularTitle: title || null };
  const other = translated.find((t) => t.text && !/^en/i.test(t.lang))?.text ?? null;
  return { title: title || english || textOf(child(group, 'alt-title')) || 'Article without a title', vernacularTitle: other };
}

function journalOf(front: XmlElement | undefined): string {
  const journal = child(front, 'journal-meta');
  return textOf(descend(journal, 'journal-title-group', 'journal-title')) || textOf(child(journal, 'journal-title'));
}

function readLicence(meta: XmlElement): string | null {
  const permissions = child(meta, 'permissions');
  const licence = child(permissions, 'license');
  if (!licence) return null;
  const address = licence.attributes['xlink:href'] ?? textOf(child(licence, 'ali:license_ref'));
  return address || children(licence, 'license-p').map(textOf).join(' ').slice(0, 500) || licence.attributes['license-type'] || null;
}

function textOf(element: XmlElement | undefined): string {
  return readInline(element?.children ?? []).replaceAll('\n', ' ');
}
