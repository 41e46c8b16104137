import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import { SYSTEM_ERRORS } from './explain-fault.ts';

/** Makes the data folder where there is none. Throws an InputFault where it is no folder or cannot be written. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const file = { file: dataDir };
    if (await isFile(dataDir)) throw new InputFault(`${dataDir} is a file. The data folder (--data or VOUCH_DATA) must be a folder.`, file);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const why = SYSTEM_ERRORS[code] ?? code;
    throw new InputFault(
      `The data folder ${dataDir} cannot be used: ${why}. Choose one that can be written, with --data or VOUCH_DATA.`,
      file,
    );
  }
}

// Not `mkdir` with `recursive`: that never returns on file systems which refuse a folder with ENOENT although its parent exists (/proc).
async function makeFolder(path: string): Promise<void> {
  if ((await makeOneFolder(path)) === null) return;
  const parent = dirname(path);
  if (parent !== path && (await stat(parent).catch(() => null)) === null) await makeFolder(parent);
  const fault = await makeOneFolder(path);
  if (fault !== null) throw fault;
}

// The fault where the parent is missing, or seems to be; null where the folder is there now. Throws any other fault.
async function makeOneFolder(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'ENOENT') return fault;
    if (fault.code === 'EEXIST' && !(await isFile(path))) return null;
    throw fault;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isDirectory();
}
