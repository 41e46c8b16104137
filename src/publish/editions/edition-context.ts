import type { Evidence } from '../../domain/evidence.ts';
import type { Subject } from '../../domain/source.ts';
import { buildVocabulary, type Vocabulary, type VocabularySubject } from '../../vocabulary/build-vocabulary.ts';
import type { EditionTexts } from '../texts/edition-texts.ts';
import { canonise } from './check/canonise.ts';
import type { EditionContext as CheckContext } from './check/check-edition.ts';
import { openGlossary } from './words/glossary.ts';

/** What all steps of an edition share: its language's texts, and the drugs and conditions that the evidence is about. */
export interface EditionContext extends CheckContext {
  texts: EditionTexts;
  vocabulary: Vocabulary;
}

/** Makes the context of an edition from the evidence that an answer owns: nothing else is needed, so that a stored answer can be told again. */
export function makeContext({ sources }: Evidence, texts: EditionTexts): EditionContext {
  const vocabulary = buildVocabulary(countSubjects(sources));
  const named = (type: 'drug' | 'condition') =>
    vocabulary.terms.filter((t) => t.type === type).map((t) => ({ name: t.plain, also: t.names }));
  const names = { drugs: named('drug'), conditions: named('condition') };
  const drugs = new Map(names.drugs.flatMap(({ name, also }) => [name, ...also].map((way) => [way.toLowerCase(), name.toLowerCase()])));
  const language = { glossary: openGlossary(texts.glossary), drugs };
  return {
    ...language,
    texts,
    vocabulary,
    names,
    markOutcomes: markerOf(texts),
    carriers: new Set(canonise(texts.carriers, language)),
    frames: new Set(canonise(texts.frames, language)),
  };
}

// "EASI-75 (a 75% fall in the eczema score)" and "an eczema score at least 75% lower" are both "#outcome_…".
function markerOf({ outcomes }: EditionTexts): (text: string) => string {
  const marks = outcomes.flatMap(({ names, noticed }, place): [RegExp, string][] =>
    names.source.startsWith('^')
      ? []
      : [
          [
            new RegExp(`(?:${names.source}|${noticed.replace(/[()%]/g, '\\$&')})(?: \\([^()]*\\))?`, 'gi'),
            ` #outcome_${'abcdefghijklmnopqrstuvwxyz'[place]} `,
          ],
        ],
  );
  return (text) => marks.reduce((marked, [pattern, mark]) => marked.replace(pattern, mark), text);
}

function countSubjects(sources: Evidence['sources']): VocabularySubject[] {
  const subjects = new Map<string, VocabularySubject>();
  const count = (type: VocabularySubject['type'], { name, also }: Subject, brands: string[]) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = subjects.get(key) ?? { type, name, also: [], brands: [], sources: 0 };
    subjects.set(key, {
      ...known,
      also: [...new Set([...known.also, ...also])],
      brands: [...new Set([...known.brands, ...brands])],
      sources: known.sources + 1,
    });
  };
  for (const { drugs, conditions, brandNames, kind } of sources) {
    // A brand is told as its drug only where its source is about that drug alone.
    const brands = kind === 'drug-label' && drugs.length === 1 ? brandNames : [];
    for (const drug of drugs) count('drug', drug, brands);
    for (const condition of conditions) count('condition', condition, []);
  }
  return [...subjects.values()];
}
