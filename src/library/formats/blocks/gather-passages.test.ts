import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { gatherPassages } from './gather-passages.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const item = (text: string): Block => ({ type: 'item', text, depth: 1, mark: '•' });
const sentence = (n: number) => `This is sentence ${n} of a long text about tremor and its treatment.`;
const long = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join(' ');

describe('passages of a section', () => {
  test('short paragraphs stand together, long ones by themselves', () => {
    const passages = gatherPassages(['A'], [paragraph('One.'), paragraph('Two.'), paragraph(long(20)), paragraph('Three.')]);
    expect(passages.map((p) => p.text)).toEqual(['One.\n\nTwo.', long(20), 'Three.']);
  });

  test('a paragraph longer than a passage is parted where sentences end, and nothing is lost', () => {
    const passages = gatherPassages([], [paragraph(long(60))]);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.every((p) => p.text.length <= 2000 && p.text.startsWith('This is') && p.text.endsWith('treatment.'))).toBe(true);
    expect(passages.map((p) => p.text).join(' ')).toBe(long(60));
  });

  test('a list stays with the line that leads to it, which heads it where it goes on', () => {
    const items = Array.from({ length: 50 }, (_, n) => item(sentence(n)));
    const [first, second] = gatherPassages(['A'], [paragraph('Stop it in patients who:'), ...items]);
    expect(first!.text.startsWith('Stop it in patients who:\n• This is sentence 0')).toBe(true);
    expect(second!.heading).toEqual(['A', 'Stop it in patients who:']);
    expect(second!.text.startsWith('• ')).toBe(true);
  });

  test('a short line without an end stands with what follows it, not with what a full passage ends on', () => {
    const passages = gatherPassages([], [paragraph(long(12)), paragraph('Limits of use'), paragraph(long(10))]);
    expect(passages.map((p) => p.text)).toEqual([long(12), `Limits of use\n\n${long(10)}`]);
  });

  test('a heading ends the one before it; one that follows at once is nested; the last is text', () => {
    const heading = (text: string): Block => ({ type: 'heading', text });
    const passages = gatherPassages(['A'], [heading('B'), heading('C'), paragraph('One.'), heading('D'), paragraph('Two.'), heading('E')]);
    expect(passages).toEqual([
      { heading: ['A', 'B', 'C'], text: 'One.' },
      { heading: ['A', 'D'], text: 'Two.\nE' },
    ]);
  });

  test('a paragraph over a table without a caption is its caption', () => {
    const table: Block = { type: 'table', table: { caption: '', rows: ['Dose — 5 mg'], notes: [] } };
    expect(gatherPassages([], [paragraph('Table 1: Doses'), table])).toEqual([{ heading: ['Table 1: Doses'], text: 'Dose — 5 mg' }]);
  });

  test('the rows of a group are not parted', () => {
    const rows = Array.from(
      { length: 30 },
      (_, n) => `Group ${Math.floor(n / 5)} › Row ${n} — Drug at the dose of week ${n}: 12%; Placebo: 4%`,
    );
    const passages = gatherPassages([], [{ type: 'table', table: { caption: 'Table 1', rows, notes: [] } }]);
    expect(passages.length).toBeGreaterThan(1);
    for (const { text } of passages) expect(text.split('\n').length % 5).toBe(0);
    expect(passages.flatMap((p) => p.text.split('\n'))).toEqual(rows);
  });
});
