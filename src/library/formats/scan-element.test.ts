import { expect, test } from 'vitest';
import { scanElement } from './scan-element.ts';
import { makeElementParser } from './xml-element.ts';

const SKIP = new Set(['Skipped']);
const parse = makeElementParser(SKIP);

test.each([
  ['text, elements and empty elements', '<a>one <b>two</b>\n<c/><d x="1" />three</a>'],
  ['attributes with spaces, line breaks and references', '<a x="1 &lt; 2"\n y="two\nlines">&#181;g &#xB5;g &amp;amp;</a>'],
  ['line ends of every kind', '<a>one\r\ntwo\rthree\n</a>'],
  ['letters beyond ASCII', '<a>é 10⁹ ≥ 日本</a>'],
  ['parts that are skipped', '<a>one<Skipped>two <b>three</b></Skipped><Skipped/>four</a>'],
  ['an empty element alone', '<a x="1"/>'],
])('gives what the parser gives: %s', (_, xml) => {
  // Text before and after a skipped part may stand together or apart.
  const joined = (element: unknown) => JSON.stringify(element).replaceAll('","', '');
  expect(joined(scanElement(xml, SKIP))).toBe(joined(parse(xml, 1)));
});

test.each([
  ['a tag that is not closed', '<a><b></a>'],
  ['tags that cross', '<a><b></a></b>'],
  ['text after the end', '<a></a>b'],
  ['two elements', '<a/><b/>'],
  ['an unknown reference', '<a>&nbsp;</a>'],
  ['a reference without its end', '<a>R&D</a>'],
  ['a reference to no character', '<a>&#0;</a>'],
  ['a control character', '<a>\u0001</a>'],
  ['an attribute twice', '<a x="1" x="2"/>'],
  ['an attribute without quotes', '<a x=1/>'],
  ['a greater sign within an attribute', '<a x="1>2"/>'],
  ['a comment', '<a><!-- b --></a>'],
  ['CDATA', '<a><![CDATA[b]]></a>'],
  ['the end of CDATA', '<a>b]]>c</a>'],
  ['a skipped part without an end', '<a><Skipped></a>'],
  ['a skipped part in another', '<a><Skipped><Skipped/></Skipped></a>'],
  ['elements too deep', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`],
])('leaves to the parser: %s', (_, xml) => {
  expect(scanElement(xml, SKIP)).toBeNull();
});
