import type { Figure } from '../../bench/figure.ts';
import type { FollowUpFigures } from '../eval-follow-ups.ts';
import { FINDING_TYPES, type FindingScores } from '../eval-findings.ts';
import type { PerturbFigures } from '../eval-perturb.ts';
import type { PubmedqaFigures } from '../eval-pubmedqa.ts';
import type { QuestionFigures } from '../eval-questions.ts';
import type { SameQuestionFigures } from '../eval-same-questions.ts';
import type { TwinFigures } from '../eval-twins.ts';
import type { RetrievalScores } from '../eval-retrieval.ts';
import { SUPPORT_LABELS, type SupportLabel, type SupportScores } from '../eval-support.ts';
import type { WriterFigures, WriterSet } from '../eval-writer.ts';
import type { PerturbScores } from '../perturb/score-pairs.ts';

const least = (value: number) => ({ at: 'least' as const, value });
const most = (value: number) => ({ at: 'most' as const, value });

/** A share as a percentage with how many it is of: "must-facts (69)", 91.3 %. */
export function share(what: string, found: number, of: number, target: Figure['target']): Figure {
  return { what: `${what} (${of})`, value: of === 0 ? 0 : (100 * found) / of, unit: '%', target };
}

export function questionFigures(figures: QuestionFigures): Figure[] {
  const { asked, unanswerable, must, key, bottomLine } = figures;
  return [
    share('questions answered', figures.answered, asked, least(95)),
    share('right sources cited', figures.rightSources, asked, least(90)),
    share('must-facts stated', must.found, must.of, least(95)),
    share('all key facts stated', key.found, key.of, null),
    share('must-facts stated in the bottom line', bottomLine.found, bottomLine.of, null),
    share('wrong abstentions', figures.wrongAbstentions, asked, most(5)),
    ...(unanswerable > 0 ? [share('right on unanswerable questions', figures.rightOnUnanswerable, unanswerable, least(95))] : []),
    share('within length', figures.withinLength, asked, least(90)),
    { what: 'median length', value: figures.medianWords, unit: 'words', target: null },
    { what: 'forbidden statements', value: figures.forbidden, unit: '', target: most(0) },
    { what: 'answers that break a rule', value: figures.ruleBreaking, unit: '', target: most(0) },
  ];
}

export function pubmedqaFigures(test: PubmedqaFigures, others: PubmedqaFigures): Figure[] {
  const right = ({ accuracy, questions }: PubmedqaFigures): number => Math.round(accuracy * questions);
  return [
    share('test questions: right', right(test), test.questions, least(55.2)),
    share('always "yes" on them', Math.round(test.alwaysYes * test.questions), test.questions, null),
    share('questions the rule was chosen on: right', right(others), others.questions, null),
  ];
}

export function followUpFigures({ cases, exact, sure, wrongThoughSure }: FollowUpFigures): Figure[] {
  return [
    share('exact meaning', exact, cases, least(75)),
    share('sure', sure, cases, least(50)),
    { what: 'wrong though sure', value: wrongThoughSure, unit: '', target: most(0) },
  ];
}

/** Precision and recall by type: first of the sentences in sight while the readers were written, then of those set aside. */
export function findingFigures({ dev, held }: Record<'dev' | 'held', FindingScores>): Figure[] {
  const figures = (set: string, { byType }: FindingScores) =>
    FINDING_TYPES.flatMap((type) => {
      const { annotated, read, right, details } = byType[type];
      return [
        share(`${set}, ${type}: read rightly, of those read`, right, read, null),
        share(`${set}, ${type}: found, of those annotated`, right, annotated, null),
        ...(details.of > 0 ? [share(`${set}, ${type}: details right`, details.right, details.of, null)] : []),
      ];
    });
  return [...figures('in sight', dev), ...figures('set aside', held)];
}

export function perturbFigures({ verbatim, paraphrases, second }: PerturbFigures): Figure[] {
  return [
    ...setFigures('word for word', verbatim),
    ...setFigures(`in other words, ${paraphrases.far} far from their quote`, paraphrases),
    ...setFigures(`in other words by a second author, ${second.far} far from their quote`, second),
  ];
}

