import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Answered, Claim } from '../../domain/answer.ts';
import type { AnswerWithEvidence } from '../../domain/evidence.ts';
import type { Passage, Source } from '../../domain/source.ts';
import { addSources } from '../../library/add-sources.ts';
import { openLibrary } from '../../library/open-library.ts';
import { splitSentences } from '../../text/split-sentences.ts';

const TRIALS = 10;
const SECTIONS = 10;

/**
 * Trial abstracts and label sections that nobody wrote a rule for, each as an answer whose claims are its sentences. Which ones, a rule decides: trials
 * and leaflets at even distances in the order of their file names, of each trial its abstract, of each label its longest section.
 */
export async function readFreshSections(data: string): Promise<AnswerWithEvidence[]> {
  const trials = await evenly(join(data, 'jats', 'trials'), TRIALS);
  const labels = [join(data, 'labels', 'humira.xml'), ...(await evenly(join(data, 'leaflets'), SECTIONS - 1))];
  const files = [...trials, ...labels].filter((file) => existsSync(file));
  if (files.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-'));
  try {
    const library = await openLibrary(folder, { starter: false });
    const { sources } = await addSources(library, files);
    const reader = await library.reader();
    const made: AnswerWithEvidence[] = [];
    for (const id of sources) {
      const source = await reader.source(id);
      const passages = source ? await reader.passages(source.id) : [];
      const chosen =
        source?.kind === 'drug-label' ? longest(passages) : passages.filter(({ heading }) => /abstract/i.test(heading.join(' ')));
      if (source && chosen.length > 0) made.push(toAnswer(source, chosen));
    }
    await library.close();
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function evenly(folder: string, count: number): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((name) => join(folder, name));
}

function longest(passages: Passage[]): Passage[] {
  return passages.toSorted((a, b) => b.text.length - a.text.length || (a.id < b.id ? -1 : 1)).slice(0, 1);
}

function toAnswer(source: Source, passages: Passage[]): AnswerWithEvidence {
  const isLabel = source.kind === 'drug-label';
  const claims = passages.flatMap((passage) =>
    splitSentences(passage.text).map(({ start, end, text }): Claim => ({
      id: `${passage.id}:${start}`,
      text,
      kind: isLabel ? 'safety' : 'statement',
      group: null,
      label: null,
      strength: null,
      certainty: null,
      citations: [
        {
          reference: 1,
          quote: { source: source.id, passage: passage.id, start, end, text, sha256: createHash('sha256').update(text).digest('hex') },
        },
      ],
      support: { verdict: 'supported', reasons: [] },
    })),
  );
  return {
    answer: {
      ...EMPTY,
      interpretation: { ...EMPTY.interpretation, drugs: source.drugs.slice(0, 1).map(({ name }) => name) },
      bottomLine: claims.slice(0, 1).map(({ id }) => id),
      references: [toReference(source)],
      sections: [
        { slot: isLabel ? 'safety' : 'efficacy', heading: source.title.slice(0, 80), form: 'list', claims, table: null, gap: null },
      ],
    },
    evidence: { passages, sources: [source] },
  };
}

const EMPTY: Answered = {
  outcome: 'answered',
  response: 'direct',
  verdict: null,
  id: 'section',
  slug: 'section',
  url: '/answers/section',
  revision: 1,
  status: 'submitted',
  audience: 'clinician',
  language: 'en',
  question: 'A section of a source',
  title: 'A section of a source',
  questionType: 'general',
  interpretation: { drugs: [], conditions: [], populations: [], jurisdictions: [], corrected: [] },
  boardText: [],
  searchedAt: '2026-01-01T00:00:00.000Z',
  provenance: { library: { snapshot: '', sources: 1, newest: null }, composer: 'extractive', version: 'eval', dropped: [], ms: 0 },
  bottomLine: [],
  sections: [],
  references: [],
  disagreements: [],
  gaps: [],
};

function toReference({ id, kind, title, titleExact, jurisdictions, standing, textKind }: Source): Answered['references'][number] {
  return {
    number: 1,
    source: id,
    kind,
    title,
    titleExact,
    authors: null,
    container: null,
    year: null,
    published: null,
    labelDate: null,
    pmid: null,
    doi: null,
    url: null,
    issuer: null,
    jurisdictions,
    standing,
    textKind,
    authorityNote: null,
  };
}
