import { decodeEntities } from './decode-entities.ts';
import { raisePower } from './raise-power.ts';
import { type XmlElement } from './xml-element.ts';

// White space to be folded, references to be read, letters that may not be NFC.
const NEEDS_WORK = /[^\S ]| {2}|&|<|[^\0-\u02ff]/;
// Every run of white space but a single space.
const RUN_OF_SPACE = /[^\S ]\s*| \s+/g;
const INLINE_TAG = /<\/?(?:i|b|u|em|strong|sup|sub)>/gi;

/**
 * The text of an element as it reads: inline marks (italics, bold, subscripts) leave their text in its place without added spaces, a
 * number in superscript stays one ("10⁹", "10⁻³", "m²"), white space is single, NFC. Signs that were escaped twice are read.
 */
export function inlineText(element: XmlElement | undefined): string {
  if (!element) return '';
  const raw = rawText(element);
  if (!NEEDS_WORK.test(raw)) return raw.trim();
  return decodeEntities(raw).replace(INLINE_TAG, '').replace(RUN_OF_SPACE, ' ').trim().normalize('NFC');
}

function rawText(element: XmlElement): string {
  const { children } = element;
  // Most elements hold text alone.
  if (children.length === 1 && typeof children[0] === 'string' && element.name !== 'sup') return children[0];
  const local = element.name.replace(/^\w+:/, '');
  const [first, second] = children.filter((c) => typeof c !== 'string').map((c) => rawText(c).trim());
  if (local === 'msup' && second !== undefined) return `${first}${raisePower(second)}`;
  if (local === 'mfrac' && second !== undefined) return `${first}/${second}`;
  if (local === 'annotation' || local === 'annotation-xml') return '';
  const text = children.map((c) => (typeof c === 'string' ? c : rawText(c))).join('');
  return local === 'sup' ? raisePower(text.trim()) : text;
}
