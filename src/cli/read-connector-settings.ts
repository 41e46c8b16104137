import { InputFault } from '../domain/faults.ts';
import { DEFAULT_CONNECTOR_SETTINGS, type ConnectorSettings } from '../library/connectors/connector-settings.ts';
import { readText, readWholeNumber, type Environment } from './read-settings.ts';

/** How services are asked, from the environment. Throws an InputFault that names the setting where a value is not understood. */
export function readConnectorSettings(env: Environment): ConnectorSettings {
  const standard = DEFAULT_CONNECTOR_SETTINGS;
  const { limits } = standard;
  const number = (name: string, max: number, fallback: number) => readWholeNumber(name, readText(name, env), { min: 1, max, fallback });
  return {
    pubmedUrl: readFolder('VOUCH_PUBMED_URL', env, standard.pubmedUrl),
    dailymedUrl: readFolder('VOUCH_DAILYMED_URL', env, standard.dailymedUrl),
    openfdaUrl: readFolder('VOUCH_OPENFDA_URL', env, standard.openfdaUrl),
    europePmcUrl: readFolder('VOUCH_EUROPE_PMC_URL', env, standard.europePmcUrl),
    retractionsUrl: readAddress('VOUCH_RETRACTIONS_URL', env, standard.retractionsUrl).href,
    pubmedApiKey: readText('VOUCH_PUBMED_API_KEY', env) ?? null,
    pubmedTool: readText('VOUCH_PUBMED_TOOL', env) ?? standard.pubmedTool,
    contactEmail: readText('VOUCH_CONTACT_EMAIL', env) ?? null,
    limits: {
      ...limits,
      attempts: number('VOUCH_SERVICE_ATTEMPTS', 20, limits.attempts),
      silenceMs: 1000 * number('VOUCH_SERVICE_SECONDS', 3600, limits.silenceMs / 1000),
    },
  };
}

function readFolder(name: string, env: Environment, fallback: string): string {
  const url = readAddress(name, env, fallback);
  if (url.search) throw new InputFault(`${name} has a query. Give the address of the service alone.`, { field: name });
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

function readAddress(name: string, env: Environment, fallback: string): URL {
  const url = URL.parse(readText(name, env) ?? fallback);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new InputFault(`${name} is no address. Give one that begins with https:// (or http://).`, { field: name });
  if (url.username || url.password)
    throw new InputFault(`${name} holds a user name or password. Give the address without.`, { field: name });
  url.hash = '';
  return url;
}
