// "…" and “…”, of some length: what is asked for word for word.
const QUOTED = /"([^"]{3,200})"|“([^”]{3,200})”/g;
// Registry numbers, variants and compounds under trial: letters with four digits in a row; and numbers of seven digits or more. Shorter ones
// (IL-17, p53, CX3CR1) are words of the subject, which a passage may well be about without them.
const IDENTIFIER = /\b(?=[\w-]*[A-Za-z])[\w-]*\d{4,}\w*\b|\b\d{7,}\b/g;

/** What a question asks for word for word: quoted phrases and identifiers, in lower case with single spaces. */
export function readExactTerms(question: string): string[] {
  const quoted = [...question.matchAll(QUOTED)].map((match) => match[1] ?? match[2]!);
  const identifiers = question.replace(QUOTED, ' ').match(IDENTIFIER) ?? [];
  return [...quoted, ...identifiers].map(plainly).filter(Boolean);
}

/** How many of the terms stand in the text, as whole words. */
export function countExactTerms(terms: string[], text: string): number {
  if (terms.length === 0) return 0;
  const said = ` ${plainly(text)} `;
  return terms.filter((term) => said.includes(` ${term} `)).length;
}

// Words alone: case, white space and punctuation between words do not matter, signs within a word do.
function plainly(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-./%][\p{L}\p{N}]+)*/gu) ?? []
  ).join(' ');
}
