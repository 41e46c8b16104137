import type { Format } from './format.ts';
import { readArticle } from './jats/read-article.ts';
import { readXmlRecords } from './read-xml-records.ts';
import { rejectFault } from './reject-fault.ts';

/** Full texts in JATS, as PubMed Central and publishers give them; a file may hold several articles. */
export const jats: Format = {
  name: 'JATS full text',
  gives: 'jats',
  recognises: (head) =>
    /<article(?=[\s>])/.test(head) && /<!DOCTYPE\s+article\b[^>]*(?:JATS|NLM)|<front\b|article-type=|<pmc-articleset\b/.test(head),
  async *read({ bytes }) {
    try {
      for await (const { element, line } of readXmlRecords(bytes, 'article')) {
        try {
          yield { type: 'document', document: readArticle(element) };
        } catch (error) {
          const rejection = rejectFault(error);
          yield rejection.type === 'rejection' ? { ...rejection, line } : rejection;
        }
      }
    } catch (error) {
      yield rejectFault(error);
    }
  },
};
