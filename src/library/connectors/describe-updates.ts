import type { Source } from '../../domain/source.ts';
import type { LibraryReader } from '../library.ts';

/** A source that is another than it was: which of its fields changed, and of a label the version before and now. */
export interface SourceUpdate {
  source: string;
  title: string;
  fields: string[];
  text: boolean;
  version: { from: string | null; to: string | null } | null;
}

/** How the sources with these ids differ between two states of the library; those that don't are left out. */
export async function describeUpdates(before: LibraryReader, after: LibraryReader, ids: Iterable<string>): Promise<SourceUpdate[]> {
  const updates: SourceUpdate[] = [];
  for (const id of new Set(ids)) {
    const [was, is] = await Promise.all([before.source(id), after.source(id)]);
    if (!was || !is) continue;
    const fields = changedFields(was, is);
    const text = (await passageIds(before, was.id)) !== (await passageIds(after, is.id));
    if (fields.length === 0 && !text) continue;
    const [from, to] = [was.version ?? null, is.version ?? null];
    updates.push({ source: is.id, title: is.title, fields, text, version: from === to ? null : { from, to } });
  }
  return updates;
}

function changedFields(was: Source, is: Source): string[] {
  const names = Object.keys({ ...was, ...is }) as (keyof Source)[];
  return names.filter((name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null));
}

// Ids of passages come from their content.
async function passageIds(reader: LibraryReader, id: string): Promise<string> {
  return (await reader.passages(id)).map((passage) => passage.id).join(' ');
}
