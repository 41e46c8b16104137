import type { XmlElement } from '../xml-element.ts';
import { blockText, type FlowRules, type TableText } from './block.ts';
import { readFlow } from './read-flow.ts';
import { localName } from './read-inline.ts';
import { readTable } from './read-table.ts';

/** Reads a table element whose cells hold running text: its own caption and that of its first rows, its rows, its notes and the footnotes of its cells. */
export function readFlowTable(table: XmlElement, rules: FlowRules): TableText {
  const notes = Object.keys(rules.roles).filter((name) => rules.roles[name] === 'note');
  const inCells = { ...rules, roles: { ...rules.roles, ...Object.fromEntries(notes.map((name) => [name, 'skip' as const])) } };
  const textOf = (element: XmlElement) => readFlow(element.children, inCells).map(blockText).join('\n');
  const read = readTable(table, textOf);
  const captions = table.children.filter((c): c is XmlElement => typeof c !== 'string' && localName(c) === 'caption');
  return {
    caption: [...captions.map(textOf), read.caption].filter(Boolean).join(' ').replaceAll('\n', ' '),
    rows: read.rows,
    notes: [...read.notes, ...descendants(table, notes).map(textOf).filter(Boolean)],
  };
}

function descendants(element: XmlElement, names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return names.includes(localName(child)) ? [child] : descendants(child, names);
  });
}
