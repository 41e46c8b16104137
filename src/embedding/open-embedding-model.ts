import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmbeddingModel, ModelIdentity } from './embedding-model.ts';
import { InputFault } from '../domain/faults.ts';
import { importRuntime, loadMiniLm, MINILM, MINILM_FILES, type EmbeddingRuntime } from './load-minilm.ts';
import { readCheckedFiles, readChecksums } from './read-checked-files.ts';
import { startEmbeddingThreads } from './start-embedding-threads.ts';
import { unpackVectors } from './vector-file.ts';

const SHIPPED_MODEL = fileURLToPath(new URL('../../models/all-minilm-l6-v2/', import.meta.url));

/** Vectors of the starter library's passages, beside the model that made them. */
export const SHIPPED_VECTORS = 'starter-vectors.bin';

export interface EmbeddingModelOptions {
  folder?: string;
  /** Told once, in a sentence, where this machine cannot run the model. */
  onUnusable?: (reason: string) => void;
  loadRuntime?: () => Promise<EmbeddingRuntime>;
}

/** The embedding model that ships with Vouch. Its runtime and files are loaded when first needed. */
export async function openEmbeddingModel({
  folder = SHIPPED_MODEL,
  onUnusable = () => undefined,
  loadRuntime = importRuntime,
}: EmbeddingModelOptions = {}): Promise<EmbeddingModel> {
  const identity = identify(await readChecksums(folder));
  let runtime: Promise<EmbeddingRuntime | null> | null = null;
  let run: Promise<(text: string) => Promise<Float32Array>> | null = null;
  let shipped: Promise<ReadonlyMap<string, Float32Array>> | null = null;

  // Files are looked at before anything relies on them: a question asked by words is better than none.
  const tryRuntime = () =>
    (runtime ??= loadRuntime()
      .then(async (loaded) => {
        await readCheckedFiles(folder, MINILM_FILES);
        return loaded;
      })
      .catch((error: Error) => {
        onUnusable(`Vouch searches by words only: ${tellTrouble(error)}`);
        return null;
      }));
  const load = async () => {
    const loaded = await tryRuntime();
    if (!loaded) throw new Error('The embedding model cannot be run on this machine: ask isUsable first.');
    return loadMiniLm(folder, loaded);
  };
  return {
    identity,
    isUsable: async () => (await tryRuntime()) !== null,
    embed: async (text) => (await (run ??= load()))(text),
    startThreads: (count) => startEmbeddingThreads(folder, count),
    shippedVectors: () => (shipped ??= readShipped(join(folder, SHIPPED_VECTORS), identity)),
  };
}

function tellTrouble(error: Error): string {
  if (error instanceof InputFault) return error.message;
  return `the runtime of the embedding model cannot be loaded (${error.message.split('\n')[0]}).`;
}

function identify(checksums: string): ModelIdentity {
  const settings = Object.values(MINILM).join(' ');
  return { id: createHash('sha256').update(`${checksums}${settings}`).digest('hex').slice(0, 20), ...MINILM };
}

async function readShipped(file: string, identity: ModelIdentity): Promise<ReadonlyMap<string, Float32Array>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return unpackVectors(identity, bytes);
}
