const SUPERSCRIPT: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};

/** The text of a superscript: only numbers and charges have superscript letters of their own ("10⁹", "Ca²⁺"); other text stands as it is. */
export function raisePower(text: string): string {
  return /^[-+−–]?\d*[-+−–]?$/.test(text) ? [...text].map((c) => SUPERSCRIPT[c]).join('') : text;
}
