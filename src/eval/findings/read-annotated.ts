import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { InputFault } from '../../domain/faults.ts';

const AnnotatedFile = z.object({
  about: z.string(),
  /** Names of drugs that the starter library's vocabulary lacks, and the drug each is. */
  brands: z.record(z.string(), z.string()),
  sentences: z
    .array(
      z.object({
        id: z.string(),
        set: z.enum(['dev', 'held']),
        kind: z.string(),
        source: z.string(),
        text: z.string().min(1),
        findings: z.array(z.string().regex(/^[EDTARW] /)),
      }),
    )
    .min(1),
});
export type AnnotatedFile = z.infer<typeof AnnotatedFile>;
export type AnnotatedSentence = AnnotatedFile['sentences'][number];

const TYPES: Record<string, Finding['type']> = {
  E: 'effect',
  D: 'dose',
  T: 'threshold',
  A: 'approval',
  R: 'recommendation',
  W: 'warning',
};

/** One annotated finding: its type, and its fields in the order that the file's `about` gives, '-' where there is none. */
export interface AnnotatedFinding {
  type: Finding['type'];
  fields: string[];
}

/** Sentences with the findings that a person read in them. Throws InputFault naming the file and the place where it is wrong. */
export async function readAnnotated(file: string): Promise<AnnotatedFile> {
  const read = AnnotatedFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new InputFault(`${file}: ${path.join('.')} is wrong (${message}).`, { file, field: path.join('.') });
}

/** An annotation line apart: "R against give | baricitinib | -" is a recommendation with three fields. */
export function readAnnotation(line: string): AnnotatedFinding {
  return {
    type: TYPES[line[0]!]!,
    fields: line
      .slice(2)
      .split('|')
      .map((field) => field.trim()),
  };
}
