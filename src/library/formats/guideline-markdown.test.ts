import { describe, expect, test } from 'vitest';
import { InputFault } from '../../domain/faults.ts';
import { readGuidelineMarkdown } from './guideline-markdown.ts';

const front = (extra = '') =>
  `---\nkind: guideline\ntitle: "A guideline: on something"\nissuer: A Society\nyear: 2024\njurisdictions: [US]\n${extra}---\n`;
const body = '\n## Treatment\n\nGive the drug at p < 0.05 and <5 mg.\n';

function faultOf(text: string): { message: string; line?: number; field?: string } {
  try {
    readGuidelineMarkdown(text, 'x.md');
  } catch (error) {
    if (error instanceof InputFault) return { message: error.message, ...error.place };
  }
  throw new Error('nothing was refused');
}

describe('front matter', () => {
  test('gives the source, with identifiers in their normal form', () => {
    const { source } = readGuidelineMarkdown(
      front('doi: https://doi.org/10.1000/ABC\npmid: 123\neu: EU/1/16/1170/017\n') + body,
      'a-file.md',
    );
    expect(source).toMatchObject({
      id: 'pmid:123',
      kind: 'guideline',
      title: 'A guideline: on something',
      titleExact: true,
      textKind: 'full',
      starter: false,
    });
    expect(source.identifiers).toMatchObject({ doi: '10.1000/abc', pmid: '123', eu: '1/16/1170' });
    expect(source.aliases).toEqual(['doi:10.1000/abc', 'eu:1/16/1170']);
  });

  test('the id is the file name for a bundled source, else what is written, else an identifier, else a hash', () => {
    expect(readGuidelineMarkdown(front('pmid: 123\n') + body, 'a-file.md', { starter: true }).source.id).toBe('a-file');
    expect(readGuidelineMarkdown(`${front('id: my-source\n')}${body}`, 'a-file.md').source.id).toBe('my-source');
    expect(readGuidelineMarkdown(front() + body, 'a-file.md').source.id).toMatch(/^file:[0-9a-f]{20}$/);
  });

  test('a year is taken from the date where it is not given', () => {
    const text = '---\nkind: cohort\ntitle: T\npublished: 2023-11\n---\nText.\n';
    expect(readGuidelineMarkdown(text, 'x.md').source).toMatchObject({ year: 2023, published: '2023-11' });
  });

  test.each([
    ['no end of it', '---\nkind: cohort\n', { line: 1 }],
    ['broken YAML', '---\nkind: cohort\ntitle: [a\n---\nText.', { line: 3 }],
    ['an unknown field', front('colour: red\n') + body, { line: 7, field: 'colour' }],
    ['an unknown kind', front().replace('kind: guideline', 'kind: gideline') + body, { line: 2, field: 'kind' }],
    ['a bad date', front('published: 2024-13\n') + body, { line: 7, field: 'published' }],
    ['a bad identifier', front('pmid: abc\n') + body, { line: 7, field: 'pmid' }],
    ['a bad jurisdiction deep in a list', front().replace('[US]', '[US, usa]') + body, { line: 6, field: 'jurisdictions.1' }],
    ['a drug without a name', front('drugs:\n  - also: [x]\n') + body, { field: 'drugs.0.name' }],
    ['a guideline without an issuer', front().replace('issuer: A Society\n', '') + body, { field: 'issuer' }],
    ['a guideline without a year', front().replace('year: 2024\n', '') + body, { field: 'year' }],
    ['a guideline without jurisdictions', front().replace('jurisdictions: [US]\n', '') + body, { field: 'jurisdictions' }],
    ['no text', front(), { line: 7 }],
    ['aliases that unfold', front('authors: &a [x]\nbrandNames: *a\n') + body, { line: 8 }],
    ['a script as address', front('url: javascript:alert(1)\n') + body, { line: 7, field: 'url' }],
  ])('refuses %s, with its place', (_, text, place) => {
    expect(faultOf(text)).toMatchObject(place);
  });
});

describe('a bare document', () => {
  test('is a document under its first heading, or under its file name', () => {
    expect(readGuidelineMarkdown('# The *heading*\n\nText.', 'x.md').source).toMatchObject({
      kind: 'document',
      title: 'The heading',
      titleExact: true,
    });
    expect(readGuidelineMarkdown('Text.', 'the-file.md').source).toMatchObject({ title: 'the-file', titleExact: false });
  });

  test('takes the fields that are given, and its own front matter wins over them', () => {
    const given = { kind: 'guideline', issuer: 'Given', year: 2020, jurisdictions: ['NG'] };
    expect(readGuidelineMarkdown('Text.', 'x.md', { given }).source).toMatchObject(given);
    expect(readGuidelineMarkdown(front() + body, 'x.md', { given }).source).toMatchObject({
      issuer: 'A Society',
      year: 2024,
      jurisdictions: ['US'],
    });
    expect(() => readGuidelineMarkdown('Text.', 'x.md', { given: { kind: 'guideline' } })).toThrow(/issuer is needed/);
  });
});

describe('the body', () => {
  const read = (text: string) => readGuidelineMarkdown(front('id: x\n') + text, 'x.md').passages;

  test('one passage a section, under its heading path', () => {
    const passages = read('# Title\n\nBefore.\n\n## Dose\n\nOne.\nstill one.\n\nTwo.\n\n### Children\n\nThree.\n\n## Other\n\nFour.');
    expect(passages.map((p) => [p.heading, p.text])).toEqual([
      [[], 'Before.'],
      [['Dose'], 'One. still one.\n\nTwo.'],
      [['Dose', 'Children'], 'Three.'],
      [['Other'], 'Four.'],
    ]);
    expect(passages.map((p) => p.position)).toEqual([0, 1, 2, 3]);
  });

  test('a graded list item is a passage of its own', () => {
    const passages = read(
      '## Recommendations\n\n- Use it\n  in adults.\n  strength: strong; certainty: not stated; direction: for\n- Avoid it.\n  strength: conditional; certainty: low; direction: against\n- Ungraded.\n',
    );
    expect(passages.map((p) => [p.text, p.recommendation])).toEqual([
      ['Use it in adults.', { strength: 'strong', certainty: null, direction: 'for' }],
      ['Avoid it.', { strength: 'conditional', certainty: 'low', direction: 'against' }],
      ['• Ungraded.', null],
    ]);
  });

  test('a grade that cannot be read is refused with its line', () => {
    expect(faultOf(`${front()}\n- Use it.\n  strength: strong; direction: perhaps\n`)).toMatchObject({ line: 10, field: 'direction' });
    expect(faultOf(`${front()}\n- Use it.\n  strength: strong; grade: A\n`)).toMatchObject({ line: 10 });
  });

  test('no HTML is kept, comparisons are', () => {
    const text =
      'p < 0.05, n > 3 and <5 mg <b>bold</b> <script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; **strong** *soft* [link](http://x.y) 2*3*4 <!-- gone -->end.';
    expect(read(text)[0]!.text).toBe('p < 0.05, n > 3 and <5 mg bold <b> strong soft link 2*3*4 end.');
  });

  test('ids depend on content alone', () => {
    const one = read('## A\n\nSame.\n\n## A\n\nSame.\n\n## B\n\nOther.');
    const two = read('## B\n\nOther.\n\n## A\n\nSame.');
    expect(new Set(one.map((p) => p.id)).size).toBe(3);
    expect(two[1]!.id).toBe(one[0]!.id);
    expect(two[0]!.id).toBe(one[2]!.id);
  });
});
