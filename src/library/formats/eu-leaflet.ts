import { InputFault } from '../../domain/faults.ts';
import { readBundle } from './eu-leaflet/read-bundle.ts';
import { readLeaflet } from './eu-leaflet/read-leaflet.ts';
import { readWholeText, type Format } from './format.ts';
import { parseJson } from './parse-json.ts';
import { rejectFault } from './reject-fault.ts';

const LIMIT = 64 * 1024 * 1024;
const XML_NAMESPACE = /xmlns(?::\w+)?="http:\/\/hl7\.org\/fhir"/;

/** EU electronic product information: a FHIR Bundle or Composition in JSON with the leaflet's text as XHTML. Other FHIR is refused by name. */
export const euLeaflet: Format = {
  name: 'EU product information (FHIR JSON)',
  gives: 'eu-leaflet',
  recognises: (head) => (/^\s*\{/.test(head) && /"resourceType"\s*:/.test(head)) || XML_NAMESPACE.test(head),
  async *read({ bytes }) {
    try {
      const json = await readWholeText(bytes, LIMIT);
      if (/^\s*</.test(json))
        throw new InputFault('It is FHIR in XML. Vouch reads EU product information in FHIR JSON: export it as JSON.', { line: 1 });
      yield { type: 'document', document: readLeaflet(readBundle(parseJson(json))) };
    } catch (error) {
      yield rejectFault(error);
    }
  },
};
