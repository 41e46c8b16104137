export const MODEL_PROVIDERS = ['none', 'anthropic', 'openai-compatible'] as const;

/** Questions that a remote model can be kept off. */
export const KEPT_OFF = ['drafts', 'patients'] as const;

/** Which language model writes, where it is, and how much it may be used. */
export interface ModelSettings {
  provider: (typeof MODEL_PROVIDERS)[number];
  /** The base address of an OpenAI-compatible endpoint, "http://127.0.0.1:11434/v1"; null takes the provider's own. */
  url: string | null;
  name: string;
  key: string | null;
  /** Null leaves it to the endpoint. */
  temperature: number | null;
  /** Milliseconds that one answer may take with the model; after that it is finished without. */
  answerMs: number;
  answerTokens: number;
  dayTokens: number;
  readsCritically: boolean;
  /** Questions that do not go to a remote model. */
  offFor: (typeof KEPT_OFF)[number][];
}

export const DEFAULT_MODEL_SETTINGS: ModelSettings = {
  provider: 'none',
  url: null,
  name: '',
  key: null,
  temperature: null,
  answerMs: 25_000,
  answerTokens: 40_000,
  dayTokens: 2_000_000,
  readsCritically: true,
  offFor: ['patients'],
};
