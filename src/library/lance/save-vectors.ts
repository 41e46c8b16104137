import type { EmbeddedPassage } from '../library.ts';
import { commitTables, rollBack } from './commit-tables.ts';
import { addVectors } from './keep-vectors.ts';
import type { LanceFolder } from './lance-folder.ts';
import type { Manifest } from './manifest.ts';
import { openForWriting } from './stored-tables.ts';

/** Adds vectors to the state that the manifest names and swaps the result in. The write lock must be held. */
export async function saveVectors(
  { folder, connection, model, exactUpTo }: LanceFolder,
  manifest: Manifest,
  embedded: EmbeddedPassage[],
): Promise<void> {
  const started = new Date().toISOString();
  const modelId = model?.identity.id ?? null;
  const tables = await openForWriting(connection, manifest, modelId);
  try {
    const added = await addVectors(tables, embedded);
    if (added > 0)
      await commitTables({
        folder,
        tables,
        manifest,
        started,
        sourcesChanged: false,
        registers: manifest.registers,
        model: modelId,
        exactUpTo,
      });
  } catch (error) {
    await rollBack(tables, manifest).catch(() => undefined);
    throw error;
  }
}
