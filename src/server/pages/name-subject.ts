/** A MeSH heading as people say it: "Dermatitis, Atopic" → "Atopic dermatitis". Names without a comma stay as they are. */
export function nameSubject(name: string): string {
  const parts = name.split(', ');
  if (parts.length !== 2) return name;
  const [head, modifier] = parts as [string, string];
  return `${modifier} ${/^[A-Z][a-z]/.test(head) ? head[0]!.toLowerCase() + head.slice(1) : head}`;
}
