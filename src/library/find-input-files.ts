import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file to be read, or why a path cannot be. `as` is what a person calls it, where that is not its path. */
export type InputFile = { file: string; size: number; as?: string } | { file: string; reason: string; as?: string };

/** What stands for standard input among paths. */
export const STANDARD_INPUT = '-';
export const SIDECAR = '.source.yaml';

/**
 * The files under the given paths ("-" is standard input), folders in order of name. Hidden files and sidecars are left out; a link found in a folder is
 * followed only to a file inside that folder. What was found already stays as it is.
 */
export async function findInputFiles(paths: (string | InputFile)[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const path of paths) {
    if (typeof path !== 'string') {
      found.push(path);
      continue;
    }
    if (path === STANDARD_INPUT) {
      found.push({ file: path, size: 0 });
      continue;
    }
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (info instanceof Error)
      found.push({
        file: path,
        reason: info.code === 'ENOENT' ? 'There is no such file or folder.' : `It cannot be opened (${info.code}).`,
      });
    else if (info.isDirectory()) await walk(path, await realpath(path), found);
    else if (info.isFile()) found.push({ file: path, size: info.size });
    else found.push({ file: path, reason: 'It is neither a file nor a folder.' });
  }
  return found;
}

async function walk(folder: string, root: string, found: InputFile[]): Promise<void> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !name.endsWith(SIDECAR)).sort();
  } catch (error) {
    found.push({ file: folder, reason: `The folder cannot be read (${(error as NodeJS.ErrnoException).code}).` });
    return;
  }
  for (const name of names) {
    const file = join(folder, name);
    const info = await lstat(file);
    if (info.isDirectory()) await walk(file, root, found);
    else if (info.isFile()) found.push({ file, size: info.size });
    else if (info.isSymbolicLink()) await follow(file, root, found);
  }
}

async function follow(link: string, root: string, found: InputFile[]): Promise<void> {
  const target = await realpath(link).catch(() => null);
  if (target === null) found.push({ file: link, reason: 'The link leads nowhere.' });
  else if (!target.startsWith(root + sep))
    found.push({ file: link, reason: 'The link leads out of the folder. Name the file itself to add it.' });
  else {
    const info = await stat(target);
    if (info.isFile()) found.push({ file: link, size: info.size });
  }
}
