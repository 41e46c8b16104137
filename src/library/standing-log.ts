import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Standing, StandingLink, type Source } from '../domain/source.ts';
import type { LibraryReader } from './library.ts';

const StandingChange = z.object({
  source: z.string(),
  title: z.string(),
  from: Standing,
  to: Standing,
  /** When the library learnt of it, ISO 8601. */
  at: z.string(),
  /** What changed it: notices about the source, by their key or the register's name, each with its own date where that is known. */
  because: z.array(StandingLink.pick({ type: true, target: true, date: true })),
});

/** A source that was in the library and got another standing. */
export type StandingChange = z.infer<typeof StandingChange>;

const Log = z.object({
  snapshot: z.string(),
  /** Every source of that snapshot that is not current, by id. */
  standings: z.record(z.string(), Standing),
  /** The newest first. */
  changes: z.array(StandingChange),
});
type Log = z.infer<typeof Log>;

const FILE = 'standing.json';
const MOST_CHANGES = 10_000;
const PAGE = 2000;
const NOT_CURRENT = Standing.options.filter((standing) => standing !== 'current');

/** The changes of standing that the log of a data folder holds, the newest first. */
export async function readStandingChanges(dataDir: string): Promise<StandingChange[]> {
  return (await readLog(dataDir))?.changes ?? [];
}

/**
 * Compares the library before and after something was added, notes the sources whose standing changed in the log of the data folder, and gives
 * them. Sources that are new have not changed. A process that is killed before it comes here leaves its changes out of the log, never out of the
 * library.
 */
export async function noteStandingChanges(
  dataDir: string,
  before: LibraryReader,
  after: LibraryReader,
  at: Date = new Date(),
): Promise<StandingChange[]> {
  const log = await readLog(dataDir);
  if (log?.snapshot === after.snapshot) return [];
  const was = log?.standings ?? Object.fromEntries((await findNotCurrent(before)).map(({ id, standing }) => [id, standing]));
  const notCurrent = await findNotCurrent(after);
  const is = Object.fromEntries(notCurrent.map(({ id, standing }) => [id, standing]));
  const changes: StandingChange[] = [];
  const note = (source: Source, from: Standing) => changes.push(describeChange(source, from, at));
  for (const source of notCurrent) {
    if (was[source.id] === source.standing) continue;
    const from = was[source.id] ?? (await before.source(source.id))?.standing;
    if (from !== undefined && from !== source.standing) note(source, from);
  }
  for (const [id, from] of Object.entries(was)) {
    if (id in is) continue;
    const source = await after.source(id);
    if (source?.standing === 'current') note(source, from);
  }
  await writeLog(dataDir, {
    snapshot: after.snapshot,
    standings: is,
    changes: [...changes, ...(log?.changes ?? [])].slice(0, MOST_CHANGES),
  });
  return changes;
}

/** Every source that is not current, in order of id. */
export async function findNotCurrent(reader: LibraryReader): Promise<Source[]> {
  const found: Source[] = [];
  for (;;) {
    const { sources, total } = await reader.browse({ standings: NOT_CURRENT }, found.length, PAGE);
    found.push(...sources);
    if (sources.length === 0 || found.length >= total) return found;
  }
}

function describeChange({ id, title, standing, standingLinks }: Source, from: Standing, at: Date): StandingChange {
  const because = standingLinks
    .filter(({ direction }) => direction === 'affected-by')
    .map(({ type, target, date }) => ({ type, target, date }));
  return { source: id, title, from, to: standing, at: at.toISOString(), because };
}

// A log that cannot be read is begun anew: what it says of the present is read from the library.
async function readLog(dataDir: string): Promise<Log | null> {
  try {
    return Log.parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')));
  } catch {
    return null;
  }
}

async function writeLog(dataDir: string, log: Log): Promise<void> {
  const temporary = join(dataDir, `${FILE}.${randomUUID()}`);
  await writeFile(temporary, JSON.stringify(log), { flush: true });
  await rename(temporary, join(dataDir, FILE));
}
