import { readFile } from 'node:fs/promises';
import { InputFault } from '../domain/faults.ts';
import { checkFields, GivenFrontMatter, parseYamlFields, type RawFields } from './formats/front-matter.ts';
import { SIDECAR } from './find-input-files.ts';

/** The fields that FILE.source.yaml gives for FILE, and those given for all files where it is silent. Throws an InputFault naming the sidecar. */
export async function readGivenFields(file: string, forAll: RawFields): Promise<RawFields> {
  const sidecar = `${file}${SIDECAR}`;
  const yaml = await readFile(sidecar, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (yaml === null) return forAll;
  try {
    const { raw, lineOf } = parseYamlFields(yaml, 1);
    checkFields(raw, GivenFrontMatter, lineOf);
    return { ...forAll, ...raw };
  } catch (error) {
    if (error instanceof InputFault) throw new InputFault(error.message, { ...error.place, file: sidecar });
    throw error;
  }
}

/** Checks fields that a person gave for all files. Throws an InputFault that names the field. */
export function checkGivenFields(fields: RawFields): void {
  checkFields(fields, GivenFrontMatter, () => 1);
}
