import type { Format } from './format.ts';
import { readXmlRecords } from './read-xml-records.ts';
import { rejectFault } from './reject-fault.ts';
import { readLabel } from './spl/read-label.ts';

/** FDA's Structured Product Labeling, as DailyMed gives it: one label a file. */
export const spl: Format = {
  name: 'FDA label (SPL XML)',
  gives: 'spl',
  recognises: (head) => /<document\b[^>]*urn:hl7-org:v3/.test(head),
  async *read({ bytes }) {
    try {
      for await (const { element, line } of readXmlRecords(bytes, 'document')) {
        try {
          yield { type: 'document', document: readLabel(element) };
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
