import { InputFault } from '../../domain/faults.ts';
import type { Format, ReadItem } from './format.ts';
import { inlineText } from './inline-text.ts';
import { blankParts } from './medline/blank-parts.ts';
import { readCitation } from './medline/read-citation.ts';
import { splitRecords, type RecordPiece } from './medline/split-records.ts';
import { scanElement } from './scan-element.ts';
import { children, makeElementParser } from './xml-element.ts';

// Long parts of a record that say nothing about what it found.
const SKIPPED = new Set(['ReferenceList', 'History', 'AffiliationInfo', 'GrantList', 'InvestigatorList']);

/** PubMed's XML, as efetch and the baseline files give it: articles, book chapters and deleted citations. */
export const medlineXml: Format = {
  name: 'PubMed XML',
  gives: 'medline-xml',
  recognises: (head) => /<(?:Pubmed(?:Book)?Article(?:Set)?|DeleteCitation)[\s>]/.test(head),
  async *read({ bytes }) {
    const parse = makeElementParser(SKIPPED);
    for await (const piece of splitRecords(decodeText(bytes))) yield* readPiece(piece, parse);
  },
};

function* readPiece(piece: RecordPiece, parse: ReturnType<typeof makeElementParser>): Generator<ReadItem> {
  try {
    if (piece.fault) throw new InputFault(piece.fault, { line: piece.line });
    const element = scanElement(piece.xml, SKIPPED) ?? parse(blankParts(piece.xml, SKIPPED), piece.line);
    if (element.name.startsWith('Delete')) {
      for (const pmid of children(element, 'PMID')) yield { type: 'delete', key: `pmid:${inlineText(pmid)}` };
    } else yield { type: 'document', document: readCitation(element) };
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    const pmid = /<PMID[^>]*>\s*(\d+)/.exec(piece.xml)?.[1];
    yield {
      type: 'rejection',
      record: pmid ? `pmid:${pmid}` : `#${piece.ordinal}`,
      line: error.place.line ?? piece.line,
      reason: error.message,
    };
  }
}

async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
