import type { LibraryReader } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';
import { buildVocabulary, type Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { nameTitleSubjects } from '../vocabulary/name-title-subjects.ts';
import { layWordsToTerms } from '../vocabulary/lay-words.ts';

export interface LibraryWords {
  vocabulary: Vocabulary;
  /** Words of the question that no passage holds. */
  unknownWords: string[];
  isKnown: (token: string) => boolean;
}

// A vocabulary belongs to a snapshot; a server meets one or two at a time.
const vocabularies = new Map<string, Promise<Vocabulary>>();
const MOST_KEPT = 3;
const MOST_GUIDES = 5000;

/** The vocabulary of the library as it stands, and which of the question's words it holds at all. */
export async function readLibraryWords(question: string, library: LibraryReader): Promise<LibraryWords> {
  const words = layWordsToTerms(question).match(/[\p{L}\p{N}-]{3,}/gu) ?? [];
  const tokens = [...new Set(words.flatMap(readTokens))];
  const [vocabulary, frequencies] = await Promise.all([vocabularyOf(library), library.documentFrequencies(tokens, 1)]);
  const isKnown = (token: string): boolean => (frequencies.get(token) ?? 0) > 0;
  const unknownWords = words.filter((w) => readTokens(w).length > 0 && !readTokens(w).some(isKnown));
  return { vocabulary, unknownWords, isKnown };
}

function vocabularyOf(library: LibraryReader): Promise<Vocabulary> {
  let vocabulary = vocabularies.get(library.snapshot);
  if (!vocabulary) {
    vocabulary = readVocabulary(library);
    vocabularies.set(library.snapshot, vocabulary);
    vocabulary.catch(() => vocabularies.delete(library.snapshot));
    for (const snapshot of vocabularies.keys()) if (vocabularies.size > MOST_KEPT) vocabularies.delete(snapshot);
  }
  return vocabulary;
}

/** The subjects of the library's sources, and what guides name in their titles alone: another name of a known subject ("bronchial asthma"), or a subject of its own. */
async function readVocabulary(library: LibraryReader): Promise<Vocabulary> {
  const [subjects, guides] = await Promise.all([library.subjects(), library.browse({ kinds: ['guideline', 'document'] }, 0, MOST_GUIDES)]);
  const known = buildVocabulary(subjects);
  const also = new Map<string, string[]>();
  // An abstract is no guide: its title is a paper's, however short.
  const untold = guides.sources
    .filter((source) => source.textKind !== 'abstract' && source.conditions.length + source.drugs.length === 0)
    .map((source) => source.title);
  const own = nameTitleSubjects(untold).filter(({ name, also: more }) => {
    const term = known.findMentions(name).find((m) => m.term.type === 'drug' || !m.term.event)?.term;
    if (term?.type === 'condition') also.set(term.name, [...(also.get(term.name) ?? []), name, ...more]);
    return !term;
  });
  const named = subjects.map((s) => (s.type === 'condition' && also.has(s.name) ? { ...s, also: [...s.also, ...also.get(s.name)!] } : s));
  return buildVocabulary([...named, ...own]);
}
