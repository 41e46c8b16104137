import { describe, expect, it } from 'vitest';
import type { ModelUse } from '../models/language-model.ts';
import { chooseModel, modelNotice } from './choose-model.ts';

const model = (remoteHost: string | null, offFor: ModelUse['offFor']): ModelUse => ({
  model: { provider: 'openai-compatible', name: 'writer', remoteHost, ask: () => Promise.reject(new Error('asked')) },
  answerMs: 1000,
  answerTokens: 1000,
  readsCritically: true,
  offFor,
});
const draft = { listed: false, withoutModel: false } as const;

describe('which questions a model may see', () => {
  it.each([
    ['none is set', null, { ...draft, audience: undefined }, false],
    ['whoever asks wants none', model(null, []), { ...draft, audience: undefined, withoutModel: true }, false],
    ['it runs here, and a patient asks', model(null, ['patients', 'drafts']), { ...draft, audience: 'patient' as const }, true],
    ['it is remote, and a clinician asks', model('example.org', ['patients']), { ...draft, audience: undefined }, true],
    ['it is remote and off for patients', model('example.org', ['patients']), { ...draft, audience: 'patient' as const }, false],
    ['it is remote and off for drafts', model('example.org', ['drafts']), { ...draft, audience: undefined }, false],
    [
      'it is remote and off for drafts, and this is published at once',
      model('example.org', ['drafts']),
      { ...draft, listed: true, audience: undefined },
      true,
    ],
    ['it is remote and off for nobody', model('example.org', []), { ...draft, audience: 'patient' as const }, true],
  ])('%s', (_, use, asked, may) => {
    expect(chooseModel(use, asked) !== null).toBe(may);
  });
});

it('says before anybody asks what is sent, and where', () => {
  expect(modelNotice(null)).toBeNull();
  expect(modelNotice(model(null, []))).toMatch(/runs on this server/);
  expect(modelNotice(model('example.org', ['patients']))).toMatch(
    /sent to example\.org, with the one it follows, without names.*What patients ask is not sent/,
  );
  expect(modelNotice(model('example.org', []))).not.toMatch(/patients ask/);
  expect(modelNotice(model('example.org', ['drafts']))).toBeNull();
});
