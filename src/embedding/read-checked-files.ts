import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../domain/faults.ts';

const LIST = 'checksums.sha256';

/** The list of a model's files and their checksums, as it stands: it names exactly one model. Throws an InputFault where there is none. */
export async function readChecksums(folder: string): Promise<string> {
  return (await readOne(join(folder, LIST))).toString('utf8');
}

/** Reads files of a model's folder and holds each against the list of checksums. Throws an InputFault that names the file at fault. */
export async function readCheckedFiles(folder: string, names: string[]): Promise<Buffer[]> {
  const checksums = new Map<string, string>();
  for (const line of (await readChecksums(folder)).split('\n')) {
    const [, checksum, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
    if (checksum && name) checksums.set(name, checksum);
  }
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readOne(file);
      if (createHash('sha256').update(bytes).digest('hex') === checksums.get(name)) return bytes;
      throw new InputFault(`${file} is not the file that ${LIST} names: it was damaged or changed. Install Vouch again.`, { file });
    }),
  );
}

async function readOne(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(`${file} cannot be read (${error.code ?? error.message}). Install Vouch again.`, { file });
  });
}
