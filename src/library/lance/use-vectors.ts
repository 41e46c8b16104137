import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import type { Manifest } from './manifest.ts';

/** Whether searches on this state use vectors: every passage has one of the model in use, and this machine can run it. */
export async function usesVectors({ vectors }: Manifest, model: EmbeddingModel | null): Promise<boolean> {
  return vectors.snapshot !== null && model !== null && vectors.model === model.identity.id && model.isUsable();
}

/** How many passages have vectors of the model in use. */
export function countEmbedded({ vectors }: Manifest, model: EmbeddingModel | null): number {
  return model === null || vectors.model === model.identity.id ? vectors.passages : 0;
}

/** The snapshot's id: another one with vectors than by words only. */
export function snapshotOf(manifest: Manifest, withVectors: boolean): string {
  return withVectors ? manifest.vectors.snapshot! : manifest.snapshot;
}
