import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputFault } from '../domain/faults.ts';
import { readGuidelineMarkdown } from './formats/guideline-markdown.ts';
import type { Library, ReadDocument } from './library.ts';

const STARTER_FOLDER = fileURLToPath(new URL('../../starter/', import.meta.url));

/**
 * Builds the bundled library where nothing was ever committed, all of it at once; does nothing otherwise. A process that was killed
 * meanwhile left nothing to be seen, so that the next one begins anew; one that waits for another's finds it done.
 */
export async function buildStarter(library: Library, folder: string = STARTER_FOLDER): Promise<void> {
  if (!(await isNew(library))) return;
  const documents = await readStarter(folder);
  const writer = await library.writer();
  try {
    if (await isNew(library)) {
      await writer.upsertAll(documents);
      await writer.commit();
    }
  } finally {
    await writer.abandon();
  }
}

async function isNew(library: Library): Promise<boolean> {
  return (await library.reader()).snapshot === 'empty';
}

/** The sources of a folder of Markdown files, in order of name. Throws an InputFault naming file, line and field. */
export async function readStarter(folder: string): Promise<ReadDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      try {
        const document = readGuidelineMarkdown(await readFile(file, 'utf8'), name, { starter: true });
        document.source.format = 'markdown';
        return document;
      } catch (error) {
        if (error instanceof InputFault) throw new InputFault(error.message, { ...error.place, file });
        throw error;
      }
    }),
  );
}
