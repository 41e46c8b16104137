import { fileURLToPath } from 'node:url';
import type { Finding } from '../domain/finding.ts';
import { NO_CONTEXT, type FindingContext, type NamedSpan } from '../findings/finding-context.ts';
import { readFindings } from '../findings/read-findings.ts';
import { buildVocabulary, type Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { detailsRight, keysOf, keysOfAnnotated } from './findings/finding-keys.ts';
import { readAnnotated, readAnnotation, type AnnotatedSentence } from './findings/read-annotated.ts';
import { withStarterReader } from './with-starter-reader.ts';

export const FINDING_TYPES = ['effect', 'dose', 'threshold', 'approval', 'recommendation', 'warning'] as const;

/** How many findings of a type were annotated, read, and read as annotated; of those, how many annotated details are right. */
export interface TypeScore {
  annotated: number;
  read: number;
  right: number;
  details: { of: number; right: number };
}

/** What was read of a sentence but not annotated, or annotated but not read, as keys. */
export interface WrongReading {
  id: string;
  text: string;
  missed: string[];
  invented: string[];
}

export interface FindingScores {
  sentences: number;
  byType: Record<Finding['type'], TypeScore>;
  wrong: WrongReading[];
}

const FILE = fileURLToPath(new URL('../../test/eval/findings.json', import.meta.url));

/** Reads annotated sentences and compares: those in sight while the readers were written (`dev`), and those set aside (`held`). */
export function evalFindings(): Promise<Record<'dev' | 'held', FindingScores>> {
  return withStarterReader({ wordsOnly: true }, async (reader) => {
    const vocabulary = buildVocabulary(await reader.subjects());
    const { sentences, brands } = await readAnnotated(FILE);
    const score = (set: 'dev' | 'held') =>
      scoreSentences(
        sentences.filter((s) => s.set === set),
        vocabulary,
        brands,
      );
    return { dev: score('dev'), held: score('held') };
  });
}

function scoreSentences(sentences: AnnotatedSentence[], vocabulary: Vocabulary, brands: Record<string, string>): FindingScores {
  const byType = Object.fromEntries(
    FINDING_TYPES.map((type) => [type, { annotated: 0, read: 0, right: 0, details: { of: 0, right: 0 } }]),
  ) as FindingScores['byType'];
  const wrong: WrongReading[] = [];
  for (const { id, text, findings } of sentences) {
    const expected = findings.map(readAnnotation).flatMap((finding) => keysOfAnnotated(finding).map((key) => ({ key, finding })));
    const found = readFindings(text, contextOf(text, vocabulary, brands)).flatMap((finding) =>
      keysOf(finding).map((key) => ({ key, finding })),
    );
    const invented = [...found];
    const missed: string[] = [];
    for (const { key, finding } of expected) {
      const score = byType[finding.type];
      score.annotated++;
      const at = invented.findIndex((f) => f.key === key);
      if (at < 0) {
        missed.push(key);
        continue;
      }
      score.right++;
      const { of, right } = detailsRight(invented[at]!.finding, finding);
      score.details = { of: score.details.of + of, right: score.details.right + right };
      invented.splice(at, 1);
    }
    for (const { finding } of found) byType[finding.type].read++;
    if (missed.length + invented.length > 0) wrong.push({ id, text, missed, invented: invented.map(({ key }) => key) });
  }
  return { sentences: sentences.length, byType, wrong };
}

function contextOf(text: string, vocabulary: Vocabulary, brands: Record<string, string>): FindingContext {
  const mentions = vocabulary.findMentions(text).filter(({ term }) => !term.event && !term.family);
  const spans = (type: 'drug' | 'condition'): NamedSpan[] =>
    mentions.filter(({ term }) => term.type === type).map(({ start, end }) => ({ name: text.slice(start, end).toLowerCase(), start, end }));
  const branded = Object.entries(brands).flatMap(([brand, name]) =>
    [...text.matchAll(new RegExp(`\\b${brand}\\b(?! LQ)`, 'g'))].map((m) => ({ name, start: m.index, end: m.index + m[0].length })),
  );
  const drugs = [...spans('drug').filter((d) => !branded.some((b) => b.start < d.end && d.start < b.end)), ...branded];
  return { ...NO_CONTEXT, drugs: drugs.toSorted((a, b) => a.start - b.start), conditions: spans('condition') };
}
