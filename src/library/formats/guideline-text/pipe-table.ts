import type { TableText } from '../blocks/block.ts';
import { readTable } from '../blocks/read-table.ts';
import type { XmlElement } from '../xml-element.ts';

/** A table of rows of cells, the first row (or the rows before `headRows` ends) being its column headings, as lines of text. */
export function pipeTable(rows: string[][], headRows = 1): TableText {
  const width = Math.max(...rows.map((row) => row.length));
  const row = (cells: string[], name: string) =>
    element(
      'tr',
      Array.from({ length: width }, (_, i) => element(name, [cells[i] ?? ''])),
    );
  const head = element(
    'thead',
    rows.slice(0, headRows).map((cells) => row(cells, 'th')),
  );
  const body = element(
    'tbody',
    rows.slice(headRows).map((cells) => row(cells, 'td')),
  );
  return readTable(element('table', [head, body]), (cell) => cell.children.map(String).join(''));
}

function element(name: string, children: XmlElement['children']): XmlElement {
  return { name, attributes: {}, children };
}
