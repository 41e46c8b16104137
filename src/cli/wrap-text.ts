export interface WrapOptions {
  /** Columns of a line, indent included. */
  width: number;
  /** Before the first line; later lines are indented by as many columns. */
  lead?: string;
}

/** Wraps a text at spaces. No-break spaces hold; a word wider than the line stands alone. Paragraphs (line breaks) are kept. */
export function wrapText(text: string, { width, lead = '' }: WrapOptions): string {
  const indent = ' '.repeat(lead.length);
  const room = Math.max(20, width - lead.length);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      if (line && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines.map((line, i) => `${i === 0 ? lead : indent}${line}`.trimEnd()).join('\n');
}
