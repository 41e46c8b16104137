import { decodeEntities } from '../decode-entities.ts';
import { raisePower } from '../raise-power.ts';
import type { XmlElement } from '../xml-element.ts';
import { readTex } from './read-tex.ts';

// Letters of the private use area stand for line breaks, citation numbers and separators of thousands until the text is whole.
const BREAK = '\uE000';
const CITATION = '\uE001';
const THOUSANDS = '\uE002';
const CITED = new RegExp(` ?(?:\\[[${CITATION} ,;‐-―-]+\\]|\\([${CITATION} ,;‐-―-]+\\)|${CITATION}(?:[ ,;‐-―-]*${CITATION})*)`, 'g');
const DOUBLY_ESCAPED_TAG = /<\/?(?:i|b|u|em|strong|sup|sub|br)\s*\/?>/gi;
const UNREAD = new Set('tex-math annotation annotation-xml object-id graphic inline-graphic media script style'.split(' '));

/** The name of an element without its namespace prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/**
 * The text of a run of inline content as it reads, NFC: marks leave their text without added spaces, numbers in superscript stay powers
 * ("10⁹"; "10^2.5" where there are no such letters), a letter raised over a word is set off ("Pain^a"), line breaks are "\n",
 * numbers of cited references and LaTeX are left out.
 */
export function readInline(nodes: (XmlElement | string)[]): string {
  const text = decodeEntities(joinNodes(nodes, ''));
  return (
    text
      .replace(DOUBLY_ESCAPED_TAG, '')
      // Soft hyphens and marks of direction are for setting only.
      .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
      // The narrow space within "335 924" makes one number of it.
      .replace(/(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/g, THOUSANDS)
      .replace(/\s+/g, ' ')
      .replaceAll(THOUSANDS, '\u202F')
      .replace(CITED, '')
      .replaceAll(BREAK, '\n')
      .replace(/ ?\n ?/g, '\n')
      .trim()
      .normalize('NFC')
  );
}

// `before` is the end of what stands before the nodes: what is raised is read by what it is raised over.
function joinNodes(nodes: (XmlElement | string)[], before: string): string {
  const pieces: string[] = [];
  let tail = before;
  for (const node of nodes) {
    const piece = typeof node === 'string' ? node : readNode(node, tail);
    pieces.push(piece);
    tail = `${tail}${piece.slice(-4)}`.slice(-4);
  }
  return pieces.join('');
}

function readNode(element: XmlElement, before: string): string {
  const name = localName(element);
  if (name === 'br' || name === 'break') return BREAK;
  if (UNREAD.has(name)) return '';
  const inside = () => joinNodes(element.children, before);
  if (name === 'sup') return superscript(joinNodes(element.children, '['), before);
  if (name === 'xref' && element.attributes['ref-type'] === 'bibr') return citation(inside(), before);
  if (name === 'xref' && /^(?:table-)?fn$/.test(element.attributes['ref-type'] ?? '')) return superscript(inside(), before);
  if (name === 'alternatives' || name === 'inline-formula' || name === 'disp-formula') return formula(element);
  if (name === 'msup' || name === 'mfrac') {
    const [first = '', second = ''] = element.children.filter((c) => typeof c !== 'string').map((c) => readNode(c, '').trim());
    return name === 'mfrac' ? `${first}/${second}` : `${first}${superscript(second, first)}`;
  }
  return inside();
}

function superscript(raw: string, before: string): string {
  // Spaces that were raised with the text part words: "min<sup>-1 </sup>if".
  const [, lead = '', text = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(raw)!;
  if (text === '' || text.includes(CITATION)) return raw;
  return lead + raise(text, before + lead) + trail;
}

function raise(text: string, before: string): string {
  const raised = raisePower(text);
  if (raised !== text || /^(?:st|nd|rd|th)$/i.test(text)) return raised;
  if (/^[-+−–]?[\d.,]+$/.test(text)) return /\d$/.test(before) ? `^${text}` : text;
  // "Pain" with a raised "a" would read as another word.
  return /^[a-z](?:,\s?[a-z])*$/i.test(text) && /[\p{L}\d)%]$/u.test(before) ? `^${text}` : text;
}

const YEAR = /^\s*(?:1[5-9]|20)\d\d[a-z]?\s*$/;

// A bare number within a sentence ("reference 12") belongs to it; in brackets or set against a word it only points to the list.
function citation(text: string, before: string): string {
  if (YEAR.test(text) || !/^\s*\d[\d\s,;–-]*[a-z]?\s*$/i.test(text)) return text;
  return /(?:^|\S)$/.test(before) || /[[(,;–-]\s*$/.test(before) ? CITATION : text;
}

function formula(element: XmlElement): string {
  const math = find(element, 'math');
  if (math) return joinNodes(math.children, '').replace(/\s+/g, ' ');
  const tex = find(element, 'tex-math');
  const besides = joinNodes(element.children, '');
  return besides.trim() === '' && tex ? readTex(joinNodes(tex.children, '')) : besides;
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = localName(child) === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}
