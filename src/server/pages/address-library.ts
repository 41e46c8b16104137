import type { SourceKind, Standing } from '../../domain/source.ts';

/** What the library page can be filtered by; empty fields do not filter. `offset` is the number of sources before the first one shown. */
export interface LibraryFilter {
  words?: string;
  kind?: SourceKind;
  drug?: string;
  condition?: string;
  standing?: Standing;
  offset?: number;
}

/** The address of the library page under a filter. */
export function addressLibrary(filter: LibraryFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== '' && value !== 0) query.set(name, String(value));
  const search = query.toString();
  return search ? `/library?${search}` : '/library';
}
