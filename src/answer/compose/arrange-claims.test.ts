import { expect, test } from 'vitest';
import { makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { readSentences } from '../../findings/read-sentence.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { SLOTS } from '../outlines/slots.ts';
import { arrangeClaims } from './arrange-claims.ts';

const source = {
  ...makeSource(),
  kind: 'guideline' as const,
  title: 'MARSH FEVER',
  jurisdictions: ['NG'],
  brandNames: [],
  drugs: [],
  conditions: [],
};
const item = 'Keep the patient warm and quiet, offer plenty to drink, and send for somebody who has seen the disease before';

function arrange(text: string, heading: string[], of = source) {
  const passage = { ...makePassage(), heading, text, recommendation: null };
  const chosen = readSentences(passage, of, buildVocabulary([])).map((reading) => ({
    sentence: { reading } as AppraisedSentence,
    slot: SLOTS.treatment,
    worth: 1,
  }));
  const outline = { type: 'treatment' as const, words: 300, references: 20, must: [], slots: [{ slot: SLOTS.treatment, words: 300 }] };
  return arrangeClaims(chosen, outline).map(({ claim }) => claim);
}

test('an item quotes the lines that lead it in, and is told with them, its place and what its document is about', () => {
  const text = `Severe attacks:\n• Oral unheardofine\n  - Adult: 20 mg 8 hourly\n• ${item}\n• ${item} again\n• ${item} once more\n• ${item} at last`;
  const [first] = arrange(text, ['Drug treatment']);
  expect(first).toMatchObject({
    text: 'Oral unheardofine - Adult: 20 mg 8 hourly',
    label: 'Severe attacks',
    group: 'Nigeria. Marsh fever',
    quotes: [
      { start: 18, end: text.indexOf(`\n• ${item}`) },
      { start: 0, end: 15 },
    ],
  });
});

test('a heading that names the disease needs no title before it, and a title in capitals is told in letters', () => {
  expect(arrange(`• ${item}\n• Oxygen`, ['TREATMENT OF MARSH FEVER', 'Drug treatment']).map((c) => c.group)).toEqual([
    'Nigeria. Treatment of marsh fever',
  ]);
});
