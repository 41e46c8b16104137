import type { GlossaryEntry } from '../../texts/edition-texts.ts';
import { literalsOf } from './pattern-literals.ts';

/** A place in a text where a term of the glossary stands, technical or already plain. UTF-16 offsets, half-open. */
export interface TermFound {
  entry: GlossaryEntry;
  start: number;
  end: number;
  /** Stands for the term and all that means the same, in both kinds of words. */
  key: string;
  plural: boolean;
}

/** A glossary ready to be looked for in texts. */
export interface Glossary {
  /** Technical terms, longest first, none inside another. */
  findTerms(text: string): TermFound[];
  /** Technical terms and their plain words. */
  findAny(text: string): TermFound[];
}

interface Way {
  entry: GlossaryEntry;
  pattern: RegExp;
  /** One of these stands in every text that it matches. */
  literals: string[] | null;
}

const opened = new WeakMap<GlossaryEntry[], Glossary>();

/** The glossary of a language from its entries, made once. */
export function openGlossary(entries: GlossaryEntry[]): Glossary {
  const known = opened.get(entries);
  if (known) return known;
  const glossary = makeGlossary(entries);
  opened.set(entries, glossary);
  return glossary;
}

function makeGlossary(entries: GlossaryEntry[]): Glossary {
  const technical = entries.map((entry) => toWay(entry, entry.pattern ?? quote(entry.term)));
  const plain = entries
    .filter((entry) => entry.mode !== 'keep' && !entry.phrase)
    .map((entry) =>
      toWay(
        entry,
        [entry.plain, entry.plural]
          .filter((way) => way !== undefined)
          .map(bracketless)
          .join('|'),
      ),
    );
  return {
    findTerms: (text) => findWays(text, technical),
    findAny: (text) => findWays(text, [...technical, ...plain]),
  };
}

const toWay = (entry: GlossaryEntry, pattern: string): Way => ({ entry, pattern: wholeWords(pattern), literals: literalsOf(pattern) });

function findWays(text: string, ways: Way[]): TermFound[] {
  const lower = text.toLowerCase();
  const likely = ways.filter(({ literals }) => literals === null || literals.some((literal) => lower.includes(literal)));
  const found = likely.flatMap(({ entry, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      entry,
      start: match.index,
      end: match.index + match[0].length,
      key: keyOf(entry),
      plural: /(?:[^suia]s|ies|emboli)(?: \([^)]*\))?$/i.test(match[0]),
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

const keyOf = (entry: GlossaryEntry): string =>
  entry.plain
    .toLowerCase()
    .replace(/ ?\([^)]*\)/g, '')
    .replace(/s$/, '')
    .replaceAll(' ', '_');

// "tuberculosis (TB)" is also found as "tuberculosis".
const bracketless = (words: string): string => quote(words).replace(/ (\\\(.*?\\\))/g, '(?: $1)?');

const quote = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

// Capitals in a pattern are abbreviations where all its letters are: "MACE", but "raised" at the start of a sentence too.
function wholeWords(pattern: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${pattern})(?![\p{L}\p{N}]|-\p{L})`,
    /\p{Ll}{3}/u.test(pattern.replace(/\\p\{..?\}/g, '')) ? 'giu' : 'gu',
  );
}
