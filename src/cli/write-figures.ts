import { readFile, writeFile } from 'node:fs/promises';
import { reachesTarget, type Figure } from '../bench/figure.ts';
import { InputFault } from '../domain/faults.ts';

export interface MeasuredBench {
  name: string;
  figures: Figure[];
  /** ISO date of the run. */
  date: string;
  /** Processor, cores, memory, system and Node, in words. */
  machine: string;
  command: string;
}

/** Puts the figures into the Markdown file, between the two comments that name the benchmark; the rest of the file stays. */
export async function writeFigures(file: string, bench: MeasuredBench): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [open, close] = [`<!-- figures: ${bench.name} -->`, `<!-- end: ${bench.name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from)
    throw new InputFault(`${file} has no place for "${bench.name}". Add the lines "${open}" and "${close}".`, { file });
  await writeFile(file, `${text.slice(0, from + open.length)}\n${formatFigures(bench)}\n${text.slice(to)}`);
}

function formatFigures({ figures, date, machine, command }: MeasuredBench): string {
  const rows = figures.map((figure) => `| ${figure.what.replaceAll('|', '\\|')} | ${formatValue(figure)} | ${formatTarget(figure)} |`);
  return [`\`${command}\`, ${date}, ${machine}`, '', '| measured | value | target |', '| --- | ---: | --- |', ...rows].join('\n');
}

/** A value with its unit, to three figures: "41.3 ms", "2,140 requests/s"; 0.738 where there is no unit. */
export function formatValue({ value, unit }: Figure): string {
  return `${value.toLocaleString('en-US', value >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })} ${unit}`.trimEnd();
}

/** The target and whether it is reached: "≤ 100 ms, reached"; empty where there is none. */
export function formatTarget(figure: Figure): string {
  if (figure.target === null) return '';
  const sign = figure.target.at === 'most' ? '≤' : '≥';
  return `${sign} ${formatValue({ ...figure, value: figure.target.value })}, ${reachesTarget(figure) ? 'reached' : 'missed'}`;
}
