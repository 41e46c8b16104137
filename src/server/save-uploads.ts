import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../domain/faults.ts';

/** An uploaded file: where it was put, in a folder of its own, and what its owner calls it. */
export interface UploadedFile {
  path: string;
  name: string;
  size: number;
}

/** The folder of files that were uploaded and are not read yet. */
export const uploadsFolder = (dataDir: string): string => join(dataDir, 'uploads');

const MOST_FILES = 50;
const LONGEST_NAME = 120;

/** Puts the files of a form where they can be read. Throws InputFault where there is none, or too many. */
export async function saveUploads(dataDir: string, given: unknown): Promise<UploadedFile[]> {
  const files = [given].flat().filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''));
  if (files.length === 0) throw new InputFault('Choose at least one file.', { field: 'files' });
  if (files.length > MOST_FILES)
    throw new InputFault(`${files.length} files are too many at once. Choose up to ${MOST_FILES}, or put them into a .zip.`, {
      field: 'files',
    });
  return Promise.all(files.map((file) => saveUpload(dataDir, file)));
}

async function saveUpload(dataDir: string, file: File): Promise<UploadedFile> {
  const folder = join(uploadsFolder(dataDir), randomUUID());
  await mkdir(folder, { recursive: true });
  const name = cleanName(file.name);
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await file.arrayBuffer()));
  return { path, name, size: file.size };
}

/** A name without folders and without what a file system or a page could mistake for something else. Its ending stays: it says what a text is. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last.replace(/[^\p{L}\p{N} ._()-]+/gu, '_').replace(/^[. ]+/, '');
  return plain.slice(-LONGEST_NAME) || 'file';
}
