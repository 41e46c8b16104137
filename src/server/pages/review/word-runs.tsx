import type { WordRun } from '../../../review/compare-revisions.ts';

/** Words as they were and as they are: what went is struck out, what came is underlined. */
export function WordRuns({ runs }: { runs: WordRun[] }) {
  return <>{runs.map(({ text, in: where }) => (where === 'before' ? <del>{text}</del> : where === 'after' ? <ins>{text}</ins> : text))}</>;
}
