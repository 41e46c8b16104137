import type { Answered, Claim, Reference } from '../../domain/answer.ts';
import type { Statement } from './read-question-file.ts';

/** A claim with the headings that a reader sees around it. */
export interface ReadClaim {
  claim: Claim;
  around: string;
}

/** A text with one kind of space, dash, decimal point and no thousands separators, as patterns expect it. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=\d)[,\u00A0\u2009\u202F](?=\d{3}(?!\d))/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d)[·∙](?=\d)/g, '.')
    .trim();
}

/** The numbers of a text by their value: ".50" and "0.5" are one. */
export function numbersOf(text: string): Set<number> {
  return new Set((plainText(text).match(/\d+(?:\.\d+)?|\.\d+/g) ?? []).map(Number));
}

export function wordCount(texts: string[]): number {
  return texts.reduce((sum, text) => sum + plainText(text).split(' ').filter(Boolean).length, 0);
}

/** The claims of an answer in the order of its sections. */
export function claimsOf(answer: Answered): ReadClaim[] {
  return answer.sections.flatMap((section) =>
    section.claims.map((claim) => ({
      claim,
      around: withoutOtherSide([section.heading, claim.group, claim.label].filter((part) => part !== null).join(', ')),
    })),
  );
}

// "Who may take it and who may not" does not deny every claim under it.
function withoutOtherSide(heading: string): string {
  return heading.replace(/\b(?:and|or)\b[^,:]*\bnot\b/i, '');
}

/** The first place where a pattern is found without cutting a number in two; null where there is none. */
function findWhole(pattern: RegExp, text: string): string | null {
  for (const found of text.matchAll(pattern)) {
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const startsInside = /^\d/.test(found[0] + after) && /\d\.?$/.test(before);
    const endsInside = /\d$/.test(before + found[0]) && /^\.?\d/.test(after);
    if (found[0] !== '' && !startsInside && !endsInside) return found[0];
  }
  return null;
}

/** True where a claim, read with its headings, states what the patterns describe, whatever it cites. */
export function states(read: ReadClaim, statement: Statement): boolean {
  return alternativesFound(read, statement).length > 0;
}

/** True where a claim states it and cites one of the sources, and their quotes carry the figures and half of the patterns. */
export function proves(read: ReadClaim, statement: Statement, sources: string[], references: Reference[]): boolean {
  const cited = read.claim.citations.filter(({ reference }) =>
    sources.includes(references.find(({ number }) => number === reference)?.source ?? ''),
  );
  if (cited.length === 0) return false;
  const quoted = cited.map(({ quote }) => quote.text).join(' … ');
  const held = numbersOf(quoted);
  return alternativesFound(read, statement).some(
    ({ patterns, found }) =>
      found.every((text) => [...numbersOf(text)].every((number) => held.has(number))) &&
      patterns.filter((pattern) => findWhole(pattern, plainText(quoted)) !== null).length * 2 >= patterns.length,
  );
}

function alternativesFound({ claim, around }: ReadClaim, { match, unless }: Statement): { patterns: RegExp[]; found: string[] }[] {
  if (unless.some((pattern) => findWhole(pattern, plainText(claim.text)) !== null)) return [];
  const said = plainText(`${around}: ${claim.text}`);
  return match.flatMap((patterns) => {
    const found = patterns.map((pattern) => findWhole(pattern, said));
    return found.every((text) => text !== null) ? [{ patterns, found }] : [];
  });
}
