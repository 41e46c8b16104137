/** A MeSH heading as people say it: "Dermatitis, Atopic" → "Atopic dermatitis", "Herpes Zoster" → "Herpes zoster". Abbreviations stay. */
export function nameSubject(name: string): string {
  const parts = name.split(', ');
  const [first, ...others] = (parts.length === 2 ? `${parts[1]} ${parts[0]}` : name).split(' ');
  return [first, ...others.map((word) => (/^[A-Z][a-z]+,?$/.test(word) ? word.toLowerCase() : word))].join(' ');
}
