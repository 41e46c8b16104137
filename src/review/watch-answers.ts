import type { Answered } from '../domain/answer.ts';
import type { Flag } from '../domain/review.ts';
import type { Source } from '../domain/source.ts';
import type { LibraryReader } from '../library/library.ts';
import type { AnswerRecord } from '../record/record.ts';
import type { VerifyContext } from '../verify/claim-to-verify.ts';
import type { Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { findContradictionFlags, type ChangedSource } from './watch/find-contradiction-flags.ts';
import { findNewerFlags } from './watch/find-newer-flags.ts';
import { findStandingFlags } from './watch/find-standing-flags.ts';

export interface WatchPorts {
  /** The library after the change. */
  library: LibraryReader;
  record: AnswerRecord;
  vocabulary: Vocabulary;
  context: VerifyContext;
}

const ANSWERS_WATCHED = 100_000;
// Reading a whole register of new sources sentence by sentence would take hours; what a person adds at once is far less.
const SOURCES_READ = 2000;

/**
 * Compares every published answer with the library after a change of it, and raises the flags that are new: a cited source that lost its standing,
 * a newer label or guideline, a newer source that may contradict a claim. `changed` are the ids of sources that were added or altered.
 */
export async function watchAnswers(changed: readonly string[], { library, record, vocabulary, context }: WatchPorts): Promise<Flag[]> {
  // 1. What changed.
  const sources = await readChanged(changed, library);
  const names = nameSubjects(context);
  const raised: Flag[] = [];
  for (const { id } of await record.listPublished(ANSWERS_WATCHED)) {
    // 2. What readers see of an answer, and how its sources stand today.
    const stored = await record.findAnswer(id);
    if (stored?.answer.outcome !== 'answered' || stored.status === 'withdrawn') continue;
    const { answer } = stored;
    const evidence = await record.readEvidence(id, answer.revision);
    const watched = { answer, evidence, held: await readHeld(answer, library) };
    // 3. What speaks against it.
    const found = [
      ...findStandingFlags(watched),
      ...findNewerFlags(
        watched,
        sources.map(({ source }) => source),
        names,
      ),
      ...findContradictionFlags(watched, sources, { vocabulary, context, names }),
    ];
    raised.push(...(await record.reviews.raiseFlags(found.map((flag) => ({ ...flag, answer: id, revision: answer.revision })))));
  }
  return raised;
}

async function readChanged(ids: readonly string[], library: LibraryReader): Promise<ChangedSource[]> {
  const read: ChangedSource[] = [];
  for (const id of new Set(ids.slice(0, SOURCES_READ))) {
    const source = await library.source(id);
    if (source) read.push({ source, passages: await library.passages(source.id) });
  }
  return read;
}

/** The sources that an answer cites as the library holds them, by the id that the answer knows them by. */
export async function readHeld({ references }: Pick<Answered, 'references'>, library: LibraryReader): Promise<Map<string, Source>> {
  const held = new Map<string, Source>();
  for (const { source: id } of references) {
    const source = await library.source(id);
    if (source) held.set(id, source);
  }
  return held;
}

// Every name of the thing that a name means.
function nameSubjects({ drugs, conditions }: VerifyContext): (name: string) => string[] {
  const all = new Map<string, string[]>();
  for (const { name, also } of [...drugs, ...conditions]) for (const one of [name, ...also]) all.set(one.toLowerCase(), [name, ...also]);
  return (name) => all.get(name.toLowerCase()) ?? [];
}
