/** What a system found for each query, best first. */
export type Run = Map<string, { document: string; score: number }[]>;

/** Grades above 0 by query and document. */
export type Judgements = Map<string, Map<string, number>>;

/** nDCG@10 with linear gain and recall@100, means over the judged queries; a query that the run lacks counts 0. */
export function scoreRun(run: Run, judgements: Judgements): { queries: number; 'ndcg@10': number; 'recall@100': number } {
  let ndcg = 0;
  let recall = 0;
  for (const [query, grades] of judgements) {
    const found = (run.get(query) ?? []).map(({ document }) => document);
    const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
    ndcg += gain(found.slice(0, 10).map((document) => grades.get(document) ?? 0)) / gain(ideal);
    recall += found.slice(0, 100).filter((document) => grades.has(document)).length / grades.size;
  }
  const queries = judgements.size;
  return { queries, 'ndcg@10': round(ndcg / queries), 'recall@100': round(recall / queries) };
}

function gain(grades: number[]): number {
  return grades.reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}

function round(share: number): number {
  return Math.round(share * 1e5) / 1e5;
}

/** The run in TREC's form: a line of `query Q0 document rank score tag` for everything found. */
export function formatTrecRun(run: Run, tag: string): string {
  const lines: string[] = [];
  for (const [query, found] of run)
    for (const [i, { document, score }] of found.entries()) lines.push(`${query} Q0 ${document} ${i + 1} ${score.toFixed(6)} ${tag}`);
  return `${lines.join('\n')}\n`;
}
