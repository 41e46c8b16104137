import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { InputFault } from '../../domain/faults.ts';
import { StandingLink } from '../../domain/source.ts';
import type { SubjectCount } from '../library.ts';
import { sha256 } from '../hash-content.ts';
import { decideStanding } from './decide-standing.ts';
import type { Enrichment } from './enrichment.ts';

const Registers = z.object({
  /** The key of a work to the notices about it. */
  notices: z.record(z.string(), z.array(z.object({ type: StandingLink.shape.type, target: z.string(), date: z.string().nullable() }))),
  /** A subject's name in lower case to its other names. */
  names: z.record(z.string(), z.object({ name: z.string(), also: z.array(z.string()), trees: z.array(z.string()) })),
});

/** All that was read to enrich the library: it holds for sources that are there and for those that come later. */
export type Registers = z.infer<typeof Registers>;

export const NO_REGISTERS: Registers = { notices: {}, names: {} };

const FOLDER = 'registers';

/** Reads the registers that a library's state names; null names none. Throws an InputFault where they are damaged. */
export async function readRegisters(libraryFolder: string, id: string | null): Promise<Registers> {
  if (id === null) return NO_REGISTERS;
  const file = join(libraryFolder, FOLDER, `${id}.json`);
  try {
    return Registers.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new InputFault(`${file} cannot be read: the library's registers of retractions and names are damaged. Add their files again.`, {
      file,
    });
  }
}

/** Writes registers under the hash of what they say, whole or not at all, and gives that. */
export async function saveRegisters(libraryFolder: string, registers: Registers): Promise<string> {
  const text = JSON.stringify({ notices: sortFields(registers.notices), names: sortFields(registers.names) });
  const id = sha256(text).slice(0, 20);
  await mkdir(join(libraryFolder, FOLDER), { recursive: true });
  const temporary = join(libraryFolder, FOLDER, `${randomUUID()}.part`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(libraryFolder, FOLDER, `${id}.json`));
  return id;
}

/** The hash of all names that registers give; null where they give none. */
export function hashNames({ names }: Registers): string | null {
  return Object.keys(names).length ? sha256(JSON.stringify(sortFields(names))) : null;
}

function sortFields<T>(fields: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The registers with more in them; what they hold already is not held twice. Gives also the keys of all works that it is about. */
export function extendRegisters(before: Registers, entries: Enrichment[]): { registers: Registers; keys: Set<string> } {
  const registers = { notices: { ...before.notices }, names: { ...before.names } };
  const keys = new Set<string>();
  for (const entry of entries) {
    if (entry.type === 'notice') {
      for (const key of entry.keys) {
        keys.add(key);
        registers.notices[key] = unite(registers.notices[key] ?? [], [entry.notice]);
      }
    } else {
      const id = entry.name.toLowerCase();
      const known = registers.names[id];
      const also = unite(known?.also ?? [], entry.also).filter((name) => name.toLowerCase() !== id);
      registers.names[id] = { name: entry.name, also, trees: unite(known?.trees ?? [], entry.trees) };
    }
  }
  return { registers, keys };
}

function unite<T>(before: T[], more: T[]): T[] {
  const united = new Map([...before, ...more].map((value) => [JSON.stringify(value), value]));
  return [...united].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/** What the registers say about a work known by these keys. */
export function linksFromRegisters({ notices }: Registers, keys: string[]): StandingLink[] {
  const about = keys.flatMap((key) => notices[key] ?? []);
  return about.length ? decideStanding(unite(about, [])) : [];
}

/** Subjects with the other names that the registers know them by: looked up by their name, else by one of the names they have. */
export function nameSubjects({ names }: Registers, subjects: SubjectCount[]): SubjectCount[] {
  if (Object.keys(names).length === 0) return subjects;
  return subjects.map((subject) => {
    const known = names[subject.name.toLowerCase()] ?? subject.also.flatMap((name) => names[name.toLowerCase()] ?? [])[0];
    if (!known) return subject;
    const held = new Set([subject.name, ...subject.also].map((name) => name.toLowerCase()));
    return { ...subject, also: [...subject.also, ...[known.name, ...known.also].filter((name) => !held.has(name.toLowerCase()))] };
  });
}
