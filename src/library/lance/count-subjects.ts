import type { Subject } from '../../domain/source.ts';
import type { SubjectCount } from '../library.ts';

interface SourceSubjects {
  drugs: Subject[];
  conditions: Subject[];
  brandNames: string[];
}

/**
 * Every subject of the given sources with the number of sources about it, the most frequent first, then by name. Names are the same
 * whatever their case. The brand names of a source belong to its drug where it is about one drug.
 */
export function countSubjects(sources: SourceSubjects[]): SubjectCount[] {
  const counts = new Map<string, SubjectCount>();
  for (const { drugs, conditions, brandNames } of sources) {
    for (const drug of drugs) count(counts, 'drug', drug, drugs.length === 1 ? brandNames : []);
    for (const condition of conditions) count(counts, 'condition', condition, []);
  }
  const subjects = [...counts.values()];
  for (const subject of subjects) {
    subject.also.sort(byName);
    subject.brands.sort(byName);
  }
  return subjects.sort((a, b) => b.sources - a.sources || byName(a.name, b.name) || byName(a.type, b.type));
}

function count(counts: Map<string, SubjectCount>, type: SubjectCount['type'], { name, also }: Subject, brands: string[]): void {
  const key = `${type} ${name.toLowerCase()}`;
  let subject = counts.get(key);
  if (!subject) counts.set(key, (subject = { type, name, also: [], brands: [], sources: 0 }));
  // Of two spellings the first by code unit is shown, so that the order of sources does not matter.
  if (name < subject.name) subject.name = name;
  subject.sources++;
  addNew(subject.also, also);
  addNew(subject.brands, brands);
}

function addNew(names: string[], more: string[]): void {
  for (const name of more) {
    const at = names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
    if (at < 0) names.push(name);
    else if (name < names[at]!) names[at] = name;
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
