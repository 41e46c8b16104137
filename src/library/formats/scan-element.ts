import { DEEPEST, type XmlElement } from './xml-element.ts';

// Characters that XML has not, and those beyond 16 bits, are left to the parser.
const UNUSUAL = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;
const TAG = /^([A-Za-z_][\w.:-]*)((?:[ \t\n]+[A-Za-z_][\w.:-]*="[^"<]*")*)[ \t\n]*(\/?)$/;
const ATTRIBUTE = /\s([A-Za-z_][\w.:-]*)="([^"]*)"/g;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,7});|#x([\dA-Fa-f]{1,6});)?/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NONE = Object.freeze(Object.create(null) as Record<string, string>);

interface Tag {
  name: string;
  attributes: Record<string, string>;
  isEmpty: boolean;
}

// Most tags of a file are written alike over and over.
const MOST_KEPT = 5000;
let tags = new Map<string, Tag | null>();

/**
 * Reads a piece of plain XML that is one element, several times faster than a parser; null where it is not well formed or has anything
 * unusual, and the parser must read it. The content of elements named in `skip` is not looked at.
 */
export function scanElement(piece: string, skip: ReadonlySet<string>): XmlElement | null {
  if (piece.charCodeAt(0) !== 60 || piece.includes(']]>') || UNUSUAL.test(piece)) return null;
  const xml = piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece;
  const stack: XmlElement[] = [];
  let open: XmlElement | null = null;
  for (let at = 0; ;) {
    const end = xml.indexOf('>', at);
    if (end < 0) return null;
    if (xml.charCodeAt(at + 1) === 47) {
      if (open === null || end !== at + 2 + open.name.length || !xml.startsWith(open.name, at + 2)) return null;
      const closed: XmlElement = open;
      open = stack.pop() ?? null;
      if (open === null) return end === xml.length - 1 ? closed : null;
      at = end + 1;
    } else {
      const tag = readTag(xml.slice(at + 1, end));
      if (tag === null) return null;
      at = end + 1;
      if (skip.has(tag.name)) {
        if (!tag.isEmpty) at = endOfSkipped(xml, tag.name, at);
        if (at < 0 || open === null) return null;
      } else {
        if (stack.length + 1 >= DEEPEST) return null;
        const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [] };
        open?.children.push(element);
        if (tag.isEmpty && open === null) return at === xml.length ? element : null;
        if (!tag.isEmpty) {
          if (open !== null) stack.push(open);
          open = element;
        }
      }
    }
    const next = xml.indexOf('<', at);
    if (next < 0) return null;
    if (next > at) {
      const text = decode(xml.slice(at, next));
      if (text === null) return null;
      open!.children.push(text);
    }
    at = next;
  }
}

/** Where what follows the element begins; -1 where it has no end, or one of its name within. */
function endOfSkipped(xml: string, name: string, from: number): number {
  const end = xml.indexOf(`</${name}>`, from);
  return end < 0 || xml.slice(from, end).includes(`<${name}`) ? -1 : end + name.length + 3;
}

function readTag(written: string): Tag | null {
  const known = tags.get(written);
  if (known !== undefined) return known;
  const [, name, given = '', slash] = TAG.exec(written) ?? [];
  const attributes = name === undefined ? null : readAttributes(given);
  const tag = attributes && { name: name!, attributes, isEmpty: slash === '/' };
  if (tags.size >= MOST_KEPT) tags = new Map();
  tags.set(written, tag);
  return tag;
}

function readAttributes(written: string): Record<string, string> | null {
  if (written === '') return NONE;
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name, value] of written.matchAll(ATTRIBUTE)) {
    const decoded = decode(value!.replace(/[\t\n]/g, ' '));
    if (decoded === null || (name as string) in attributes) return null;
    attributes[name!] = decoded;
  }
  return attributes;
}

/** The text with its references read; null where one is none that XML knows. */
function decode(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const decoded = text.replace(REFERENCE, (_, named?: string, decimal?: string, hexadecimal?: string) => {
    if (named) return NAMED[named]!;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    if (character === '' || UNUSUAL.test(character)) isKnown = false;
    return character;
  });
  return isKnown ? decoded : null;
}
