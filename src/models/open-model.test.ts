import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MODEL_FAULTS } from '../../test/model/model-faults.ts';
import { serveModel, type ScriptedModel } from '../../test/model/serve-model.ts';
import { ModelFault } from '../domain/faults.ts';
import type { LanguageModel, ModelLedger } from './language-model.ts';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from './model-settings.ts';
import { openModel, remoteHostOf } from './open-model.ts';

const REQUEST = {
  prompt: 'compose-1',
  instructions: 'Write.',
  input: 'S1',
  schema: z.object({ claims: z.array(z.object({ text: z.string() })) }),
  mostTokens: 200,
};
const GOOD = { claims: [{ text: 'One sentence that is long enough for several pieces of a stream.' }, { text: 'Two.' }] };

let endpoint: ScriptedModel;
beforeAll(async () => {
  endpoint = await serveModel(() => GOOD);
});
afterAll(() => endpoint.close());

async function open(change: Partial<ModelSettings> = {}, ledger: ModelLedger | null = null): Promise<LanguageModel> {
  const settings: ModelSettings = {
    ...DEFAULT_MODEL_SETTINGS,
    provider: 'openai-compatible',
    url: endpoint.url,
    name: 'scripted',
    key: 'sk-secret',
    ...change,
  };
  return (await openModel(settings, ledger, () => new Date('2026-05-01T12:00:00Z')))!.model;
}

const within = (ms: number) => ({ signal: AbortSignal.timeout(ms) });

describe('a model behind an endpoint', () => {
  it('is none unless one is set', async () => {
    expect(await openModel(DEFAULT_MODEL_SETTINGS, null, () => new Date())).toBeNull();
  });

  it('gives an object by schema, with its tokens, and tells of it while it comes', async () => {
    endpoint.script = () => GOOD;
    const partials: unknown[] = [];
    const reply = await (await open()).ask(REQUEST, { ...within(5000), onPartial: (partial) => partials.push(partial) });
    expect(reply.value).toEqual(GOOD);
    expect(reply.tokens.in).toBe(100);
    expect(reply.tokens.out).toBeGreaterThan(10);
    expect(partials.length).toBeGreaterThan(1);
    expect(endpoint.seen.at(-1)).toMatchObject({ prompt: 'compose_1', instructions: 'Write.', input: 'S1' });
    expect(endpoint.seen.at(-1)!.headers.authorization).toBe('Bearer sk-secret');
    expect(endpoint.seen.at(-1)!.body).not.toContain('tools');
  });

  it.each(MODEL_FAULTS)('that does $name is a fault with a plain sentence', async ({ trouble, misbehave }) => {
    endpoint.script = () => misbehave;
    const fault = await (await open()).ask(REQUEST, within(trouble === 'slow' ? 300 : 5000)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ModelFault);
    expect((fault as ModelFault).trouble).toBe(trouble);
    expect((fault as ModelFault).message).toMatch(/^The [^<>{}]*language model[^<>{}]*\.$/);
    expect((fault as ModelFault).message).not.toMatch(/secret|example\.org|127\.0/);
  });

  it('is a fault where nothing listens', async () => {
    const model = await open({ url: 'http://127.0.0.1:9/v1' });
    await expect(model.ask(REQUEST, within(5000))).rejects.toMatchObject({ trouble: 'unreachable' });
  });

  it('asks again, once, where a connection that was kept open had been closed', async () => {
    let asked = 0;
    endpoint.script = () => (++asked === 1 ? (response: import('node:http').ServerResponse) => void response.destroy() : GOOD);
    expect((await (await open()).ask(REQUEST, within(5000))).value).toEqual(GOOD);
    expect(asked).toBe(2);
  });

  it('waits a short pause that it is asked for, once', async () => {
    let asked = 0;
    endpoint.script = () =>
      ++asked === 1
        ? (response: import('node:http').ServerResponse) => void response.writeHead(429, { 'retry-after': '0' }).end('{}')
        : GOOD;
    expect((await (await open()).ask(REQUEST, within(5000))).value).toEqual(GOOD);
    expect(asked).toBe(2);
  });
});

describe('the ledger', () => {
  function keep(): ModelLedger & { calls: { key: string; reply: string | null; tokens: number; day: string }[] } {
    const calls: { key: string; reply: string | null; tokens: number; day: string }[] = [];
    return {
      calls,
      findReply: async (key) => calls.findLast((call) => call.key === key)?.reply ?? null,
      noteCall: async (call) => void calls.push(call),
      tokensOn: async (day) => calls.filter((call) => call.day === day).reduce((sum, call) => sum + call.tokens, 0),
    };
  }

  it('pays for the same request once, and for another prompt, model or input anew', async () => {
    endpoint.script = () => GOOD;
    const ledger = keep();
    const model = await open({}, ledger);
    const before = endpoint.seen.length;
    await model.ask(REQUEST, within(5000));
    const again = await model.ask(REQUEST, within(5000));
    expect(endpoint.seen.length - before).toBe(1);
    expect(again).toEqual({ value: GOOD, tokens: { in: 0, out: 0 } });
    await model.ask({ ...REQUEST, prompt: 'compose-2' }, within(5000));
    await model.ask({ ...REQUEST, input: 'S2' }, within(5000));
    await (await open({ name: 'other' }, ledger)).ask(REQUEST, within(5000));
    expect(endpoint.seen.length - before).toBe(4);
    expect(JSON.stringify(ledger.calls)).not.toMatch(/Write|S1|secret/);
  });

  it('ends at the limit of a day, and counts what a failed call cost', async () => {
    const ledger = keep();
    endpoint.script = () => MODEL_FAULTS.find(({ name }) => name === 'text instead of JSON')!.misbehave;
    const model = await open({ dayTokens: 4 }, ledger);
    await expect(model.ask(REQUEST, within(5000))).rejects.toMatchObject({ trouble: 'no-json' });
    expect(ledger.calls).toMatchObject([{ reply: null, day: '2026-05-01' }]);
    const before = endpoint.seen.length;
    await expect(model.ask({ ...REQUEST, input: 'S2 S3 S4' }, within(5000))).rejects.toMatchObject({ trouble: 'limit-reached' });
    expect(endpoint.seen.length).toBe(before);
  });
});

it('knows what leaves this machine', () => {
  const host = (url: string | null) => remoteHostOf({ provider: 'openai-compatible', url });
  expect(host('http://127.0.0.1:11434/v1')).toBeNull();
  expect(host('http://localhost:8080/v1')).toBeNull();
  expect(host('http://[::1]:8080/v1')).toBeNull();
  expect(host('https://models.example.org/v1')).toBe('models.example.org');
  expect(host('http://localhost.example.org/v1')).toBe('localhost.example.org');
  expect(remoteHostOf({ provider: 'anthropic', url: null })).toBe('api.anthropic.com');
});
