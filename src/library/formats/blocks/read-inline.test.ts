import { expect, test } from 'vitest';
import { makeElementParser } from '../xml-element.ts';
import { readInline } from './read-inline.ts';

const parse = makeElementParser();
const read = (xml: string) => readInline([parse(`<p>${xml}</p>`, 1)]);

test.each([
  ['marks add no space', '<bold>TNF</bold>α<italic>-blocker</italic>', 'TNFα-blocker'],
  ['powers keep their sign', '4.1 × 10<sup>9</sup>/L, 10<sup>−3</sup>, m<sup>2</sup>', '4.1 × 10⁹/L, 10⁻³, m²'],
  ['a space that is raised too parts words', '1 μg kg<sup>-1 </sup>min<sup>-1 </sup>if', '1 μg kg⁻¹ min⁻¹ if'],
  ['a power that has no letters of its own', '10<sup>2.5</sup>', '10^2.5'],
  ['ordinals are no powers', 'the 5<sup>th</sup> day', 'the 5th day'],
  ['a footnote letter is set off from its word', 'Pain<sup>a</sup> and <xref ref-type="table-fn">b</xref>', 'Pain^a and b'],
  ['subscripts stand in the line', 'CO<sub>2</sub> and IC<sub>50</sub>', 'CO2 and IC50'],
  ['signs that were escaped twice are read', 'p &amp;lt; 0.05 &amp;amp; more', 'p < 0.05 & more'],
  ['line breaks stay', 'one<break/>two', 'one\ntwo'],
  ['citation numbers go, with their brackets', 'as seen [<xref ref-type="bibr">1</xref>, <xref ref-type="bibr">2</xref>].', 'as seen.'],
  ['raised citation numbers go', 'as seen.<sup><xref ref-type="bibr">1</xref>–<xref ref-type="bibr">3</xref></sup> Then', 'as seen. Then'],
  ['a year that cites stays', 'Smith (<xref ref-type="bibr">2001</xref>)', 'Smith (2001)'],
  ['a number in a sentence stays', 'see reference <xref ref-type="bibr">12</xref>', 'see reference 12'],
  ['thousands hold together', '335&#x2009;924 people, 5&#x2009;mg', '335\u202F924 people, 5 mg'],
  [
    'MathML is read, LaTeX beside it is not',
    '<alternatives><tex-math>$x$</tex-math><mml:math xmlns:mml="m"><mml:msup><mml:mi>χ</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math></alternatives>',
    'χ²',
  ],
  [
    'simple LaTeX alone is read',
    '<inline-formula><tex-math>\\begin{document}$$p\\le 0.05$$\\end{document}</tex-math></inline-formula>',
    'p≤ 0.05',
  ],
  ['other LaTeX leaves nothing', 'x <inline-formula><tex-math>\\frac{a}{b}</tex-math></inline-formula>', 'x'],
  ['soft hyphens go', 'hyper&#xAD;tension', 'hypertension'],
  ['NFC', 'cafe&#x301;', 'café'],
])('%s', (_, xml, text) => {
  expect(read(xml)).toBe(text);
});
