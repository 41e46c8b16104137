/** One measured value of a benchmark, as table, JSON and docs/benchmarks.md show it. */
export interface Figure {
  /** What was measured, in a few words: "warm, median of 8 questions". */
  what: string;
  value: number;
  /** "ms", "s", "requests/s", "records/s", "MB". */
  unit: string;
  /** The number to reach, where the project has set one. */
  target: { at: 'most' | 'least'; value: number } | null;
}

/** Whether the target is reached; null where there is none. */
export function reachesTarget({ value, target }: Figure): boolean | null {
  if (target === null) return null;
  return target.at === 'most' ? value <= target.value : value >= target.value;
}

/** The value at a share (0 to 1) of the sorted values: 0.5 is the median, 0.99 the 99th percentile. By nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
