import { InputFault } from '../domain/faults.ts';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from '../server/server-settings.ts';
import { readChoice, readSwitch, readText, readWholeNumber, type Environment } from './read-settings.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * How the site runs, from the options of `serve` and the environment; an option wins. Throws an InputFault that names the setting
 * where a value is not understood, and where a key is asked for but none is set.
 */
export function readServerSettings(options: { host?: string; port?: string }, env: Environment): ServerSettings {
  const standard = DEFAULT_SERVER_SETTINGS;
  const number = (name: string, min: number, max: number, fallback: number) =>
    readWholeNumber(name, readText(name, env), { min, max, fallback });
  const port = { min: 0, max: 65_535, fallback: standard.port };
  const settings: ServerSettings = {
    host: options.host ?? readText('VOUCH_HOST', env) ?? standard.host,
    port:
      options.port === undefined
        ? readWholeNumber('VOUCH_PORT', readText('VOUCH_PORT', env), port)
        : readWholeNumber('--port', options.port, port),
    publicUrl: readPublicUrl(env),
    whoMayAsk: readChoice('VOUCH_WHO_MAY_ASK', env, ['anybody', 'key', 'nobody'], standard.whoMayAsk),
    whoMayReadDrafts: readChoice('VOUCH_WHO_MAY_READ_DRAFTS', env, ['anybody', 'key'], standard.whoMayReadDrafts),
    accessKey: readText('VOUCH_ACCESS_KEY', env) ?? null,
    questionsPerMinute: number('VOUCH_QUESTIONS_PER_MINUTE', 0, 100_000, standard.questionsPerMinute),
    trustProxy: readSwitch('VOUCH_TRUST_PROXY', env, standard.trustProxy),
    concurrentQuestions: number('VOUCH_CONCURRENT_QUESTIONS', 1, 64, standard.concurrentQuestions),
    questionTimeLimitMs: 1000 * number('VOUCH_QUESTION_SECONDS', 1, 3600, standard.questionTimeLimitMs / 1000),
    whoMaySearchPubmed: readChoice('VOUCH_WHO_MAY_SEARCH_PUBMED', env, ['nobody', 'editors', 'anybody'], standard.whoMaySearchPubmed),
    pageCacheBytes: MEBIBYTE * number('VOUCH_PAGE_CACHE_MB', 0, 65_536, standard.pageCacheBytes / MEBIBYTE),
  };
  const asksForKey = settings.whoMayAsk === 'key' || settings.whoMayReadDrafts === 'key';
  if (asksForKey && (settings.accessKey?.length ?? 0) < 16) {
    throw new InputFault(
      'VOUCH_ACCESS_KEY must hold at least 16 characters where VOUCH_WHO_MAY_ASK or VOUCH_WHO_MAY_READ_DRAFTS is "key".',
      {
        field: 'VOUCH_ACCESS_KEY',
      },
    );
  }
  return settings;
}

function readPublicUrl(env: Environment): string | null {
  const text = readText('VOUCH_PUBLIC_URL', env);
  if (text === undefined) return null;
  const url = URL.parse(text);
  const isPlain =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  if (!isPlain)
    throw new InputFault(`VOUCH_PUBLIC_URL is "${text}". Give the site's address alone, for example https://vouch.example.org.`, {
      field: 'VOUCH_PUBLIC_URL',
    });
  return url.origin;
}
