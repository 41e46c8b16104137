import { classesOfDrug } from './drug-classes.ts';
import { isEventCondition } from './concepts.ts';
import { isFamilyName } from './condition-families.ts';

/** What the vocabulary is made from: a subject with its synonyms and how many sources are about it. */
export interface VocabularySubject {
  type: 'drug' | 'condition';
  name: string;
  also: string[];
  brands: string[];
  /** None where only a title names it. */
  sources: number;
}

/** A drug or condition the library knows. */
export interface Term {
  type: 'drug' | 'condition';
  /** The name it is known by in code: the INN in lower case, or the condition's MeSH heading. */
  name: string;
  /** The name in a reader's sentence: "atopic dermatitis", not "Dermatitis, Atopic". */
  plain: string;
  names: string[];
  classes: string[];
  /** A condition that is an event or circumstance on treatment (zoster, pregnancy) or stands in titles alone, or a vaccine: beside a drug a matter, not a subject. */
  event: boolean;
  /** A whole family of conditions ("Skin Diseases"), not one. */
  family: boolean;
  sources: number;
}

/** A term found in a text, with UTF-16 offsets, half-open. */
export interface Mention {
  term: Term;
  start: number;
  end: number;
}

/** The drugs and conditions of the library, and how to find them in a text. */
export interface Vocabulary {
  terms: Term[];
  findMentions(text: string): Mention[];
  byName(name: string): Term | undefined;
  /** Every single word of every name, folded; for spelling and for "is this word known". */
  words: Set<string>;
}

const WORD = /[\p{L}\p{N}]+(?:['’]s)?/gu;
const foldName = (word: string): string => {
  const lower = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?<=[a-z])[ao]e(?=[a-z])/g, 'e');
  if (lower.length < 5 || /(?:ss|us|is)$/.test(lower)) return lower;
  return lower.replace(/ies$/, 'y').replace(/s$/, '');
};

interface Word {
  folded: string;
  start: number;
  end: number;
}

function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => ({ folded: foldName(m[0]), start: m.index, end: m.index + m[0].length }));
}

/** A condition's name as it stands in a sentence: an inverted MeSH heading is turned round where no plain name is held. */
function plainName(subject: VocabularySubject): string {
  if (subject.type === 'drug' || subject.sources === 0) return subject.name.toLowerCase();
  const plain = subject.also.find((name) => name === name.toLowerCase() || !name.includes(','));
  if (plain) return plain;
  const [head, ...rest] = subject.name.split(', ');
  const turned = rest.length ? `${rest.join(' ')} ${head}` : subject.name;
  return /[A-Z]{2}/.test(turned) ? turned : turned.toLowerCase();
}

/**
 * Makes the vocabulary of a library from its own subjects: sources about them, their synonyms, and the brand names of labels.
 * Where one name is held for two terms, the one that more sources are about keeps it.
 */
export function buildVocabulary(subjects: VocabularySubject[]): Vocabulary {
  const terms: Term[] = subjects.map((s) => ({
    type: s.type,
    name: s.type === 'drug' ? s.name.toLowerCase() : s.name,
    plain: plainName(s),
    names: [...new Set([s.name, ...s.also, ...s.brands].flatMap(withInverted))],
    classes: s.type === 'drug' ? classesOfDrug(s.name) : [],
    event: s.type === 'condition' ? s.sources === 0 || isEventCondition([s.name, ...s.also]) : /\bvaccines?\b/i.test(s.name),
    family: s.type === 'condition' && isFamilyName(s.name),
    sources: s.sources,
  }));
  terms.sort((a, b) => b.sources - a.sources || (a.name < b.name ? -1 : 1));

  const byFirstWord = new Map<string, { words: string[]; term: Term }[]>();
  const known = new Map<string, Term>();
  const words = new Set<string>();
  for (const term of terms) {
    for (const name of term.names) {
      const parts = readWords(name).map((w) => w.folded);
      const key = parts.join(' ');
      if (!parts.length || known.has(key)) continue;
      known.set(key, term);
      for (const part of parts) words.add(part);
      const list = byFirstWord.get(parts[0]!) ?? [];
      list.push({ words: parts, term });
      byFirstWord.set(parts[0]!, list);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

  return {
    terms,
    words,
    byName: (name) =>
      known.get(
        readWords(name)
          .map((w) => w.folded)
          .join(' '),
      ),
    findMentions(text) {
      const read = readWords(text);
      const mentions: Mention[] = [];
      for (let i = 0; i < read.length; i++) {
        const entry = byFirstWord.get(read[i]!.folded)?.find(({ words: parts }) => parts.every((part, k) => read[i + k]?.folded === part));
        if (!entry) continue;
        const last = read[i + entry.words.length - 1]!;
        mentions.push({ term: entry.term, start: read[i]!.start, end: last.end });
        i += entry.words.length - 1;
      }
      return mentions;
    },
  };
}

// "Dermatitis, Atopic" is also written "atopic dermatitis".
function withInverted(name: string): string[] {
  const [head, ...rest] = name.split(', ');
  const names = rest.length === 1 ? [name, `${rest[0]} ${head}`] : [name];
  // "chronic hand eczema" is also asked for as "hand eczema"; one word alone would say another thing.
  const plain = name.replace(/^(?:chronic|acute|recurrent|severe) (?=\S+ \S)/i, '');
  return plain === name ? names : [...names, plain];
}
