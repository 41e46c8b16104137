import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FAULTS } from '../../../test/model/model-faults.ts';
import { serveModel, type ScriptedModel } from '../../../test/model/serve-model.ts';
import { DEFAULT_MODEL_SETTINGS } from '../../models/model-settings.ts';
import { openModel } from '../../models/open-model.ts';
import { buildVocabulary } from '../../vocabulary/build-vocabulary.ts';
import { openDesk } from '../compose/language-model/model-desk.ts';
import { holdsAsQuestion, resolveWithModel } from './resolve-with-model.ts';

const term = (type: 'drug' | 'condition', name: string, also: string[] = []) => ({ type, name, also, brands: [], sources: 1 });
const vocabulary = buildVocabulary([
  term('drug', 'examplinib'),
  term('drug', 'otherimab'),
  term('condition', 'Dermatitis, Atopic', ['atopic dermatitis', 'eczema']),
  term('condition', 'Colitis, Ulcerative', ['ulcerative colitis']),
]);
const words = { vocabulary, unknownWords: [], isKnown: (token: string) => token !== 'zorblatt' };
const on = { asked: 'and half of it on long flights, not daily?', before: 'What is the dose of examplinib in atopic dermatitis?' };
const WHOLE = 'What is half of the dose of examplinib in atopic dermatitis on long flights, not daily?';

describe('a full question', () => {
  it.each([
    ['says all of the later question', WHOLE, true],
    ['adds a word that stands in neither', WHOLE.replace('long flights', 'long dangerous flights'), false],
    ['adds a drug', WHOLE.replace('examplinib', 'examplinib or otherimab'), false],
    ['names another drug', WHOLE.replace('examplinib', 'otherimab'), false],
    ['names another disease', WHOLE.replace('atopic dermatitis', 'ulcerative colitis'), false],
    ['adds a figure', WHOLE.replace('dose', 'dose of 4 mg'), false],
    ['loses a denial', WHOLE.replace(', not daily', ''), false],
    ['loses "half"', WHOLE.replace('half of ', ''), false],
    ['is the earlier one again', on.before, false],
    ['answers', `${WHOLE} It is 2 mg.`, false],
    ['leads away', WHOLE.replace('flights', 'flights (see https://evil.example)'), false],
    ['is empty', '', false],
  ])('that %s', (_, question, holds) => {
    expect(holdsAsQuestion(question, on, vocabulary)).toBe(holds);
  });
});

describe('a model that makes a follow-up whole', () => {
  let endpoint: ScriptedModel;
  beforeAll(async () => {
    endpoint = await serveModel(() => ({ question: WHOLE }));
  });
  afterAll(() => endpoint.close());

  const resolve = async (change: Partial<typeof on> = {}, answerMs = 5000) => {
    const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'scripted', answerMs } as const;
    const desk = openDesk((await openModel(settings, null, () => new Date()))!);
    return { question: await resolveWithModel({ ...on, ...change }, words, desk), desk };
  };

  it('is asked with both questions, and what it says is taken where it holds', async () => {
    const { question, desk } = await resolve();
    expect(question).toBe(WHOLE);
    expect([...desk.account.prompts]).toEqual(['follow-up-1']);
    expect(JSON.parse(endpoint.seen.at(-1)!.input)).toEqual({ earlier: on.before, later: on.asked });
  });

  it('sees no name, number or address of a person', async () => {
    await resolve({ asked: 'and for Mrs Zorblatt, born 3 May 1961, MRN 4471123, zo@example.org?' });
    expect(endpoint.seen.at(-1)!.body).not.toMatch(/Zorblatt|1961|4471123|zo@/);
  });

  it.each(MODEL_FAULTS)('changes nothing where it fails: $name', async ({ trouble, misbehave }) => {
    endpoint.script = () => misbehave;
    expect((await resolve({}, trouble === 'slow' ? 200 : 5000)).question).toBeNull();
  });
});
