import { InputFault } from '../../domain/faults.ts';
import type { Format, ReadItem } from './format.ts';
import { splitTaggedRecords, type TaggedLayout, type TaggedRecord } from './medline-text/split-fields.ts';
import { readLines } from './read-lines.ts';
import { readRisRecord } from './ris/read-ris-record.ts';

const LAYOUT: TaggedLayout = {
  tag: /^\uFEFF?\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/,
  first: 'TY',
  last: 'ER',
  // Abstracts are wrapped by some programs, with and without indent.
  continues: () => true,
};

/** RIS, the exchange format of reference managers, as its specification of 2011 describes it. */
export const ris: Format = {
  name: 'RIS',
  gives: 'ris',
  recognises: (head) => /^\uFEFF?\s*(?:\d+\.\s*\n\s*)?TY {1,2}- ?[A-Z]{2,}\s*$/m.test(head.slice(0, 200)),
  async *read({ bytes }) {
    for await (const record of splitTaggedRecords(readLines(bytes), LAYOUT)) yield readRecord(record);
  },
};

function readRecord(record: TaggedRecord): ReadItem {
  try {
    if (record.fault) throw new InputFault(record.fault.reason, { line: record.fault.line });
    if (record.fields[0]?.tag !== 'TY') throw new InputFault('The record does not begin with TY, its type.');
    if (record.fields.at(-1)?.tag !== 'ER')
      throw new InputFault('The record is cut short: its last line, ER, is missing.', { line: record.fields.at(-1)!.line });
    return { type: 'document', document: readRisRecord(record) };
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    return { type: 'rejection', record: `#${record.ordinal}`, line: error.place.line ?? record.line, reason: error.message };
  }
}
