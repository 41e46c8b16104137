/** The address of a source's page. Ids may hold slashes and colons, so the id is one encoded path segment. */
export function addressSource(id: string): string {
  return `/sources/${encodeURIComponent(id)}`;
}