function setFigures(name: string, set: PerturbScores): Figure[] {
  return [
    share(`claims ${name}: errors caught`, set.caught, set.made, least(97)),
    share(`claims ${name}: true ones flagged`, set.flagged, set.pairs, most(3)),
    share(`claims ${name}: true ones dropped`, set.dropped, set.pairs, null),
    ...Object.entries(set.byKind).map(([kind, { made, caught }]) => share(`… ${kind}`, caught, made, null)),
  ];
}

export function writerFigures({ ruled, far }: WriterFigures): Figure[] {
  const set = (name: string, { errors, reached, lost, emptier, sections, byKind, ...rest }: WriterSet, aims: boolean): Figure[] => [
    share(`${name}: errors that reach a page`, reached, errors, aims ? most(2) : null),
    share(`${name}: true claims lost`, lost, rest.true, aims ? most(5) : null),
    ...Object.entries(byKind).map(([kind, { written, kept }]) => share(`… ${kind}, on the page`, kept, written, null)),
    { what: `${name}: sections that lack a sentence (of ${sections})`, value: emptier, unit: '', target: most(0) },
  ];
  return [...set('told by rule', ruled, true), ...set('told by people', far, false)];
}

/** What a set of claim–evidence pairs is held to: never to what its labels do not mean. */
export type SupportAims = 'three labels' | 'caught and kept' | 'none';

export function supportFigures({ pairs, accuracy, macroF1, confusion }: SupportScores, aims: SupportAims): Figure[] {
  const count = (gold: SupportLabel[], said: SupportLabel[]) =>
    gold.reduce((sum, g) => sum + said.reduce((inner, s) => inner + confusion[g][s], 0), 0);
  const all = [...SUPPORT_LABELS];
  const rest: SupportLabel[] = ['CONTRADICT', 'NEI'];
  const [supported, called] = [count(['SUPPORT'], all), count(all, ['CONTRADICT'])];
  const [hit, kept] = [count(['CONTRADICT'], ['CONTRADICT']), count(['SUPPORT'], ['SUPPORT'])];
  const [missed, alarms, caught] = [supported - kept, count(rest, ['SUPPORT']), count(rest, rest)];
  const f1 = (right: number, wrong: number) => (right === 0 ? 0 : (2 * right) / (2 * right + wrong));
  if (aims === 'caught and kept') {
    return [share('errors caught', caught, caught + alarms, least(93)), share('true claims kept', kept, supported, least(95))];
  }
  return [
    { what: `accuracy (${pairs} pairs)`, value: 100 * accuracy, unit: '%', target: null },
    { what: 'macro F1, three labels', value: macroF1, unit: '', target: aims === 'three labels' ? least(0.5) : null },
    {
      what: 'macro F1, supported against the rest',
      value: (f1(kept, missed + alarms) + f1(caught, missed + alarms)) / 2,
      unit: '',
      target: null,
    },
    share('contradictions called, right', hit, called, aims === 'three labels' ? least(70) : null),
    share('contradictions found', hit, count(['CONTRADICT'], all), null),
  ];
}

export function twinFigures(name: string, { pairs, firstFound, shared }: TwinFigures): Figure[] {
  return [
    share(`${name}: first source of the clinical question among the lay one's five`, firstFound, pairs, null),
    share(`${name}: first five sources shared`, shared.found, shared.of, null),
  ];
}

export function sameQuestionFigures(name: string, { pairs, same, called, right }: SameQuestionFigures): Figure[] {
  const precision = called === 0 ? 100 : (100 * right) / called;
  return [
    { what: `${name} (${pairs} pairs): called the same, rightly`, value: precision, unit: '%', target: least(95) },
    share(`${name}: recognised`, right, same, null),
  ];
}

/** `aims` are the least nDCG@10 and recall@100. */
export function retrievalFigures(scores: RetrievalScores, aims: [number, number]): Figure[] {
  return [
    {
      what: `nDCG@10 (${scores.queries} queries, ${scores.documents} documents)`,
      value: scores['ndcg@10'],
      unit: '',
      target: least(aims[0]),
    },
    { what: 'recall@100', value: scores['recall@100'], unit: '', target: least(aims[1]) },
  ];
}
