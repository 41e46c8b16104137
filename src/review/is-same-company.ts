// Legal forms, and words that so many makers of medicines have in their names that they tell none from another.
const COMMON =
  /^(?:inc|incorporated|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|gmbh|ag|sa|sas|sarl|srl|spa|bv|nv|ab|oy|kg|kgaa|eeig|ma|the|and|of|de|us|usa|uk|eu|europe|european|nederland|international|global|holdings?|group|pharmaceuticals?|pharma|industries|laborator(?:y|ies)|labs?|therapeutics|biosciences?|biotech\w*|biopharma\w*|healthcare|health|medical|medicines?|sciences?)$/;

/**
 * Whether two names mean the same maker: the words that distinguish one of them all stand in the other ("Lilly" and "Eli Lilly and Company").
 * Rather a conflict too many than one too few: both names stand in the reason, for an editor to see.
 */
export function isSameCompany(one: string, other: string): boolean {
  const [first, second] = [distinctiveWords(one), distinctiveWords(other)];
  return first.size > 0 && second.size > 0 && (first.isSubsetOf(second) || second.isSubsetOf(first));
}

function distinctiveWords(name: string): Set<string> {
  // "B.V." and "S.p.A." are one word each.
  const text = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:\p{L}\.)+(?=\p{L}\b)|(?<=\b\p{L})\./gu, (dotted) => dotted.replaceAll('.', ''));
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const distinctive = words.filter((word) => !COMMON.test(word));
  return new Set(distinctive.length > 0 ? distinctive : words);
}
