import { readFile } from 'node:fs/promises';
import type { Figure } from '../bench/figure.ts';
import { InputFault } from '../domain/faults.ts';
import { formatValue } from './write-figures.ts';

/** A figure that has a target and is worse than the document records. */
export interface Fall {
  what: string;
  recorded: string;
  measured: string;
}

/**
 * Holds figures against what the Markdown file records of them between its comments. Only figures with a target can fall; one that the file
 * does not record cannot. Throws InputFault where the file has no place of that name.
 */
export async function checkFigures(file: string, name: string, figures: Figure[]): Promise<Fall[]> {
  const text = await readFile(file, 'utf8');
  const [from, to] = [text.indexOf(`<!-- figures: ${name} -->`), text.indexOf(`<!-- end: ${name} -->`)];
  if (from < 0 || to < from) throw new InputFault(`${file} records nothing of "${name}". Run vouch eval all to write it.`, { file });
  const recorded = new Map(
    [...text.slice(from, to).matchAll(/^\| ((?:[^|\\]|\\.)+) \| ([^|]+) \|/gm)].map(([, what, value]) => [nameOf(what!), value!.trim()]),
  );
  return figures.flatMap((figure) => {
    const was = recorded.get(nameOf(figure.what.replaceAll('|', '\\|')));
    if (figure.target === null || was === undefined) return [];
    const measured = formatValue(figure);
    const change = numberOf(measured) - numberOf(was);
    const worse = figure.target.at === 'least' ? change < 0 : change > 0;
    return worse ? [{ what: figure.what, recorded: was, measured }] : [];
  });
}

// "errors caught (3406)" stays itself when it is of 3,410.
function nameOf(what: string): string {
  return what.replace(/ \(\d+\)$/, '').trim();
}

function numberOf(text: string): number {
  return Number.parseFloat(text.replaceAll(',', ''));
}
