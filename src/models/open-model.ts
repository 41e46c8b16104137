import { callModel } from './call-model.ts';
import { connectProvider } from './connect-provider.ts';
import { keepLedger } from './keep-ledger.ts';
import type { LanguageModel, ModelLedger, ModelUse } from './language-model.ts';
import type { ModelSettings } from './model-settings.ts';

/** The language model that the settings name, with its limits; null where none is set. Its libraries are loaded only then. Asks nothing yet. */
export async function openModel(settings: ModelSettings, ledger: ModelLedger | null, now: () => Date): Promise<ModelUse | null> {
  if (settings.provider === 'none') return null;
  const { answerMs, answerTokens, readsCritically, offFor } = settings;
  const connected = await connectProvider(settings);
  const model: LanguageModel = {
    provider: settings.provider,
    name: settings.name,
    remoteHost: remoteHostOf(settings),
    ask: (request, options) => callModel(connected, settings, request, options),
  };
  return {
    model: ledger ? keepLedger(model, settings, ledger, now) : model,
    answerMs,
    answerTokens,
    readsCritically,
    offFor,
  };
}

/** The host a question goes to; null where the endpoint is on this very machine. */
export function remoteHostOf({ provider, url }: Pick<ModelSettings, 'provider' | 'url'>): string | null {
  if (provider === 'none') return null;
  if (url === null) return 'api.anthropic.com';
  const { hostname, host } = new URL(url);
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname) ? null : host;
}
