import type { Evidence } from '../../domain/evidence.ts';
import type { Passage, Source } from '../../domain/source.ts';
import type { RecordDatabase } from '../schema.ts';

/** What a revision quotes, as it was when saved; empty lists where there is no such revision. */
export async function readEvidence(db: RecordDatabase, id: string, revision: number): Promise<Evidence> {
  return {
    passages: (await readBodies(db, 'passages', id, revision)) as Passage[],
    sources: (await readBodies(db, 'sources', id, revision)) as Source[],
  };
}

async function readBodies(db: RecordDatabase, what: 'passages' | 'sources', id: string, revision: number): Promise<unknown[]> {
  const rows = await db
    .selectFrom(`revision_${what} as owned`)
    .innerJoin(`evidence_${what} as kept`, 'kept.hash', 'owned.hash')
    .select('kept.body')
    .where('owned.answer', '=', id)
    .where('owned.revision', '=', revision)
    .orderBy('owned.position')
    .execute();
  return rows.map((row): unknown => JSON.parse(row.body));
}
