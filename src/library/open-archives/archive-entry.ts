/** A file in an archive. Its bytes are read before the next entry is asked for; what is left of them is passed over. */
export interface ArchiveEntry {
  name: string;
  /** Why it is not to be read; null for an ordinary file. */
  refusal: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

/** Why an entry of this name is refused: it would lead out of its archive, were it written to a disk. */
export function refuseName(name: string): string | null {
  const parts = name.split(/[/\\]/);
  const leadsOut = parts.includes('..') || /^(?:[/\\]|[a-z]:)/i.test(name) || name.includes('\0');
  return leadsOut ? 'Its name leads out of the archive.' : null;
}
