import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Answer } from '../../domain/answer.ts';
import type { AnswerWithEvidence } from '../../domain/evidence.ts';
import { ConflictFault } from '../../domain/faults.ts';
import { Passage, Source } from '../../domain/source.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import type { RevisionChange } from '../record.ts';
import { touchAnswer } from '../reviews/touch-answer.ts';
import { checkEvidence, quotesOf } from './check-evidence.ts';
import { tellListing } from './set-listed.ts';

interface SaveOptions {
  savedAt: Date;
  listed: boolean;
  /** Who wrote this revision, and why. */
  change: RevisionChange;
}

/**
 * Saves a revision with the evidence it quotes, whole or not at all. `listed` counts for the first revision of an answer; a later one keeps
 * what the answer was. Throws ConflictFault where this revision is saved already, InputFault where the evidence lacks what is quoted.
 */
export async function saveAnswer(db: RecordDatabase, made: AnswerWithEvidence, options: SaveOptions): Promise<void> {
  checkEvidence(made);
  const answer = Answer.parse(made.answer);
  const passages = made.evidence.passages.map((passage) => addressed(Passage.parse(passage)));
  const sources = made.evidence.sources.map((source) => addressed(Source.parse(source)));

  await db.transaction().execute(async (transaction) => {
    await addRevision(transaction, answer, options);
    await addEvidence(transaction, answer, 'passages', passages);
    await addEvidence(transaction, answer, 'sources', sources);
    const quoted = new Set(quotesOf(answer).map((quote) => quote.source));
    for (const source of quoted) {
      await transaction.insertInto('quoted_sources').values({ source, answer: answer.id, revision: answer.revision }).execute();
    }
    await addNote(transaction, answer, options);
  });
}

async function addRevision(db: Transaction<RecordTables>, answer: Answer, { savedAt, listed }: SaveOptions): Promise<void> {
  const { id, revision } = answer;
  const known = await db
    .selectFrom('revisions')
    .select('revision')
    .where('answer', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (known) throw new ConflictFault(`Revision ${revision} of answer ${id} is saved already. A revision never changes: save the next one.`);

  await db
    .insertInto('answers')
    .values({
      id,
      newest: revision,
      listed: listed ? 1 : 0,
      shown: revision,
      published_at: listed ? savedAt.toISOString() : null,
      changes: 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await db.updateTable('answers').set({ newest: revision }).where('id', '=', id).where('newest', '<', revision).execute();
  await db
    .insertInto('revisions')
    .values({
      answer: id,
      revision,
      status: answer.status,
      slug: answer.slug,
      url: answer.url,
      title: answer.title,
      question: answer.question,
      searched_at: answer.searchedAt,
      saved_at: savedAt.toISOString(),
      body: JSON.stringify(answer),
      approved_at: null,
      review_due: null,
    })
    .execute();
}

async function addNote(db: Transaction<RecordTables>, { id, revision }: Answer, { savedAt, listed, change }: SaveOptions): Promise<void> {
  const { reason, note, person } = change;
  await db
    .insertInto('version_notes')
    .values({ answer: id, revision, reason, note, person: person?.id ?? null, name: person?.name ?? null, at: savedAt.toISOString() })
    .execute();
  if (person)
    await appendAudit(
      db,
      savedAt,
      { person: person.id },
      { action: 'write revision', on: { kind: 'answer', id }, detail: { revision, reason } },
    );
  if (listed && revision === 1) await tellListing(db, savedAt, id, true, person);
  else await touchAnswer(db, id);
}

async function addEvidence(
  db: Transaction<RecordTables>,
  answer: Answer,
  what: 'passages' | 'sources',
  evidence: { hash: string; body: string }[],
): Promise<void> {
  for (const [position, { hash, body }] of evidence.entries()) {
    await db
      .insertInto(`evidence_${what}`)
      .values({ hash, body })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
    await db.insertInto(`revision_${what}`).values({ answer: answer.id, revision: answer.revision, position, hash }).execute();
  }
}

// Parsing puts the keys in the order of the schema, so that equal content has one JSON and one address.
function addressed(content: Passage | Source): { hash: string; body: string } {
  const body = JSON.stringify(content);
  return { hash: createHash('sha256').update(body, 'utf8').digest('hex'), body };
}
