import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FAULTS } from '../../../../test/model/model-faults.ts';
import { serveModel, type ScriptedModel, type SeenModelRequest } from '../../../../test/model/serve-model.ts';
import { goodWriter } from '../../../../test/writer/good-writer.ts';
import { readComposeInput, readCriticInput } from '../../../../test/writer/read-compose-input.ts';
import type { Answered } from '../../../domain/answer.ts';
import type { AskProgress } from '../../../domain/progress.ts';
import { openStarterLibrary } from '../../../eval/open-starter-library.ts';
import { checkAnswerRules } from '../../../eval/questions/check-answer-rules.ts';
import type { Library } from '../../../library/library.ts';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../../models/model-settings.ts';
import { openModel } from '../../../models/open-model.ts';
import { ask } from '../../ask.ts';

const QUESTION = 'What is the US dose of upadacitinib for atopic dermatitis?';
const ROLE = 'What is the role of baricitinib in treating dermatologic conditions?';

let library: Library;
let endpoint: ScriptedModel;
beforeAll(async () => {
  library = await openStarterLibrary();
  endpoint = await serveModel(goodWriter());
});
afterAll(() => Promise.all([endpoint.close(), library.close()]));

interface AskedWith extends Partial<ModelSettings> {
  question?: string;
  without?: boolean;
  onProgress?: (event: AskProgress) => void;
}

async function answerWith({ question = QUESTION, without = false, onProgress, ...change }: AskedWith = {}): Promise<Answered> {
  const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'scripted', ...change } as const;
  const model = without ? null : await openModel(settings, null, () => new Date());
  const { answer } = await ask(
    { question, audience: 'clinician', id: 'a'.repeat(25) },
    {
      library: await library.reader(),
      now: () => new Date('2026-01-02T03:04:05Z'),
      version: '0',
      model,
      ...(onProgress && { onProgress }),
    },
  );
  if (answer.outcome !== 'answered') throw new Error(answer.reason);
  return answer;
}

const textsOf = ({ sections }: Answered): string[] => sections.flatMap((s) => s.claims.map((c) => c.text));
const slotsOf = ({ sections }: Answered): string[] => sections.filter((s) => s.claims.length).map((s) => s.slot);

async function brokenRules(answer: Answered): Promise<string[]> {
  const reader = await library.reader();
  return checkAnswerRules(answer, async (id) => new Map((await reader.passages(id)).map((p) => [p.id, p])), 40);
}

/** Answers a request to compose or repair by what is made of each numbered sentence. */
function tell(said: (sentence: { number: string; text: string }, request: SeenModelRequest) => object | null) {
  return (request: SeenModelRequest): unknown => {
    if (request.prompt.startsWith('critic')) return { verdicts: readCriticInput(request).map(({ claim }) => ({ claim, supported: true })) };
    const { slot, sentences } = readComposeInput(request);
    return { slot, claims: sentences.flatMap((s) => said(s, request) ?? []) };
  };
}

describe('a good writer', () => {
  it.each([QUESTION, ROLE])('tells the evidence in other words, and every rule of an answer holds: %s', async (question) => {
    endpoint.script = goodWriter();
    const streamed: string[] = [];
    const answer = await answerWith({
      question,
      onProgress: (event) => void (event.state === 'claim' && streamed.push(event.text)),
    });
    const plain = await answerWith({ question, without: true });
    expect(await brokenRules(answer)).toEqual([]);
    expect(answer.provenance).toMatchObject({
      composer: 'language-model',
      model: { provider: 'openai-compatible', name: 'scripted', trouble: null },
    });
    expect(answer.provenance.model!.prompts).toEqual(expect.arrayContaining(['compose-1', 'critic-1']));
    expect(answer.provenance.model!.tokens.in).toBeGreaterThan(0);
    expect(textsOf(answer).filter((text) => !textsOf(plain).includes(text)).length).toBeGreaterThan(0);
    expect(slotsOf(answer)).toEqual(slotsOf(plain));
    expect(answer.references.map((r) => r.source).toSorted()).toEqual(plain.references.map((r) => r.source).toSorted());
    // What was shown while it was being written is what stands in the answer.
    expect(streamed.length).toBe(answer.provenance.model!.claims);
    expect(textsOf(answer)).toEqual(expect.arrayContaining(streamed));
  });

  it('is sent numbered sentences and never the question, its answer, a source or an address', async () => {
    endpoint.script = goodWriter();
    const before = endpoint.seen.length;
    await answerWith();
    const sent = endpoint.seen.slice(before).map(({ instructions, input }) => instructions + input);
    // Lists have an end, for endpoints that build what they say by the schema.
    const { schema, ...request } = endpoint.seen[before]!;
    expect(schema).toMatchObject({ properties: { claims: { maxItems: readComposeInput(request).sentences.length } } });
    expect(sent.length).toBeGreaterThan(0);
    for (const text of sent) expect(text).not.toMatch(/What is the US dose|pmid|doi|https?:/);
  });
});

