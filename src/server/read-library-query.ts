import { z } from 'zod';
import { InputFault } from '../domain/faults.ts';
import { SourceKind, Standing } from '../domain/source.ts';
import type { SearchFilter } from '../library/library.ts';

const words = z.string().trim().max(200).optional();

/** What a reader may ask of the library, on its page and through the API. An empty field is no condition. */
export const LibraryQuery = z.object({
  words,
  kind: SourceKind.optional(),
  standing: Standing.optional(),
  drug: words,
  condition: words,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type LibraryQuery = z.infer<typeof LibraryQuery>;

/** Reads a query string. Throws InputFault that names the field and what it may be. */
export function readLibraryQuery(query: Record<string, string>): LibraryQuery {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''));
  const { success, data, error } = LibraryQuery.safeParse(given);
  if (success) return data;
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  throw new InputFault(`The search's "${field}" cannot be used: ${issue.message}.`, { field });
}

/** The library's own filter for a query. */
export function toFilter({ words, kind, standing, drug, condition }: LibraryQuery): SearchFilter & { words?: string } {
  return {
    ...(words && { words }),
    ...(kind && { kinds: [kind] }),
    ...(standing && { standings: [standing] }),
    ...(drug && { drugs: [drug] }),
    ...(condition && { conditions: [condition] }),
  };
}
