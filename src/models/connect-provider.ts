import type { LanguageModel } from 'ai';
import type { ModelSettings } from './model-settings.ts';

/** The provider's model as the `ai` library knows it. */
export async function connectProvider({ provider, url, name, key }: ModelSettings): Promise<LanguageModel> {
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    return createAnthropic({ ...(key && { apiKey: key }), ...(url && { baseURL: url }) })(name);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name: 'endpoint',
    baseURL: url ?? '',
    ...(key && { apiKey: key }),
    supportsStructuredOutputs: true,
    includeUsage: true,
  })(name);
}
