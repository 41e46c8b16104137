import { afterAll, beforeAll, expect, it } from 'vitest';
import { MODEL_FAULTS } from '../../test/model/model-faults.ts';
import { serveModel, type ScriptedModel, type SeenModelRequest } from '../../test/model/serve-model.ts';
import { runCli } from './run-cli.ts';

let endpoint: ScriptedModel;
beforeAll(async () => {
  endpoint = await serveModel(good);
});
afterAll(() => endpoint.close());

function good({ prompt, input }: SeenModelRequest): unknown {
  if (prompt === 'check_1') return { lines: ['one', 'two', 'three'] };
  return { first: /colour is (\w+)/.exec(input)![1], last: /animal is a (\w+)/.exec(input)![1] };
}

async function check(change: Record<string, string> = {}, args: string[] = ['--json']) {
  let [out, err] = ['', ''];
  const into = (add: (text: string) => void) => ({ write: add, listenerCount: () => 1 }) as unknown as NodeJS.WriteStream;
  const env = {
    VOUCH_MODEL: 'openai-compatible',
    VOUCH_MODEL_URL: endpoint.url,
    VOUCH_MODEL_NAME: 'scripted',
    VOUCH_MODEL_KEY: 'sk-secret',
    ...change,
  };
  const code = await runCli(['model', 'check', ...args], env, { out: into((text) => (out += text)), err: into((text) => (err += text)) });
  return { code, out, err };
}

it('says of a good endpoint that all works', async () => {
  const { code, out } = await check();
  const { usable, findings } = JSON.parse(out) as { usable: boolean; findings: { what: string; works: boolean }[] };
  expect({ code, usable }).toEqual({ code: 0, usable: true });
  expect(findings.slice(0, 4).map(({ what, works }) => [what, works])).toEqual([
    ['reachable', true],
    ['key accepted', true],
    ['structured output', true],
    ['context length', true],
  ]);
});

it('says in words what does not work, and keeps the key to itself', async () => {
  for (const [name, said] of [
    ['401', /no +key accepted: .*VOUCH_MODEL_KEY/],
    ['404', /VOUCH_MODEL_NAME/],
    ['text instead of JSON', /no +structured output/],
  ] as const) {
    endpoint.script = () => MODEL_FAULTS.find((fault) => fault.name === name)!.misbehave;
    const { code, out, err } = await check({}, []);
    expect(code).toBe(1);
    expect(out).toMatch(said);
    expect(out + err).not.toContain('secret');
  }
  const { code, out } = await check({ VOUCH_MODEL_URL: 'http://127.0.0.1:9/v1' }, []);
  expect(code).toBe(1);
  expect(out).toMatch(/no +reachable/);
});

it('asks on where a model writes badly, so that all is said at once', async () => {
  const babble = MODEL_FAULTS.find((fault) => fault.name === 'output cut at the limit of tokens')!.misbehave;
  endpoint.script = (request) => (request.prompt === 'check_1' ? babble : good(request));
  const { code, out } = await check({}, []);
  expect(code).toBe(1);
  expect(out).toMatch(/no +structured output: .*did not come to an end/);
  expect(out).toMatch(/yes +context length/);
});

it('finds a context that is cut', async () => {
  endpoint.script = (request) => (request.prompt === 'check_1' ? good(request) : { first: 'blue', last: 'horse' });
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out).toContain('does not tell both ends');
});

it('says what to do where no model is set', async () => {
  const { code, err } = await check({ VOUCH_MODEL: 'none' }, []);
  expect(code).toBe(1);
  expect(err).toContain('VOUCH_MODEL');
});
