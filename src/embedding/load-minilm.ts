import type { Tensor as OnnxTensor } from 'onnxruntime-node';
import { readCheckedFiles } from './read-checked-files.ts';

export const MINILM = { name: 'all-minilm-l6-v2', dimensions: 384, pooling: 'mean', maxTokens: 256 } as const;

// A token of prose stands for four characters; what is cut off here would not be read anyway.
const MAX_CHARACTERS = 8000;

/** The files that the model is loaded from. */
export const MINILM_FILES = ['model_quantized.onnx', 'tokenizer.json', 'tokenizer_config.json'];

/** What runs the model: native code and a tokenizer, both optional dependencies. */
export interface EmbeddingRuntime {
  onnx: typeof import('onnxruntime-node');
  tokenizers: typeof import('@huggingface/tokenizers');
}

/** Loads the runtime. Throws where this machine has none. */
export async function importRuntime(): Promise<EmbeddingRuntime> {
  const [onnx, tokenizers] = await Promise.all([import('onnxruntime-node'), import('@huggingface/tokenizers')]);
  return { onnx, tokenizers };
}

/**
 * Loads all-MiniLM-L6-v2 (sentence-transformers; int8 ONNX) and gives its function from text to vector: mean pooling over the attention
 * mask, then L2 normalisation. Texts are run one by one, as the vectors of a dynamically quantised model depend on the batch they are in.
 * Throws an InputFault where a file is missing or damaged.
 */
export async function loadMiniLm(folder: string, { onnx, tokenizers }: EmbeddingRuntime): Promise<(text: string) => Promise<Float32Array>> {
  const [model, vocabulary, settings] = await readCheckedFiles(folder, MINILM_FILES);
  const tokenizer = new tokenizers.Tokenizer(JSON.parse(vocabulary!.toString('utf8')), JSON.parse(settings!.toString('utf8')));
  const session = await onnx.InferenceSession.create(model!, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const tensor = (values: BigInt64Array): OnnxTensor => new onnx.Tensor('int64', values, [1, values.length]);
  return async (text) => {
    const ids = cutTokens(tokenizer.encode(text.slice(0, MAX_CHARACTERS)).ids);
    const output = await session.run({
      input_ids: tensor(BigInt64Array.from(ids, BigInt)),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(ids.length)),
    });
    return poolTokens(output.last_hidden_state!.data as Float32Array, ids.length);
  };
}

// The last token closes the text, also where the text was cut.
function cutTokens(ids: number[]): number[] {
  return ids.length <= MINILM.maxTokens ? ids : [...ids.slice(0, MINILM.maxTokens - 1), ids.at(-1)!];
}

function poolTokens(states: Float32Array, tokens: number): Float32Array {
  const { dimensions } = MINILM;
  const sum = new Float64Array(dimensions);
  for (let t = 0; t < tokens; t++) for (let d = 0; d < dimensions; d++) sum[d]! += states[t * dimensions + d]!;
  const length = Math.hypot(...sum) || 1;
  return Float32Array.from(sum, (value) => value / length);
}
