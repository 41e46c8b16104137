import type { Format } from '../formats/format.ts';
import { inlineText } from '../formats/inline-text.ts';
import { readXmlRecords } from '../formats/read-xml-records.ts';
import { rejectFault } from '../formats/reject-fault.ts';
import { child, children, descend, type XmlElement } from '../formats/xml-element.ts';
import type { Enrichment } from './enrichment.ts';

const PART = 500;
// Concepts of a descriptor that are not the same thing as the descriptor.
const OTHER_THING = new Set(['NRW', 'BRD']);

/** MeSH descriptors in XML (National Library of Medicine, "MeSH XML data elements"): entry terms and tree numbers. */
export const meshDescriptors: Format = {
  name: 'MeSH descriptors (XML)',
  gives: null,
  recognises: (head) => /<DescriptorRecord(?:Set)?[\s>]/.test(head),
  async *read({ bytes }) {
    const entries: Enrichment[] = [];
    try {
      for await (const { element, line } of readXmlRecords(bytes, 'DescriptorRecord')) {
        const entry = readDescriptor(element);
        if (entry) entries.push(entry);
        else
          yield {
            type: 'rejection',
            record: inlineText(child(element, 'DescriptorUI')) || null,
            line,
            reason: 'The descriptor has no name.',
          };
        if (entries.length >= PART) yield { type: 'enrichment', entries: entries.splice(0) };
      }
    } catch (error) {
      if (entries.length) yield { type: 'enrichment', entries: entries.splice(0) };
      yield rejectFault(error);
    }
    if (entries.length) yield { type: 'enrichment', entries };
  },
};

function readDescriptor(record: XmlElement): Enrichment | null {
  const name = inlineText(descend(record, 'DescriptorName', 'String'));
  if (!name) return null;
  const concepts = children(child(record, 'ConceptList'), 'Concept');
  const preferred = concepts.find((concept) => concept.attributes.PreferredConceptYN === 'Y') ?? concepts[0];
  const others = new Set(
    children(child(preferred, 'ConceptRelationList'), 'ConceptRelation').flatMap((relation) =>
      OTHER_THING.has(relation.attributes.RelationName ?? '')
        ? [inlineText(child(relation, 'Concept1UI')), inlineText(child(relation, 'Concept2UI'))]
        : [],
    ),
  );
  const also = concepts
    .filter((concept) => concept === preferred || !others.has(inlineText(child(concept, 'ConceptUI'))))
    .flatMap((concept) => children(child(concept, 'TermList'), 'Term'))
    .map((term) => inlineText(child(term, 'String')))
    .filter((term) => term && term !== name);
  return { type: 'names', name, also, trees: children(child(record, 'TreeNumberList'), 'TreeNumber').map(inlineText) };
}
