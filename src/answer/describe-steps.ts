import type { SourceKind } from '../domain/source.ts';
import type { AppraisedSentence } from './appraise-evidence.ts';
import { subjectOf } from './decide-abstention.ts';
import type { ReadQuestion } from './interpret-question.ts';
import type { FoundPassage } from './retrieve-passages.ts';

const KIND_NAMES: Record<SourceKind, string> = {
  guideline: 'guidelines',
  'consensus-statement': 'consensus statements',
  'technology-appraisal': 'technology appraisals',
  'drug-label': 'labels',
  'safety-communication': 'safety communications',
  'systematic-review': 'systematic reviews',
  'randomized-trial': 'randomised trials',
  'single-arm-trial': 'single-arm trials',
  'pooled-analysis': 'pooled analyses',
  cohort: 'cohorts',
  'case-series': 'case series',
  'narrative-review': 'narrative reviews',
  document: 'documents',
  notice: 'notices',
};

/** How the question was understood, for the progress of answering: "baricitinib in atopic dermatitis; children". */
export function describeQuestion(question: ReadQuestion): string {
  const people = [...question.populations, ...question.places].join(', ');
  return people ? `${subjectOf(question)}; ${people}` : subjectOf(question);
}

/** Which kinds of source hold direct evidence, commonest first. */
export function describeAppraisal(sentences: AppraisedSentence[]): string {
  const direct = new Map<string, SourceKind>();
  for (const { reading, drugMatch, conditionMatch } of sentences)
    if (drugMatch >= 0.6 && conditionMatch >= 0.6) direct.set(reading.source.id, reading.source.kind);
  const kinds = [...Map.groupBy(direct.values(), (kind) => kind)]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, 4);
  return `${direct.size} sources kept: ${kinds.map(([kind, all]) => `${all.length} ${KIND_NAMES[kind]}`).join(', ')}`;
}

/** The sources that come nearest to a question that is not answered, those on its subject first, and why they were not enough. */
export function nearestSources(passages: FoundPassage[], question: ReadQuestion): { source: string; title: string; why: string }[] {
  const asked = [...question.drugs, ...question.conditions];
  const subjectsOf = ({ hit: { source, passage } }: FoundPassage): string[] => {
    const own = new Set([...source.drugs, ...source.conditions].map((s) => s.name.toLowerCase()));
    const text = passage.text.toLowerCase();
    return asked.filter((t) => own.has(t.name.toLowerCase()) || t.names.some((n) => text.includes(n.toLowerCase()))).map((t) => t.plain);
  };
  const ranked = passages
    .map((p) => ({ ...p, subjects: subjectsOf(p) }))
    .toSorted((a, b) => b.subjects.length - a.subjects.length || b.relevance - a.relevance);
  const bySource = [...Map.groupBy(ranked, (p) => p.hit.source.id).values()].map(([first]) => first!);
  return bySource
    .filter((p) => p.subjects.length > 0 || p.relevance > 0)
    .slice(0, 3)
    .map(({ hit: { source }, subjects }) => ({
      source: source.id,
      title: source.title,
      why: subjects.length
        ? `It is about ${subjects.join(' and ')}, but not about what was asked.`
        : 'It shares words with the question, but not its subject.',
    }));
}
