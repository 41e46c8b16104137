import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStarterLibrary } from '../eval/open-starter-library.ts';
import type { Library, LibraryReader } from '../library/library.ts';
import { findSameQuestion } from './find-same-question.ts';

let library: Library;
let reader: LibraryReader;
beforeAll(async () => {
  library = await openStarterLibrary();
  reader = await library.reader();
});
afterAll(() => library.close());

const finds = async (first: string, second: string) => (await findSameQuestion(second, [{ question: first }], reader)) !== null;

it.each([
  ['What are the boxed warnings of upadacitinib?', 'Which boxed warnings does Rinvoq have?'],
  ['What is the dose of abrocitinib in atopic dermatitis?', 'How much abrocitinib is given in AD?'],
  ['Can abrocitinib be taken while breastfeeding?', 'Is abrocitinib safe while breastfeeding?'],
])('"%s" and "%s" ask the same', async (first, second) => expect(await finds(first, second)).toBe(true));

it.each([
  ['another dose', 'What do trials show on upadacitinib 30 mg?', 'What do trials show on upadacitinib 15 mg?'],
  ['another drug', 'What are the boxed warnings of upadacitinib?', 'What are the boxed warnings of abrocitinib?'],
  ['another place', 'Is baricitinib approved for AD in the US?', 'Is baricitinib approved for AD in the EU?'],
  ['the opposite', 'Which patients should take baricitinib?', 'Which patients should not take baricitinib?'],
  ['another stage', 'Which blood tests are needed before baricitinib?', 'Which blood tests are needed during baricitinib?'],
  ['another word', 'Does abrocitinib lower platelets?', 'Does abrocitinib lower lymphocytes?'],
])('a question on %s is not the same', async (_, first, second) => expect(await finds(first, second)).toBe(false));

it('gives the first that asks the same', async () => {
  const answers = [{ question: 'Is baricitinib safe in pregnancy?' }, { question: 'Which boxed warnings does Rinvoq have?' }];
  expect(await findSameQuestion('What are the boxed warnings of upadacitinib?', answers, reader)).toBe(answers[1]);
});
