import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveModel, type ScriptedModel } from '../../test/model/serve-model.ts';
import { openStarterLibrary } from '../eval/open-starter-library.ts';
import type { Library } from '../library/library.ts';
import { DEFAULT_MODEL_SETTINGS } from '../models/model-settings.ts';
import { openModel } from '../models/open-model.ts';
import { openDesk } from './compose/language-model/model-desk.ts';
import { understandQuestion } from './understand-question.ts';

let library: Library;
let endpoint: ScriptedModel;
beforeAll(async () => {
  library = await openStarterLibrary();
  endpoint = await serveModel(() => ({ readings: [], asks: [] }));
});
afterAll(() => Promise.all([endpoint.close(), library.close()]));

async function understand(text: string, reply: unknown) {
  endpoint.script = () => reply;
  const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'scripted' } as const;
  const desk = openDesk((await openModel(settings, null, () => new Date()))!);
  const before = endpoint.seen.length;
  const { question } = await understandQuestion(text, await library.reader(), desk);
  return { question, asked: endpoint.seen.slice(before).map(({ input }) => input), trouble: desk.account.trouble };
}

const names = ({ drugs, conditions }: { drugs: { plain: string }[]; conditions: { plain: string }[] }) =>
  [...drugs, ...conditions].map((t) => t.plain);

it('asks no model about a question that it reads itself', async () => {
  const { asked } = await understand('What is the US dose of upadacitinib for atopic dermatitis?', { readings: [], asks: [] });
  expect(asked).toEqual([]);
});

it('takes a reading of words that nearly spell a name, and says so', async () => {
  const { question } = await understand('is bari sytinnib ok with wine for the patches on my head', {
    readings: [{ words: 'bari sytinnib', means: 'baricitinib' }],
    asks: ['interactions'],
  });
  expect(names(question)).toEqual(['baricitinib']);
  expect(question.corrected).toContainEqual({ from: 'bari sytinnib', to: 'baricitinib' });
  expect(question.slots.get('interactions')).toBeGreaterThanOrEqual(0.95);
  expect(question.text).toContain('bari sytinnib');
});

it.each([
  ['a drug that the question does not name', [{ words: 'wine', means: 'baricitinib' }]],
  ['another drug for one that is named', [{ words: 'abrocitinib', means: 'baricitinib' }]],
  ['words that do not stand in the question', [{ words: 'baricitinob', means: 'baricitinib' }]],
  ['a disease by a general word', [{ words: 'skin disease', means: 'atopic dermatitis' }]],
  ['a name that the library does not hold', [{ words: 'zorbify', means: 'zorbifinib' }]],
])('does not take %s', async (_, readings) => {
  const text = 'my skin disease is back after zorbify and abrocitinib, is wine ok?';
  const plain = await understandQuestion(text, await library.reader(), null);
  const { question } = await understand(text, { readings, asks: [] });
  expect(names(question)).toEqual(names(plain.question));
});

it('sends the question without what names a person', async () => {
  const { asked } = await understand('My name is Anna Kowalska, born 12/03/1958, a.kowalska@example.org: what helps my blorbitis?', {
    readings: [],
    asks: [],
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('blorbitis');
  expect(asked[0]).not.toMatch(/Anna|Kowalska|1958|example\.org/);
});

it('reads the question itself where the model fails, and does not miss it', async () => {
  const { question, trouble } = await understand('what helps my blorbitis?', { wrong: 'shape' });
  expect(question.text).toBe('what helps my blorbitis?');
  expect(trouble).toBeNull();
});
