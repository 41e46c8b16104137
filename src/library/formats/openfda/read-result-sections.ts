import { InputFault } from '../../../domain/faults.ts';
import type { PassageText } from '../../make-passages.ts';
import type { Block } from '../blocks/block.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { decodeEntities } from '../decode-entities.ts';
import { parseHtml } from '../parse-html.ts';
import { readHtmlFlow } from '../read-html-flow.ts';
import type { XmlElement } from '../xml-element.ts';
import { bareText, cutContained } from './cut-contained.ts';

interface Section {
  name: string;
  parts: string[];
  /** All its text without white space. */
  bare: string;
  tables: { block: Block; text: string }[];
  /** The section that has this one's text in it. */
  within: Section | null;
}

const NAMES: Record<string, string> = {
  warnings_and_cautions: 'Warnings and precautions',
  spl_medguide: 'Medication guide',
  spl_patient_package_insert: 'Patient package insert',
  package_label_principal_display_panel: 'Package label',
  spl_unclassified_section: '',
};
// Product data and marks of the record, not sections.
const NO_SECTION = /^(?:id|set_id|version|effective_time|openfda|spl_product_data_elements|spl_indexing_data_elements)$/;
const SUBSECTION = /(?<=[\s.)])(?=\d{1,2}\.\d{1,2}\s+\p{Lu})/u;
const MOST_SECTIONS = 300;
// A shorter text may stand in another one by chance.
const SHORTEST = 20;

/**
 * The passages of an openFDA label, in the order of its fields. openFDA gives a section as one line, repeats subsections in fields of their own, and
 * gives tables both within the line and as HTML: what is repeated is read once, under its own heading within the section it is part of. Throws an
 * InputFault where there are more fields than in any label.
 */
export function readResultSections(record: Record<string, unknown>): PassageText[] {
  const sections = Object.entries(record)
    .filter(([key, value]) => !NO_SECTION.test(key) && !key.endsWith('_table') && Array.isArray(value))
    .map(([key, value]) => makeSection(key, stringsOf(value), stringsOf(record[`${key}_table`])));
  if (sections.length > MOST_SECTIONS) throw new InputFault(`The record has more than ${MOST_SECTIONS} sections, which no label has.`);
  const longestFirst = [...sections].sort((a, b) => b.bare.length - a.bare.length);
  // 1. A section that stands within a longer one is part of it.
  for (const section of longestFirst) {
    for (const other of longestFirst) {
      if (other.within || other === section || other.bare.length >= section.bare.length || other.bare.length < SHORTEST) continue;
      if (!other.parts.every((part) => section.bare.includes(bareText(part)))) continue;
      for (const part of other.parts) cutFrom(section, part);
      section.bare = bareText(section.parts.join(' '));
      other.within = section;
    }
  }
  // 2. A table is read from its HTML, not from the line.
  for (const section of sections) for (const table of section.tables) cutFrom(section, table.text);
  return sections.flatMap((section) => gatherPassages(headingOf(section), blocksOf(section)));
}

function makeSection(key: string, lines: string[], tables: string[]): Section {
  const parts = lines.map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim()).filter(Boolean);
  const words = key.replaceAll('_', ' ');
  return {
    name: NAMES[key] ?? words[0]!.toUpperCase() + words.slice(1),
    parts,
    bare: bareText(parts.join(' ')),
    tables: tables.flatMap((html) => {
      const { body } = parseHtml(html);
      return readHtmlFlow(body.children)
        .filter((block) => block.type === 'table')
        .map((block) => ({ block, text: textOf(body) }));
    }),
    within: null,
  };
}

function cutFrom(section: Section, text: string): void {
  if (bareText(text).length < SHORTEST) return;
  section.parts = section.parts.flatMap((part) => cutContained(part, text) ?? [part]);
}

function headingOf({ within, name }: Section): string[] {
  return [...(within ? headingOf(within) : []), name].filter(Boolean);
}

// "2.1 …", "2.2 …" begin paragraphs of their own.
function blocksOf({ parts, tables }: Section): Block[] {
  const paragraphs = parts.flatMap((part) => part.split(SUBSECTION)).map((text): Block => ({ type: 'paragraph', text: text.trim() }));
  return [...paragraphs, ...tables.map((table) => table.block)];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

function textOf(element: XmlElement): string {
  return element.children.map((c) => (typeof c === 'string' ? c : textOf(c))).join(' ');
}
