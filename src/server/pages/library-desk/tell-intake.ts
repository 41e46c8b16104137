import type { Intake } from '../../jobs/intake-jobs.ts';

/** How far an upload is, or what came of it, in a few words. */
export function tellIntake({ state, files, trouble }: Intake): string {
  if (state === 'waiting') return 'waiting for its turn';
  if (state === 'reading') return 'being read';
  const sum = (of: 'added' | 'updated' | 'unchanged' | 'notices') => files.reduce((total, { report }) => total + (report?.[of] ?? 0), 0);
  const rejected = files.reduce((total, { report }) => total + (report?.rejected.length ?? 0), 0);
  const counts: [number, string][] = [
    [sum('added'), 'added'],
    [sum('updated'), 'updated'],
    [sum('unchanged'), 'unchanged'],
    [sum('notices'), 'notices'],
    [rejected, 'rejected'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count.toLocaleString('en')} ${what}`);
  const all = told.join(', ') || 'no source in it';
  return state === 'failed' ? `stopped: ${trouble} Before that: ${all}` : all;
}
