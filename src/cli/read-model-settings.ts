import { InputFault } from '../domain/faults.ts';
import { DEFAULT_MODEL_SETTINGS, KEPT_OFF, MODEL_PROVIDERS, type ModelSettings } from '../models/model-settings.ts';
import { readChoice, readSwitch, readText, readWholeNumber, type Environment } from './read-settings.ts';

/**
 * Which language model writes, from the environment. Throws an InputFault that names the setting where a value is not understood or cannot work:
 * no address, no model, no key where one is needed, or more time than a question has.
 */
export function readModelSettings(env: Environment): ModelSettings {
  const standard = DEFAULT_MODEL_SETTINGS;
  const provider = readChoice('VOUCH_MODEL', env, MODEL_PROVIDERS, standard.provider);
  if (provider === 'none') return standard;
  const number = (name: string, max: number, fallback: number) => readWholeNumber(name, readText(name, env), { min: 1, max, fallback });
  const settings: ModelSettings = {
    provider,
    url: readBase(env),
    name: readText('VOUCH_MODEL_NAME', env) ?? '',
    key: readText('VOUCH_MODEL_KEY', env) ?? null,
    temperature: readTemperature(env),
    answerMs: 1000 * number('VOUCH_MODEL_SECONDS', 3600, standard.answerMs / 1000),
    answerTokens: number('VOUCH_MODEL_TOKENS', 10_000_000, standard.answerTokens),
    dayTokens: number('VOUCH_MODEL_TOKENS_A_DAY', 1_000_000_000_000, standard.dayTokens),
    readsCritically: readSwitch('VOUCH_MODEL_READS_CRITICALLY', env, standard.readsCritically),
    offFor: readOffFor(env),
  };
  const missing = (field: string, what: string): never => {
    throw new InputFault(`VOUCH_MODEL is "${provider}", and ${field} is not set. ${what}`, { field });
  };
  if (!settings.name) missing('VOUCH_MODEL_NAME', 'Give the name of the model, as the endpoint knows it.');
  if (provider === 'openai-compatible' && !settings.url)
    missing('VOUCH_MODEL_URL', 'Give the base address of the endpoint, for example http://127.0.0.1:11434/v1.');
  if (provider === 'anthropic' && !settings.key) missing('VOUCH_MODEL_KEY', 'Anthropic answers no request without a key.');
  const questionMs = 1000 * readWholeNumber('VOUCH_QUESTION_SECONDS', readText('VOUCH_QUESTION_SECONDS', env), QUESTION_SECONDS);
  if (settings.answerMs >= questionMs) {
    throw new InputFault(
      `VOUCH_MODEL_SECONDS (${settings.answerMs / 1000}) leaves no time to answer without the model: it must be less than VOUCH_QUESTION_SECONDS (${questionMs / 1000}).`,
      { field: 'VOUCH_MODEL_SECONDS' },
    );
  }
  return settings;
}

const QUESTION_SECONDS = { min: 1, max: 3600, fallback: 60 };

function readBase(env: Environment): string | null {
  const text = readText('VOUCH_MODEL_URL', env);
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash)
    throw new InputFault(
      'VOUCH_MODEL_URL is no base address. Give one that begins with http:// or https:// and ends where /chat/completions would follow.',
      {
        field: 'VOUCH_MODEL_URL',
      },
    );
  if (url.username || url.password)
    throw new InputFault('VOUCH_MODEL_URL holds a user name or password. Give the key in VOUCH_MODEL_KEY.', { field: 'VOUCH_MODEL_URL' });
  return url.href.replace(/\/$/, '');
}

function readTemperature(env: Environment): number | null {
  const text = readText('VOUCH_MODEL_TEMPERATURE', env);
  if (text === undefined) return null;
  const value = /^\d(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 2))
    throw new InputFault(`VOUCH_MODEL_TEMPERATURE is "${text}". Give a number from 0 to 2.`, { field: 'VOUCH_MODEL_TEMPERATURE' });
  return value;
}

function readOffFor(env: Environment): ModelSettings['offFor'] {
  const text = readText('VOUCH_MODEL_OFF_FOR', env);
  if (text === undefined) return DEFAULT_MODEL_SETTINGS.offFor;
  if (text === 'nobody') return [];
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !KEPT_OFF.some((known) => known === word));
  if (unknown !== undefined)
    throw new InputFault(
      `VOUCH_MODEL_OFF_FOR holds "${unknown}". Give "nobody", or one or both of ${KEPT_OFF.join(', ')}, with a comma between.`,
      {
        field: 'VOUCH_MODEL_OFF_FOR',
      },
    );
  return KEPT_OFF.filter((known) => words.includes(known));
}
