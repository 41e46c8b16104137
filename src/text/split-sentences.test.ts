import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

/** Sentences are written with "|" between them. */
const CASES = [
  'Baricitinib is an oral drug.| It inhibits JAK1 and JAK2.',
  'Do not start in active hepatitis B or C.| The US label says so.',
  'Give it i.v. over 30 min.| Repeat once.',
  'See p. 14 for details.| Stop there.',
  'See pp. 14-16 of the text.',
  'The dose was 2.5 mg vs. 5 mg (Fig. 2).| It was enough.',
  'The difference was significant (P<.001).| Nobody died.',
  'Smith J. A. et al. found nothing.',
  'In St. Louis, Dr. A. B. Smith treated them.',
  'J. Smith wrote it.',
  'S. aureus was found.| E. coli was not.',
  'Infection with S. aureus is common.',
  'Take vitamin D.| Patients were well.',
  'Severe (Child-Pugh C) disease.| Avoid it.',
  'In Child-Pugh class C.| No data are held.',
  'The U.S. Food and Drug Administration approved it.',
  'It is sold in the U.S. The FDA approved it.'.replace('S. The', 'S.| The'),
  'Made by Pfizer Inc.| The company says so.',
  'Pfizer Inc. reported it.',
  'Some drugs, e.g. Upadacitinib, raise lipids.',
  'Others (i.e. JAK inhibitors) do not.',
  'Cf. Table 3 for doses.',
  'About approx. 5 mL of it.',
  'Use No. 3 only.',
  'Is it safe?| No.| It is not.',
  'Stop!| Call a doctor.',
  'The trial (NCT04871711) enrolled 12 people.| 45 patients left.',
  'It improved by 12.5%.| 3 of 40 stopped.',
  'In Dec. 2024 it was approved.',
  'It began in Jan. 2020 and ended in Sept. 2021.',
  'The threshold is 0.5 x 10^9/L.| Below it, stop.',
  'Stop when neutrophils are < 1 x 10^9/L; restart when they recover; check weekly.',
  'Give 4 mg once daily; 2 mg is used in people over 75 years.| Swallow whole.',
  'BACKGROUND: Little is known.| METHODS: We asked.| RESULTS: Nobody answered.',
  'He said "stop."| Then he left.',
  'The risk was higher ("very common").| It fell later.',
  'Adverse events were common... but mild.',
  'The value was high (see Section 4.4).| Monitor it.',
  'Sect. 4.4 says so.',
  'The effect was seen (p = 0.04) in the U.K. as well.',
  'Smith et al. reported 12 cases.',
  'This was reported by Smith et al.| The trial was small.',
  'Candida spp. were found.',
  'Dr. Jones and Prof. Brown agreed.',
  'Mr. Li, Mrs. Ray and Ms. Day attended.',
  'Give b.i.d. for 2 weeks.',
  'At 8 a.m. and 8 p.m. take one tablet.',
  'It was given at 8 p.m.| The patient slept.',
  '1. Check the count.| 2. Repeat it in 4 weeks.',
  '(a) Stop the drug.| (b) Call for help.',
  '• Nausea.\n|• Headache.\n|• Acne.',
  'Common side effects:\n|nausea\n|headache',
  'First paragraph\n\n|second paragraph',
  'This line of a guideline was wrapped by the printer just before\nthe sentence ended.| The next one begins.',
  'The risk was raised.12 The second trial agreed.'.replace('12 The', '12| The'),
  'It fell by half (Table 2).3,4 Later it rose.'.replace('3,4 Later', '3,4| Later'),
  'Median EASI was 25.3.| Median IGA was 3.',
  'The odds ratio was 1.72 (95% CI 1.08-2.72).| It was significant.',
  'Tab. Paracetamol 500 mg is given.',
  'Inj. Adrenaline 0.5 mg IM.',
  'JAK1.| JAK2.| TYK2.',
  'Compared with placebo (n = 12) vs. drug (n = 13), no change.',
  'Efficacy was measured by vIGA-AD 0/1.| EASI-75 came second.',
  'Use a sunscreen, a hat, etc. when outside.',
  'Use a sunscreen, a hat, etc.| The sun is strong.',
  'Type 2 diabetes vs. type 1 differ.',
  'She had COVID-19.| She recovered.',
  'Ph.D. students and M.D. students took part.',
  '日本語の文です。|次の文です。',
];

describe('splitSentences', () => {
  it.each(CASES)('%s', (marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text).map((span) => span.text)).toEqual(expected);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('keeps offsets exact on texts made at random', () => {
    const pieces = [
      'Dr. ',
      'e.g. ',
      'U.S. ',
      '4.5 mg',
      '. ',
      '; ',
      '\n',
      '\n\n',
      '• ',
      '(',
      ') ',
      'hepatitis C',
      '? ',
      'et al. ',
      'The ',
      'the ',
      '1. ',
      'µg',
      '😀 ',
      'é',
      '.12 The ',
    ];
    let seed = 7;
    const next = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    for (let round = 0; round < 500; round++)
      expect(misplaced(Array.from({ length: next(30) }, () => pieces[next(pieces.length)]).join(''))).toBeNull();
  });

  const pubmed = join(process.env.VOUCH_TEST_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'pubmed');
  it.skipIf(!existsSync(pubmed))('keeps offsets exact on abstracts (skipped where the test data are absent)', () => {
    const abstracts = readdirSync(pubmed)
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => [...readFileSync(join(pubmed, name), 'utf8').matchAll(/<AbstractText[^>]*>([^<]+)</g)].map((match) => match[1]!));
    expect(abstracts.length).toBeGreaterThan(100);
    for (const abstract of abstracts) expect(misplaced(abstract)).toBeNull();
  });
});

/** What is wrong with the spans of a text, or null: they stand in order and apart, each as the text has it, and nothing but white space between. */
function misplaced(text: string): string | null {
  let reached = 0;
  for (const { start, end, text: sentence } of splitSentences(text)) {
    if (start < reached || end <= start) return `out of order at ${start}: ${text}`;
    if (text.slice(start, end) !== sentence || sentence.trim() !== sentence) return `not as the text has it at ${start}: ${text}`;
    if (text.slice(reached, start).trim() !== '') return `text lost before ${start}: ${text}`;
    reached = end;
  }
  return text.slice(reached).trim() === '' ? null : `text lost at the end: ${text}`;
}
