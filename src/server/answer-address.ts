/** The path of an answer's page: its title in words, then its id. */
export function answerPath({ slug, id }: { slug: string; id: string }): string {
  return slug ? `/answers/${slug}-${id}` : `/answers/${id}`;
}

/** The id at the end of an answer's path, and the words before it; null where the path has none. */
export function readAnswerPath(lastSegment: string): { id: string; slug: string } | null {
  const match = /^(?:(.*)-)?([a-z0-9]{25,32})$/.exec(lastSegment);
  return match ? { id: match[2]!, slug: match[1] ?? '' } : null;
}