describe('whatever goes wrong', () => {
  it.each(MODEL_FAULTS)('the answer without the model stands, and says so: $name', async ({ trouble, misbehave }) => {
    endpoint.script = () => misbehave;
    const answer = await answerWith({ answerMs: trouble === 'slow' ? 400 : 8000 });
    const plain = await answerWith({ without: true });
    expect(answer.sections).toEqual(plain.sections);
    expect(answer.bottomLine).toEqual(plain.bottomLine);
    expect(answer.references).toEqual(plain.references);
    expect(answer.provenance.composer).toBe('extractive');
    const said = answer.boardText.filter(({ kind }) => kind === 'without-model');
    expect(said).toHaveLength(1);
    expect(said[0]!.text).toMatch(/language model.*written without it/);
    expect(answer.provenance.model!.trouble).not.toMatch(/http|sk-|127\./);
  });

  it.each([
    ['it writes nothing', tell(() => null)],
    [
      'it repeats one sentence for all',
      tell((_, request) => ({ text: readComposeInput(request).sentences[0]!.text.replace(/\d/, '9'), sentences: ['S1'] })),
    ],
    ['it names numbers of another section', tell(({ text }) => ({ text, sentences: ['S999'] }))],
    [
      'it joins everything',
      tell(({ number }, request) => ({
        text: 'All of this holds.',
        sentences: [number, ...readComposeInput(request).sentences.map((s) => s.number)],
      })),
    ],
  ])('also where %s', async (_, script) => {
    endpoint.script = script;
    const [answer, plain] = [await answerWith(), await answerWith({ without: true })];
    expect(answer.sections).toEqual(plain.sections);
    expect(answer.provenance.model!.trouble).toMatch(/language model/);
  });

  it('keeps to the tokens of an answer', async () => {
    endpoint.script = goodWriter();
    const before = endpoint.seen.length;
    const answer = await answerWith({ answerTokens: 50 });
    expect(endpoint.seen.length).toBe(before);
    expect(answer.provenance.model).toMatchObject({ claims: 0, prompts: [], tokens: { in: 0, out: 0 } });
    expect(answer.boardText.map(({ text }) => text).join(' ')).toMatch(/limit/);
  });
});

describe('a claim that does not hold', () => {
  const tenfold = (text: string): string => text.replace(/\b(\d+) mg/, '$10 mg');

  it('goes back once with the reasons, and what holds then is kept with its history', async () => {
    endpoint.script = tell(({ number, text }, { prompt, input }) => {
      if (!/\d+ mg/.test(text)) return { text, sentences: [number] };
      if (prompt.startsWith('repair')) expect(input).toMatch(/does not stand in the quote|reads otherwise/);
      return { text: prompt.startsWith('repair') ? text : tenfold(text), sentences: [number] };
    });
    const answer = await answerWith();
    expect(answer.provenance.model!.repaired.length).toBeGreaterThan(0);
    expect(answer.provenance.model!.prompts).toContain('repair-1');
    for (const { before, after } of answer.provenance.model!.repaired) expect(before).not.toBe(after);
    expect(await brokenRules(answer)).toEqual([]);
  });

  it('is dropped where it fails again, and the sentence itself stands in its place', async () => {
    endpoint.script = tell(({ number, text }) => ({ text: tenfold(text), sentences: [number] }));
    const [answer, plain] = [await answerWith(), await answerWith({ without: true })];
    const doses = textsOf(plain).filter((text) => /\d+ mg/.test(text));
    expect(textsOf(answer)).toEqual(expect.arrayContaining(doses));
    expect(answer.provenance.dropped.length).toBeGreaterThanOrEqual(doses.length);
    for (const { reasons, slot } of answer.provenance.dropped) expect([reasons.length > 0, slot.length > 0]).toEqual([true, true]);
  });

  it('is lowered by a critical reading, which raises nothing', async () => {
    const doubt = (supported: boolean) => (request: SeenModelRequest) =>
      request.prompt.startsWith('critic')
        ? { verdicts: readCriticInput(request).map(({ claim }) => ({ claim, supported })) }
        : tell(({ number, text }) => ({ text: number.endsWith('2') ? tenfold(text) : text, sentences: [number] }))(request);
    endpoint.script = doubt(false);
    const streamed: string[] = [];
    const doubted = await answerWith({ onProgress: (event) => void (event.state === 'claim' && streamed.push(event.text)) });
    expect(doubted.provenance.model!.claims).toBe(0);
    expect(streamed).toEqual([]);
    expect(doubted.provenance.dropped.map(({ reasons }) => reasons.join())).toContain(
      'Read once more, its quotes were not found to bear it out.',
    );
    endpoint.script = doubt(true);
    const trusted = await answerWith();
    expect(trusted.provenance.model!.claims).toBeGreaterThan(0);
    expect(textsOf(trusted)).not.toContain(expect.stringMatching(/\d{3}0 mg/));
    expect(await brokenRules(trusted)).toEqual([]);
  });
});
