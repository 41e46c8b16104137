import type { FlowRules, TableText } from '../blocks/block.ts';
import { readFlow } from '../blocks/read-flow.ts';
import { readFlowTable } from '../blocks/read-flow-table.ts';
import { localName, readInline } from '../blocks/read-inline.ts';
import { child, children, type XmlElement } from '../xml-element.ts';

const OWN_PARTS = /^(?:label|caption|table|alternatives|table-wrap-foot|graphic|media)$/;

/** How JATS marks its running text up. */
export const JATS_FLOW: FlowRules = {
  roles: {
    ...roleOf('paragraph', 'p preformat code attrib verse-line term'),
    ...roleOf('heading', 'title'),
    ...roleOf(
      'container',
      'disp-quote boxed-text statement speech verse-group table-wrap-group fig-group def-list def-item def caption floats-group sec fn-group',
    ),
    ...roleOf('skip', 'supplementary-material media graphic object-id ref-list label alt-text long-desc permissions sec-meta'),
    list: 'list',
    'list-item': 'item',
    'table-wrap': 'table',
    table: 'table',
    fig: 'figure',
    fn: 'note',
  },
  isMarked: (element) => {
    const marked = element.children.filter((c) => typeof c !== 'string' || c.trim() !== '');
    return marked.length > 0 && marked.every((c) => typeof c !== 'string' && /^(?:bold|italic|underline|sc)$/.test(localName(c)));
  },
  readTable: readTableWrap,
  readFigure: (fig) => ({
    label: inline(child(fig, 'label')).replace(/[.:]$/, ''),
    text: [captionOf(fig), ...besides(fig)].filter(Boolean).join(' '),
  }),
};

function roleOf<R>(role: R, names: string): Record<string, R> {
  return Object.fromEntries(names.split(' ').map((name) => [name, role]));
}

// A table with its label, caption and foot; one that is a picture has a caption alone.
function readTableWrap(element: XmlElement): TableText {
  const tables = localName(element) === 'table' ? [element] : tablesIn(element);
  const read = tables.map((table) => readFlowTable(table, JATS_FLOW));
  const label = inline(child(element, 'label')).replace(/[.:]$/, '');
  const caption = [captionOf(element), ...read.map((t) => t.caption)].filter(Boolean).join(' ');
  return {
    caption: label && caption ? `${label}. ${caption}` : label || caption,
    rows: read.flatMap((t) => t.rows),
    notes: [...read.flatMap((t) => t.notes), ...besides(element), ...children(element, 'table-wrap-foot').flatMap(readFoot)],
  };
}

// Text that stands in a figure or table but not in its caption.
function besides(element: XmlElement): string[] {
  const rest = element.children.filter((c) => typeof c !== 'string' && !OWN_PARTS.test(localName(c)));
  return readFlow(rest, JATS_FLOW).flatMap((block) => (block.type === 'table' ? [] : [block.text.replaceAll('\n', ' ')]));
}

function tablesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((c) =>
    typeof c === 'string' ? [] : localName(c) === 'table' ? [c] : localName(c) === 'alternatives' ? tablesIn(c) : [],
  );
}

function readFoot(foot: XmlElement): string[] {
  return foot.children
    .flatMap((part) => {
      if (typeof part === 'string') return [];
      return localName(part) === 'fn-group' ? readFoot(part) : [spaced(part)];
    })
    .filter(Boolean);
}

function captionOf(element: XmlElement): string {
  return children(element, 'caption').map(spaced).join(' ');
}

// Parts of a caption or note (title, paragraphs, label) with a space between them.
function spaced(element: XmlElement): string {
  const isBlock = (node: XmlElement | string) => typeof node !== 'string' && /^(?:title|p|label)$/.test(localName(node));
  if (!element.children.some(isBlock)) return inline(element);
  return element.children
    .filter(isBlock)
    .map((part) => inline(part as XmlElement))
    .filter(Boolean)
    .join(' ');
}

function inline(element: XmlElement | undefined): string {
  return readInline(element?.children ?? []).replaceAll('\n', ' ');
}
