import type { XmlElement } from '../xml-element.ts';

/** A table as text: what stands above it, a line for each row that says its column headings, and its notes. */
export interface TableText {
  /** Its label and title; empty where it has none. */
  caption: string;
  rows: string[];
  notes: string[];
}

/** A piece of running text in the order of the original, under some section's heading. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  /** An item of a list; `depth` from 1, `mark` as it reads ("•", "2."), empty where an item goes on. */
  | { type: 'item'; text: string; depth: number; mark: string }
  | { type: 'table'; table: TableText }
  /** What stands beneath a picture; `label` is "Figure 2" or empty. */
  | { type: 'figure'; label: string; text: string };

/** What an element is for the flow of text; any name that is not listed is part of a line. */
export type Role = 'paragraph' | 'heading' | 'list' | 'item' | 'table' | 'figure' | 'container' | 'note' | 'skip';

/** How a format marks its text up. */
export interface FlowRules {
  roles: Record<string, Role>;
  /** Whether all text of a paragraph is marked as a heading would be (bold, underlined). */
  isMarked(element: XmlElement): boolean;
  /** Reads a table, with what surrounds it, or a figure. */
  readTable(element: XmlElement): TableText;
  readFigure(element: XmlElement): { label: string; text: string };
}

/** All text of a block, with the mark of an item. */
export function blockText(block: Block): string {
  if (block.type === 'table') return [block.table.caption, ...block.table.rows, ...block.table.notes].join(' ');
  return block.type === 'item' && block.mark ? `${block.mark} ${block.text}` : block.text;
}
