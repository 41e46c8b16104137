/** The path of a source's page on the desk. */
export function addressDeskSource(id: string): string {
  return `/desk/library/sources/${encodeURIComponent(id)}`;
}
