import { expect, test } from 'vitest';
import { InputFault } from '../domain/faults.ts';
import { DEFAULT_CONNECTOR_SETTINGS } from '../library/connectors/connector-settings.ts';
import { readConnectorSettings } from './read-connector-settings.ts';

test('the services themselves, unless the environment says otherwise', () => {
  expect(readConnectorSettings({})).toEqual(DEFAULT_CONNECTOR_SETTINGS);
  const settings = readConnectorSettings({
    VOUCH_PUBMED_URL: 'http://mirror.example.org/eutils',
    VOUCH_RETRACTIONS_URL: 'https://api.example.org/list?mailto=a@b.org#top',
    VOUCH_PUBMED_API_KEY: ' key ',
    VOUCH_SERVICE_SECONDS: '5',
    VOUCH_SERVICE_ATTEMPTS: '1',
  });
  expect(settings.pubmedUrl).toBe('http://mirror.example.org/eutils/');
  expect(settings.retractionsUrl).toBe('https://api.example.org/list?mailto=a@b.org');
  expect([settings.pubmedApiKey, settings.limits.silenceMs, settings.limits.attempts]).toEqual(['key', 5000, 1]);
});

test.each([
  ['VOUCH_PUBMED_URL', 'eutils.example.org'],
  ['VOUCH_DAILYMED_URL', 'file:///etc/passwd'],
  ['VOUCH_OPENFDA_URL', 'https://api.example.org/?api_key=secret'],
  ['VOUCH_EUROPE_PMC_URL', 'https://user:secret@example.org/'],
  ['VOUCH_SERVICE_ATTEMPTS', '0'],
])('%s may not be %s', (name, value) => {
  const read = () => readConnectorSettings({ [name]: value });
  expect(read).toThrow(InputFault);
  expect(read).toThrow(name);
});

test('no fault repeats a password', () => {
  expect(() => readConnectorSettings({ VOUCH_EUROPE_PMC_URL: 'https://user:secret@example.org/' })).toThrow(/^(?!.*secret)/s);
  expect(() => readConnectorSettings({ VOUCH_OPENFDA_URL: 'https://x.org/?api_key=secret' })).toThrow(/^(?!.*secret)/s);
});
