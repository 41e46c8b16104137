/**
 * Words of which one stands in every text that a pattern matches, in lower case: a cheap look before a dear search. Null where the pattern has
 * an alternative with no such word. Only for patterns of words, optional parts, alternatives and look-arounds, as glossaries have them.
 */
export function literalsOf(pattern: string): string[] | null {
  let open = pattern.replace(/\(\?<?[=!][^()]*\)/g, '\0');
  // Groups from the inside out: what may be missing or varies says nothing.
  for (let before = ''; before !== open;) {
    before = open;
    open = open.replace(/\((?:\?:)?[^()]*\)\??/g, '\0');
  }
  const alternatives = open
    .replace(/\[[^\]]*\][?*+]?/g, '\0')
    .replace(/\\[bBdDwWsS][?*+]?/g, '\0')
    .replace(/\\(.)/g, '$1')
    .replace(/.\?/g, '\0')
    .split('|');
  const literals = alternatives.map((alternative) => {
    const runs = alternative.match(/[\p{L} -]{3,}/gu) ?? [];
    return runs.toSorted((a, b) => b.length - a.length)[0]?.toLowerCase();
  });
  return literals.every((literal) => literal !== undefined) ? literals : null;
}
