import { InputFault } from '../../domain/faults.ts';
import { decodeXml } from './decode-xml.ts';
import type { Format, ReadItem } from './format.ts';
import { readResult } from './openfda/read-result.ts';
import { splitResults, type ResultPiece } from './openfda/split-results.ts';
import { parseJson } from './parse-json.ts';
import { rejectFault } from './reject-fault.ts';

/** openFDA's drug labels, as its API answers and as its download files are: many labels in "results". */
export const openfdaJson: Format = {
  name: 'openFDA drug labels (JSON)',
  gives: 'openfda-json',
  recognises: (head) =>
    /^\s*\{/.test(head) && /"(?:meta|results)"\s*:/.test(head) && /open\.?fda|"set_id"|"spl_product_data_elements"/i.test(head),
  async *read({ bytes }) {
    let line = 1;
    let pieces = 0;
    try {
      for await (const piece of splitResults(decodeXml(bytes, () => line))) {
        pieces++;
        line = piece.line;
        yield readPiece(piece);
      }
      if (!pieces) throw new InputFault('The file has no labels in "results".');
    } catch (error) {
      yield rejectFault(error);
    }
  },
};

function readPiece({ json, ordinal, line, fault }: ResultPiece): ReadItem {
  const record = `#${ordinal}`;
  try {
    if (fault) throw new InputFault(fault, { line });
    return { type: 'document', document: readResult(parseJson(json, line) as Record<string, unknown>) };
  } catch (error) {
    const rejection = rejectFault(error, record);
    return rejection.type === 'rejection' ? { ...rejection, line } : rejection;
  }
}
