import type { Block } from '../blocks/block.ts';

const LONGEST = 80;

/**
 * Finds the headings of a package leaflet that are set as plain paragraphs, or run into the text after them. The wording of these headings is
 * fixed by EMA's template for product information (QRD, annex IIIB); others are short lines that lead to a list or a sentence. A paragraph that
 * begins with a small letter goes on with the list before it.
 */
export function markHeadings(blocks: Block[], productName: string): Block[] {
  const template = templateHeadings(productName);
  const parts = blocks.flatMap((block) => {
    if (block.type === 'heading' && !isShortLine(block.text)) return splitAtHeadings(block.text, template);
    return block.type === 'paragraph' ? splitAtHeadings(block.text, template) : [block];
  });
  return parts.map((block, i) => {
    if (block.type !== 'paragraph') return block;
    if (/^\p{Ll}/u.test(block.text) && i > 0 && !block.text.includes('\n')) return { type: 'item', text: block.text, depth: 1, mark: '•' };
    return isShortLine(block.text) && leadsOn(block.text, parts[i + 1]) ? { type: 'heading', text: block.text } : block;
  });
}

function templateHeadings(productName: string): RegExp {
  const name = `(?:this medicine|${productName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})(?: [A-Z][\\w-]+)?`;
  const headings = [
    `Do not (?:take|use) ${name}`,
    'Warnings and precautions',
    'Children and adolescents',
    `Other medicines and ${name}`,
    `${name} with food(?:,| and)? drinks?(?: and alcohol)?`,
    'Pregnancy(?:,| and) breast-?feeding(?:,? and fertility)?',
    'Driving and using machines',
    `${name} contains [a-z][a-z, ]{2,40}`,
    'Use in children(?: and adolescents)?',
    'Method of administration',
    `If you (?:take|use) more ${name} than you should`,
    `If you forget to (?:take|use) ${name}`,
    `If you stop (?:taking|using) ${name}`,
    'Reporting of side effects',
    `What ${name} contains`,
    `What ${name} looks like and contents of the pack`,
    'Marketing Authori[sz]ation Holder(?: and Manufacturer)?',
    'Other sources of information',
  ];
  return new RegExp(`(?:^|(?<=[.!?)]\\s))(?:${headings.join('|')})(?=\\s+[A-Z]|\\s*$)`, 'g');
}

function splitAtHeadings(text: string, template: RegExp): Block[] {
  const blocks: Block[] = [];
  const addText = (piece: string) => {
    if (piece.trim()) blocks.push({ type: 'paragraph', text: piece.trim() });
  };
  let from = 0;
  for (const found of text.matchAll(template)) {
    addText(text.slice(from, found.index));
    blocks.push({ type: 'heading', text: found[0] });
    from = found.index + found[0].length;
  }
  addText(text.slice(from));
  return blocks;
}

function isShortLine(text: string): boolean {
  return text.length <= LONGEST && /^\p{Lu}/u.test(text) && !/[.:;,!\n]$/.test(text) && !/\n|\. /.test(text) && !/\d{4}/.test(text);
}

// A line that could be a sentence without its full stop counts only above a list.
function leadsOn(line: string, next: Block | undefined): boolean {
  if (next?.type === 'item' || next?.type === 'heading') return true;
  return next?.type === 'paragraph' && line.split(/\s+/).length <= 6 && next.text.length > line.length && /^\p{Lu}/u.test(next.text);
}
