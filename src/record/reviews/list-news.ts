import type { ReviewEvent } from '../../domain/review.ts';
import type { RecordDatabase } from '../schema.ts';
import type { Correction, NewsItem } from './review-record.ts';

const TOLD: Partial<Record<ReviewEvent['action'], NewsItem['what']>> = { publish: 'published', withdraw: 'withdrawn', expire: 'expired' };

/** What changed on answers that are listed, the newest first: publications, approvals, corrections, flags, withdrawals and expiries. */
export async function listNews(db: RecordDatabase, limit: number): Promise<NewsItem[]> {
  const [steps, flags] = await Promise.all([readSteps(db, limit), readFlags(db, limit)]);
  return [...steps, ...flags].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).slice(0, limit);
}

/** Revisions that put something right, of answers that are listed, as far as readers see them; the newest first. */
export async function listCorrections(db: RecordDatabase): Promise<Correction[]> {
  return db
    .selectFrom('version_notes as note')
    .innerJoin('answers', 'answers.id', 'note.answer')
    .innerJoin('revisions', (join) => join.onRef('revisions.answer', '=', 'note.answer').onRef('revisions.revision', '=', 'note.revision'))
    .select(['note.answer', 'note.revision', 'note.at', 'note.note', 'revisions.slug', 'revisions.title'])
    .where('note.reason', '=', 'correction')
    .where('answers.listed', '=', 1)
    .whereRef('note.revision', '<=', 'answers.shown')
    .orderBy('note.at', 'desc')
    .orderBy('note.answer')
    .execute();
}

async function readSteps(db: RecordDatabase, limit: number): Promise<NewsItem[]> {
  const rows = await db
    .selectFrom('review_events as event')
    .innerJoin('answers', 'answers.id', 'event.answer')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.answer', '=', 'event.answer').onRef('revisions.revision', '=', 'event.revision'),
    )
    .leftJoin('version_notes as note', (join) =>
      join.onRef('note.answer', '=', 'event.answer').onRef('note.revision', '=', 'event.revision'),
    )
    .select([
      'event.at',
      'event.action',
      'event.to_status',
      'event.reason',
      'event.answer',
      'event.revision',
      'revisions.slug',
      'revisions.title',
    ])
    .select(['note.reason as changed', 'note.note'])
    .where('answers.listed', '=', 1)
    .where(({ or, eb }) => or([eb('event.action', 'in', ['publish', 'withdraw', 'expire']), eb('event.to_status', '=', 'approved')]))
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, action, answer, revision, slug, title, reason, changed, note }) => {
    const what = TOLD[action] ?? (changed === 'correction' ? 'corrected' : 'approved');
    return { at, what, answer, revision, slug, title, detail: (TOLD[action] ? reason : note) ?? '' };
  });
}

async function readFlags(db: RecordDatabase, limit: number): Promise<NewsItem[]> {
  const rows = await db
    .selectFrom('answer_flags as flag')
    .innerJoin('answers', 'answers.id', 'flag.answer')
    .innerJoin('revisions', (join) => join.onRef('revisions.answer', '=', 'flag.answer').onRef('revisions.revision', '=', 'flag.revision'))
    .select(['flag.raised_at as at', 'flag.answer', 'flag.revision', 'flag.message as detail', 'revisions.slug', 'revisions.title'])
    .where('answers.listed', '=', 1)
    .where('flag.kind', 'in', ['retracted', 'corrected', 'superseded', 'expression-of-concern'])
    .orderBy('flag.raised_at', 'desc')
    .orderBy('flag.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, what: 'flagged' as const }));
}
