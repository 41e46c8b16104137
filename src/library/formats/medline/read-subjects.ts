import type { Subject } from '../../../domain/source.ts';
import { inlineText } from '../inline-text.ts';
import { child, children, descend, type XmlElement } from '../xml-element.ts';

interface Heading {
  name: string;
  qualifiers: string[];
}

// Qualifiers that MeSH allows with diseases only, and with substances given to people only.
const DISEASE_QUALIFIERS = new Set(
  'drug therapy|complications|diagnosis|epidemiology|etiology|mortality|therapy|prevention & control|radiotherapy|rehabilitation|transmission|ethnology|diet therapy'.split(
    '|',
  ),
);
const DRUG_QUALIFIERS = new Set('therapeutic use|administration & dosage|adverse effects|pharmacokinetics|poisoning'.split('|'));
const DISEASE_NAME =
  /(?:itis|osis|oma|omas|emia|uria|pathy|pathies|algia|penia|pnea|plegia)$|\b(?:Diseases?|Syndromes?|Disorders?|Neoplasms|Infections?|Embolism|Thrombosis|Thromboembolism|Failure|Deficiency|Hypertension|Asthma|Stroke|Diabetes Mellitus|Pain|Ulcers?|Eczema|Pruritus|Alopecia|Vitiligo|Acne|Lupus|Fever)\b/;
const CLASS_NAME =
  /\b(?:Agents|Inhibitors|Antagonists|Blockers|Agonists|Compounds|Proteins|Vaccines|Antibodies|Drugs|Hormones|Steroids|Acids|Solutions)\b/;

/** MeSH headings with their qualifiers. */
export function readHeadings(citation: XmlElement): Heading[] {
  return children(child(citation, 'MeshHeadingList'), 'MeshHeading').map((heading) => ({
    name: inlineText(child(heading, 'DescriptorName')),
    qualifiers: children(heading, 'QualifierName').map(inlineText),
  }));
}

/**
 * The diseases and drugs a record is about. A heading is a disease where one of its qualifiers, or its name, can only be a disease's; a
 * substance is a drug where it was given to somebody (by its heading's qualifiers) or the title names it. Classes of substances are left out.
 */
export function readSubjects(citation: XmlElement, headings: Heading[], title: string): { drugs: Subject[]; conditions: Subject[] } {
  const conditions = new Set(
    headings
      .filter(
        ({ name, qualifiers }) =>
          qualifiers.some((q) => DISEASE_QUALIFIERS.has(q)) || (DISEASE_NAME.test(name) && !name.endsWith('diagnosis')),
      )
      .map((h) => h.name),
  );
  for (const disease of children(descend(citation, 'SupplMeshList'), 'SupplMeshName')) {
    if (disease.attributes.Type === 'Disease') conditions.add(inlineText(disease));
  }
  const given = new Set(headings.filter(({ qualifiers }) => qualifiers.some((q) => DRUG_QUALIFIERS.has(q))).map((h) => h.name));
  const lowerTitle = title.toLowerCase();
  const substances = children(child(citation, 'ChemicalList'), 'Chemical').map((c) => inlineText(child(c, 'NameOfSubstance')));
  const drugs = substances.filter((name) => !CLASS_NAME.test(name) && (given.has(name) || lowerTitle.includes(name.toLowerCase())));
  return { drugs: subjects(drugs.map(lowerFirst)), conditions: subjects(conditions) };
}

function subjects(names: Iterable<string>): Subject[] {
  return [...new Set(names)].filter(Boolean).map((name) => ({ name, also: [] }));
}

// "Methotrexate" is written as in a sentence; "DNA" and "Interleukin-2" keep their letters.
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]+(?: [a-z]+)*$/.test(name) ? name.toLowerCase() : name;
}
