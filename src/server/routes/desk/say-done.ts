import type { Context } from 'hono';

/** What was done, by the word that stands in the address. */
const DONE = {
  published: 'Published.',
  unpublished: 'Unpublished. Its address still works.',
  'topics-set': 'The topics were set.',
  assigned: 'The reviewer was assigned.',
  unassigned: 'The reviewer was taken off.',
  'taken-over': 'The suggestion stands in this draft, and the checks have judged it. Take over others, or submit it.',
  decided: 'Done, and told in the history.',
  overridden: 'The gate stands with your reason.',
  'override-dropped': 'The reason was taken back.',
  'flag-closed': 'The doubt was closed.',
  replied: 'Your reply was recorded.',
  judged: 'Your verdict was kept.',
  commented: 'Your comment was added to the thread.',
  resolved: 'The thread was resolved.',
  signed: 'Your decision was signed.',
  settled: 'Your decision was signed, and the review is settled.',
  changed: 'The draft was changed.',
  submitted: 'The revision was submitted.',
  dropped: 'The draft was thrown away.',
} as const;

export type Done = keyof typeof DONE;

/** Leads to a page that says what was done. `path` may have a query and a fragment of its own. */
export function sayDone(c: Context, path: string, done: Done): Response {
  const [address = '', fragment] = path.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}done=${done}`;
  return c.redirect(fragment ? `${joined}#${fragment}` : joined, 303);
}

/** The sentence that a page was led to with; null where there is none. */
export function readDone(c: Context): string | null {
  const done = c.req.query('done');
  return done !== undefined && Object.hasOwn(DONE, done) ? DONE[done as Done] : null;
}
