import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { InputFault } from '../../domain/faults.ts';
import { SOURCE_KINDS, Standing, TextKind } from '../../domain/source.ts';
import { readIdentifier } from '../identify-source.ts';

const text = z.string().trim().min(1);
const texts = z.array(text);
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((d) => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(d), 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD');
const subject = z.strictObject({ name: text, also: texts.default([]) });
const jurisdiction = z.string().regex(/^(?:[A-Z]{2}|[A-Z]{2}-[A-Z0-9]{1,3})$/, 'must be an ISO code such as US, GB-ENG or EU, in capitals');

const identifier = (name: Parameters<typeof readIdentifier>[0], example: string) =>
  z
    .union([z.string(), z.number()])
    .transform((value, context) => {
      const found = readIdentifier(name, String(value));
      if (found === null) context.addIssue({ code: 'custom', message: `is no ${name} such as ${example}` });
      return found ?? '';
    })
    .optional();

/** The front matter of a source written by hand. Every field but `kind` and `title` may be left out: what is not known is not guessed. */
const Fields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and hyphens')
    .optional(),
  kind: z.enum(SOURCE_KINDS),
  title: text,
  titleExact: z.boolean().default(true),
  vernacularTitle: text.optional(),
  authors: texts.default([]),
  container: text.optional(),
  year: z.number().int().min(1500).max(2200).optional(),
  published: date.optional(),
  labelDate: date.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language code such as en')
    .default('en'),
  pmid: identifier('pmid', '32065234'),
  doi: identifier('doi', '10.1016/j.jaad.2023.08.102'),
  pmcid: identifier('pmcid', 'PMC7042823'),
  setid: identifier('setid', '866e9f35-9035-4581-a4b1-75a621ab55cf'),
  eu: identifier('eu', '1/16/1170'),
  nct: identifier('nct', 'NCT03570749'),
  url: z.url({ protocol: /^https?$/ }).optional(),
  issuer: text.optional(),
  regulator: text.optional(),
  jurisdictions: z.array(jurisdiction).default([]),
  standing: Standing.default('current'),
  publicationTypes: texts.default([]),
  publicationTypesBasis: z.enum(['medline', 'assigned']).optional(),
  population: text.optional(),
  interventions: texts.default([]),
  participants: z.number().int().positive().optional(),
  drugs: z.array(subject).default([]),
  conditions: z.array(subject).default([]),
  brandNames: texts.default([]),
  authorityNote: text.optional(),
  confidence: z.enum(['verified', 'partly']).optional(),
  textKind: TextKind.default('full'),
  priority: z.enum(['core', 'supporting']).optional(),
});

export const FrontMatter = Fields.superRefine((fields, context) => {
  if (fields.kind !== 'guideline') return;
  const needed = { issuer: fields.issuer, year: fields.year ?? fields.published, jurisdictions: fields.jurisdictions[0] };
  for (const [name, value] of Object.entries(needed)) {
    if (value === undefined)
      context.addIssue({ code: 'custom', path: [name], message: `is needed: a guideline has an issuer, a year and jurisdictions` });
  }
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Some of the fields, as a sidecar file or the command line gives them. */
export const GivenFrontMatter = Fields.partial();

/** Fields as they were written, before they are checked. */
export type RawFields = Record<string, unknown>;

interface YamlFields {
  raw: RawFields;
  /** The line of a field in the file. */
  lineOf(path: PropertyKey[]): number;
}

/** Reads YAML that is a map of fields. Throws an InputFault with the line, counted from `firstLine`. */
export function parseYamlFields(yaml: string, firstLine: number): YamlFields {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const [error] = document.errors;
  if (error) throw new InputFault(`The fields are not valid YAML: ${error.message}`, { line: lineAt(error.pos[0]) });
  if (!isMap(document.contents)) throw new InputFault('There are no fields. Write one "name: value" a line.', { line: firstLine });
  visit(document, {
    // Without aliases there is nothing for a small file to unfold into a huge one.
    Alias(_, { range }) {
      throw new InputFault('The fields use a YAML alias (*name). Write the value out.', { line: lineAt(range?.[0] ?? 0) });
    },
  });
  return { raw: document.toJS() as RawFields, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

/** Checks fields against a schema. Throws an InputFault that names field and line. */
export function checkFields<T>(raw: RawFields, schema: z.ZodType<T>, lineOf: YamlFields['lineOf']): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const field = path.join('.');
  const message = issue.code === 'unrecognized_keys' ? `"${field}" is no known field.` : `${field} ${explain(issue.message)}.`;
  throw new InputFault(message, { line: lineOf(path), field });
}

// zod's own messages begin with a capital; ours go on after the field's name.
function explain(message: string): string {
  return /^(?:must|is)\b/.test(message) ? message : `is not right: ${message}`;
}

/** Where a field stands, or the innermost map around a field that is missing. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[depth - 1]);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isScalar(node) && node.range) return node.range[0];
  }
  return 0;
}
