import { InputFault } from '../../domain/faults.ts';
import type { Format, ReadItem } from './format.ts';
import { buildRecord } from './medline-text/build-record.ts';
import { fieldText, splitTaggedRecords, type TaggedLayout, type TaggedRecord } from './medline-text/split-fields.ts';
import { readCitation } from './medline/read-citation.ts';
import { readLines } from './read-lines.ts';

const LAYOUT: TaggedLayout = {
  tag: /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/,
  first: 'PMID',
  last: null,
  continues: (line) => line.startsWith('      '),
};

/** PubMed's MEDLINE format, tagged text (.nbib): the same data as its XML, read by the same rules. */
export const medlineText: Format = {
  name: 'MEDLINE text (.nbib)',
  gives: 'medline-text',
  recognises: (head) => /^\s*PMID- *\d+\s*$/m.test(head.slice(0, 400)) && /^(?:OWN|STAT|TI|DP|BTI|LR) {0,2}- /m.test(head),
  async *read({ bytes }) {
    let before: TaggedRecord | null = null;
    let isWhole = false;
    for await (const record of splitTaggedRecords(readLines(bytes), LAYOUT)) {
      if (before) yield readRecord(before);
      isWhole ||= before !== null && hasEnd(before);
      before = record;
    }
    if (!before) return;
    // The line SO ends every article of PubMed's; where earlier records have it, the last one without it was cut.
    if (!before.fault && isWhole && !hasEnd(before))
      before.fault = { line: before.fields.at(-1)!.line, reason: 'The record is cut short: its last line, SO, is missing.' };
    yield readRecord(before);
  },
};

function hasEnd(record: TaggedRecord): boolean {
  return fieldText(record, 'SO', 'BTI') !== '';
}

function readRecord(record: TaggedRecord): ReadItem {
  const pmid = /^\d+$/.exec(fieldText(record, 'PMID'))?.[0];
  try {
    if (record.fault) throw new InputFault(record.fault.reason, { line: record.fault.line });
    return { type: 'document', document: readCitation(buildRecord(record)) };
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    return {
      type: 'rejection',
      record: pmid ? `pmid:${pmid}` : `#${record.ordinal}`,
      line: error.place.line ?? record.line,
      reason: error.message,
    };
  }
}
