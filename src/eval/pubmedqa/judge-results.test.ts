import { expect, test } from 'vitest';
import { judgeResults } from './judge-results.ts';

const judge = (question: string, ...results: string[]) =>
  judgeResults(
    question,
    [{ label: 'METHODS', text: 'No difference was planned.' }, ...results.map((text) => ({ label: 'RESULTS', text }))],
    () => 1,
  );

test('results that deny the association say no, those that affirm it yes; methods say nothing', () => {
  expect(judge('Is smoking associated with pain?', 'Smoking was significantly associated with pain (P < 0.01).')).toBe('yes');
  expect(judge('Is smoking associated with pain?', 'There was no association of smoking with pain.', 'Groups were comparable.')).toBe('no');
});
