import type { Format } from '../formats/format.ts';
import { readLines } from '../formats/read-lines.ts';
import type { Enrichment } from './enrichment.ts';

const PART = 1000;
const TREE_NUMBER = /^[A-Z]\d{2}(?:\.\d{3})*$/;

/** The MeSH tree as a table: a heading and one of its tree numbers a line. */
export const meshTree: Format = {
  name: 'MeSH tree (TSV)',
  gives: null,
  recognises: (head) => {
    const [header = '', first = ''] = head.replace(/^\uFEFF/, '').split(/\r?\n/, 2);
    return /^mesh\b/i.test(header) && header.includes('\t') && TREE_NUMBER.test(first.split('\t')[1] ?? '');
  },
  async *read({ bytes }) {
    const entries: Enrichment[] = [];
    let number = 0;
    for await (const line of readLines(bytes)) {
      number++;
      const [name = '', tree = ''] = line.split('\t').map((cell) => cell.trim());
      if (number === 1 || line.trim() === '') continue;
      if (name && TREE_NUMBER.test(tree)) entries.push({ type: 'names', name, also: [], trees: [tree] });
      else yield { type: 'rejection', record: null, line: number, reason: 'The line has no heading with a tree number.' };
      if (entries.length >= PART) yield { type: 'enrichment', entries: entries.splice(0) };
    }
    if (entries.length) yield { type: 'enrichment', entries };
  },
};
