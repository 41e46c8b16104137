import type { GlossaryEntry } from '../../texts/edition-texts.ts';
import type { Glossary, TermFound } from './glossary.ts';

export interface PutPlainly {
  text: string;
  /** Entries whose words now stand in the text and that have an explanation. */
  met: GlossaryEntry[];
}

// What may follow a phrase that tells a noun: "a blood clot in the lung concerns" would be read wrongly.
const MAY_FOLLOW =
  /^(?:[.,;:)•\n]|$|\s+(?:\(|and|or|but|in|on|at|of|for|with|without|to|from|by|is|are|was|were|has|have|had|may|must|should|can|could|did|does|do|as|than|that|who|which|when|while|if|until|unless|before|after|during|over|under|about|such|more|less|not|only|also|because|so|it|they|the|a|an|occurred|appears?|versus|compared|\d|•))/i;

/** A text with the glossary's plain words for its technical terms. Null where a phrase would be read wrongly there. */
export function putPlainly(text: string, glossary: Glossary): PutPlainly | null {
  const met = new Map<string, GlossaryEntry>();
  let plain = text;
  for (const found of glossary.findTerms(text).toReversed()) {
    const { entry, start, end } = found;
    met.set(entry.term, entry);
    if (entry.mode === 'keep') continue;
    const words = wordsFor(found, text);
    if (words === null) return null;
    if (!entry.phrase && / (?:in|of|that|when|where|from|to|by) /.test(words) && !MAY_FOLLOW.test(text.slice(end))) return null;
    // "two heart attack or stroke": what is counted needs one name.
    if (/ or /.test(words) && /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) $/i.test(text.slice(0, start))) return null;
    plain = `${plain.slice(0, start)}${words}${agree(plain.slice(end), words, text.slice(start, end))}`;
  }
  return {
    text: mendGrammar(dropDoubles(plain)),
    met: [...met.values()].toReversed().filter((entry) => entry.explanation !== undefined),
  };
}

function wordsFor({ entry, start, plural }: TermFound, text: string): string | null {
  const words = plural ? (entry.plural ?? (/s$|s \(/.test(entry.plain) ? entry.plain : pluralOf(entry))) : entry.plain;
  if (words === null) return null;
  return /(?:^|[.:] |\n|• )$/.test(text.slice(0, start)) && /^\p{Lu}\p{Ll}/u.test(text.slice(start))
    ? words[0]!.toUpperCase() + words.slice(1)
    : words;
}

// Terms that are always plural in form ("lipids", "raised liver enzymes") are told as they stand.
function pluralOf(entry: GlossaryEntry): string | null {
  return entry.term.endsWith('s') || !/s\?|ies/.test(entry.pattern ?? '') ? entry.plain : null;
}

// "shingles (shingles)", "blood clots (blood clots)": what was explained by its plain word.
function dropDoubles(text: string): string {
  return text.replace(/\b([\p{L}' -]{3,40}?)s? \(\1s?\)/giu, '$1').replace(/\b([\p{L}-]{3,30}) \(\1\b/giu, '$1 (');
}

// A verb right behind a word that became plural, or singular, follows it.
function agree(rest: string, words: string, term: string): string {
  const isPlural = (noun: string) => /(?:[^suia]s|people)$/.test(noun.replace(/ \([^)]*\)$/, '').replace(/ (?:in|of|that) .*$/, ''));
  if (isPlural(words) === isPlural(term)) return rest;
  const forms: [RegExp, string][] = isPlural(words)
    ? [
        [/^ has\b/, ' have'],
        [/^ is\b/, ' are'],
        [/^ was\b/, ' were'],
        [/^ occurs\b/, ' occur'],
      ]
    : [
        [/^ have\b/, ' has'],
        [/^ are\b/, ' is'],
        [/^ were\b/, ' was'],
        [/^ occur\b/, ' occurs'],
      ];
  return forms.reduce((mended, [from, to]) => mended.replace(from, to), rest);
}

function mendGrammar(text: string): string {
  return text
    .replace(/\b(an?|the|severe|mild|moderate|refractory|active|acute|chronic|early|other) (?:an?|the) (?=\p{Ll})/giu, '$1 ')
    .replace(/\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz]\p{Ll})/gu, '$1 ')
    .replace(/\b([Aa]) (?=(?:[aeio]|un(?!i))\p{Ll})/gu, '$1n ');
}
