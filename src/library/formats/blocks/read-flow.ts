import type { XmlElement } from '../xml-element.ts';
import type { Block, FlowRules, Role, TableText } from './block.ts';
import { localName, readInline } from './read-inline.ts';
import { splitLines } from './split-lines.ts';

type Node = XmlElement | string;

/** Reads running text with its paragraphs, lists, tables and figures into blocks, in the order of the original; a footnote follows the block that has its mark. */
export function readFlow(nodes: Node[], rules: FlowRules): Block[] {
  const blocks: Block[] = [];
  const roleOf = (node: Node): Role | null => (typeof node === 'string' ? null : (rules.roles[localName(node)] ?? null));

  /** Gathers lines of text between the blocks among `children`; `put` makes blocks of them. */
  const readChildren = (children: Node[], put: (run: Node[]) => void, listDepth: number): void => {
    let run: Node[] = [];
    const notes: XmlElement[] = [];
    const flush = () => {
      if (run.length) put(run);
      run = [];
    };
    for (const node of flatten(children, roleOf)) {
      const role = roleOf(node);
      if (typeof node === 'string' || role === null) run.push(node);
      else if (role === 'note') notes.push(node);
      else if (role !== 'skip') {
        flush();
        readBlock(node, role, listDepth);
      }
    }
    flush();
    for (const note of notes) readChildren(note.children, putParagraph(note), listDepth);
  };

  const putParagraph = (element: XmlElement | null) => (run: Node[]) => {
    const isMarked = element !== null && rules.isMarked(element);
    blocks.push(...splitLines(readInline(run), isMarked));
  };

  const readBlock = (element: XmlElement, role: Role, listDepth: number): void => {
    if (role === 'paragraph') readParagraph(element, listDepth);
    else if (role === 'container') readChildren(element.children, putParagraph(null), listDepth);
    else if (role === 'heading') putHeading(readInline(element.children));
    else if (role === 'list') readList(element, listDepth + 1);
    else if (role === 'item') readItem(element, Math.max(1, listDepth), '•');
    else if (role === 'table') putTable(rules.readTable(element), listDepth);
    else if (role === 'figure') blocks.push({ type: 'figure', ...rules.readFigure(element) });
  };

  // A table or figure set within a paragraph follows it, so that its sentences stay whole.
  const readParagraph = (element: XmlElement, listDepth: number): void => {
    const isDisplay = (node: Node) => /^(?:table|figure)$/.test(roleOf(node) ?? '');
    readChildren(
      element.children.filter((node) => !isDisplay(node)),
      putParagraph(element),
      listDepth,
    );
    for (const node of element.children) if (isDisplay(node)) readBlock(node as XmlElement, roleOf(node)!, listDepth);
  };

  // A table that only sets a list in columns is that list.
  const putTable = (table: TableText, listDepth: number) => {
    const isList =
      table.caption === '' && table.notes.length === 0 && table.rows.length > 0 && table.rows.every((row) => row.startsWith('• '));
    if (!isList) blocks.push({ type: 'table', table });
    else for (const row of table.rows) blocks.push({ type: 'item', text: row.slice(2), depth: listDepth + 1, mark: '•' });
  };

  const putHeading = (text: string) => {
    if (text) blocks.push({ type: 'heading', text: text.replaceAll('\n', ' ') });
  };

  const readList = (list: XmlElement, depth: number): void => {
    const isOrdered =
      localName(list) === 'ol' || /^(?:ordered|order)$/.test(list.attributes.listType ?? list.attributes['list-type'] ?? '');
    let number = 0;
    for (const child of list.children) {
      if (typeof child === 'string') continue;
      const role = roleOf(child);
      if (role === 'item') readItem(child, depth, readLabel(child) || (isOrdered ? `${++number}.` : '•'));
      else if (role !== 'skip') readBlock(child, role ?? 'container', depth);
    }
  };

  // All text of an item before its first inner block is one; what comes after a list within it goes on without a mark of its own.
  const readItem = (item: XmlElement, depth: number, mark: string): void => {
    const at = blocks.length;
    readChildren(
      unwrapParagraphs(item, roleOf),
      (run) => {
        const text = readInline(run).replaceAll('\n', ' ');
        if (!text) return;
        if (blocks.length === at) blocks.push({ type: 'item', text: text.replace(/^[•·▪◦‣]\s*/, ''), depth, mark });
        else blocks.push({ type: 'item', text, depth, mark: '' });
      },
      depth,
    );
  };

  readChildren(nodes, putParagraph(null), 0);
  return blocks;
}

// An inline element with a block inside it (bold around paragraphs) is opened.
function* flatten(children: Node[], roleOf: (node: Node) => Role | null): Generator<Node> {
  for (const child of children) {
    if (typeof child === 'string' || roleOf(child) !== null || !hasBlock(child, roleOf)) yield child;
    else yield* flatten(child.children, roleOf);
  }
}

function hasBlock(element: XmlElement, roleOf: (node: Node) => Role | null): boolean {
  return element.children.some((c) => typeof c !== 'string' && (roleOf(c) !== null || hasBlock(c, roleOf)));
}

function readLabel(item: XmlElement): string {
  return readInline(item.children.filter((c) => typeof c !== 'string' && localName(c) === 'label'));
}

function unwrapParagraphs(item: XmlElement, roleOf: (node: Node) => Role | null): Node[] {
  const content = item.children.filter((child) => typeof child === 'string' || localName(child) !== 'label');
  return content.flatMap((child) => (roleOf(child) === 'paragraph' ? [' ', ...(child as XmlElement).children, ' '] : [child]));
}
