import { expect, it } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { readModelSettings } from './read-model-settings.ts';

const ENDPOINT = { VOUCH_MODEL: 'openai-compatible', VOUCH_MODEL_URL: 'http://127.0.0.1:11434/v1/', VOUCH_MODEL_NAME: 'a-model' };

it('takes no model unless one is named, whatever else is set', () => {
  expect(readModelSettings({}).provider).toBe('none');
  expect(readModelSettings({ ...ENDPOINT, VOUCH_MODEL: '' }).provider).toBe('none');
});

it('reads an endpoint with its limits', () => {
  const settings = readModelSettings({
    ...ENDPOINT,
    VOUCH_MODEL_SECONDS: '9',
    VOUCH_MODEL_TEMPERATURE: '0',
    VOUCH_MODEL_OFF_FOR: 'patients, drafts',
  });
  expect(settings).toMatchObject({
    provider: 'openai-compatible',
    url: 'http://127.0.0.1:11434/v1',
    name: 'a-model',
    key: null,
    temperature: 0,
    answerMs: 9000,
    offFor: ['drafts', 'patients'],
  });
  expect(readModelSettings({ ...ENDPOINT, VOUCH_MODEL_OFF_FOR: 'nobody' }).offFor).toEqual([]);
});

it.each([
  [{ VOUCH_MODEL: 'openai' }, /none, anthropic, openai-compatible/],
  [{ VOUCH_MODEL_URL: '' }, /VOUCH_MODEL_URL is not set/],
  [{ VOUCH_MODEL_NAME: '' }, /VOUCH_MODEL_NAME is not set/],
  [{ VOUCH_MODEL: 'anthropic' }, /VOUCH_MODEL_KEY is not set/],
  [{ VOUCH_MODEL_URL: 'localhost:11434' }, /no base address/],
  [{ VOUCH_MODEL_URL: 'https://me:secret@example.org/v1' }, /Give the key in VOUCH_MODEL_KEY/],
  [{ VOUCH_MODEL_SECONDS: '60' }, /must be less than VOUCH_QUESTION_SECONDS \(60\)/],
  [{ VOUCH_MODEL_TEMPERATURE: 'hot' }, /from 0 to 2/],
  [{ VOUCH_MODEL_OFF_FOR: 'nurses' }, /"nurses"/],
  [{ VOUCH_MODEL_TOKENS: '0' }, /VOUCH_MODEL_TOKENS/],
])('refuses %j with the reason', (change, reason) => {
  const read = () => readModelSettings({ ...ENDPOINT, ...change });
  expect(read).toThrow(InputFault);
  expect(read).toThrow(reason);
});

it('keeps a key and a password out of what it says', () => {
  expect(() => readModelSettings({ ...ENDPOINT, VOUCH_MODEL_URL: 'https://me:secret@example.org/v1' })).not.toThrow(/secret/);
});
