import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AskProgress } from '../../domain/progress.ts';
import { createAskJobs, TimeLimitFault, TooManyQuestionsFault, type AskJob, type AskJobsOptions } from './ask-jobs.ts';

const started: AskProgress = { step: 'interpret', state: 'started' };
const done: AskProgress = { step: 'interpret', state: 'done', found: 'one drug', ms: 1 };

/** Jobs whose answers are given by the test: `release(id)` ends one. */
function controlledJobs(options: Partial<AskJobsOptions> = {}) {
  const open = new Map<string, { resolve: (path: string) => void; reject: (fault: Error) => void; onProgress: (e: AskProgress) => void }>();
  const failures: [string, unknown][] = [];
  const jobs = createAskJobs({
    answer: (id, _question, onProgress) => new Promise((resolve, reject) => open.set(id, { resolve, reject, onProgress })),
    onFailure: (fault, job) => failures.push([job.id, fault]),
    concurrency: 2,
    timeLimitMs: 60_000,
    queueLimit: 3,
    remembered: 2,
    ...options,
  });
  return { jobs, open, failures };
}

/** Lets everything that can go on do so: a job is begun a turn after it was started, the next one a turn after it ended. */
async function turn(): Promise<void> {
  for (let i = 0; i < 3; i++) await setImmediate();
}

describe('createAskJobs', () => {
  it('runs so many at once, the others in the order they came', async () => {
    const { jobs, open } = controlledJobs();
    for (const id of ['a', 'b', 'c', 'd']) jobs.start(id, `question ${id}`);
    await turn();
    expect([...open.keys()]).toEqual(['a', 'b']);
    expect(jobs.find('c')?.state).toBe('waiting');

    open.get('b')!.resolve('/answers/b');
    expect((await jobs.ended('b')).path).toBe('/answers/b');
    await turn();
    expect([...open.keys()]).toEqual(['a', 'b', 'c']);
    expect(jobs.find('d')?.state).toBe('waiting');
  });

  it('keeps every event for a page that is opened late, and tells watchers of each', async () => {
    const { jobs, open } = controlledJobs();
    jobs.start('a', 'question');
    await turn();
    const seen: string[] = [];
    jobs.watch('a', (job) => seen.push(`${job.state} ${job.events.length}`));
    open.get('a')!.onProgress(started);
    open.get('a')!.onProgress(done);
    open.get('a')!.resolve('/answers/x-a');
    await jobs.ended('a');
    expect(seen).toEqual(['running 1', 'running 2', 'done 2']);
    expect(jobs.find('a')).toMatchObject({ state: 'done', events: [started, done], path: '/answers/x-a', fault: null });
  });

  it('stops telling a watcher that has gone', async () => {
    const { jobs, open } = controlledJobs();
    jobs.start('a', 'question');
    await turn();
    let told = 0;
    jobs.watch('a', () => told++)();
    open.get('a')!.onProgress(started);
    expect(told).toBe(0);
  });

  it('keeps the fault of a job that failed, and goes on with the next', async () => {
    const { jobs, open, failures } = controlledJobs({ concurrency: 1 });
    jobs.start('a', 'question');
    jobs.start('b', 'question');
    await turn();
    const fault = new Error('no library');
    open.get('a')!.reject(fault);
    expect(await jobs.ended('a')).toMatchObject({ state: 'failed', fault, path: null });
    expect(failures).toEqual([['a', fault]]);
    await turn();
    expect(jobs.find('b')?.state).toBe('running');
  });

  it('gives up a job that takes too long and ignores what it says later', async () => {
    const { jobs, open } = controlledJobs({ timeLimitMs: 5 });
    jobs.start('a', 'question');
    const job = await jobs.ended('a');
    expect(job.fault).toBeInstanceOf(TimeLimitFault);
    open.get('a')!.onProgress(started);
    open.get('a')!.resolve('/answers/a');
    await turn();
    expect(job).toMatchObject({ state: 'failed', events: [], path: null });
  });

  it('refuses a question when too many wait, and an id that is taken', () => {
    const { jobs } = controlledJobs();
    for (const id of ['a', 'b', 'c', 'd', 'e']) jobs.start(id, 'question');
    expect(() => jobs.start('f', 'question')).toThrow(TooManyQuestionsFault);
    expect(jobs.find('f')).toBeNull();
    expect(() => controlledTwice()).toThrow(/taken/);
  });

  it('forgets the oldest of the ended jobs, never one that runs', async () => {
    const { jobs, open } = controlledJobs({ concurrency: 4, queueLimit: 9 });
    for (const id of ['a', 'b', 'c', 'd']) jobs.start(id, 'question');
    await turn();
    for (const id of ['b', 'c', 'd']) {
      open.get(id)!.resolve(`/answers/${id}`);
      await jobs.ended(id);
    }
    await turn();
    expect(['a', 'b', 'c', 'd'].map((id) => jobs.find(id)?.state ?? null)).toEqual(['running', null, 'done', 'done']);
  });

  it('stops: what waits fails, what runs may end, nothing new is taken', async () => {
    const { jobs, open } = controlledJobs({ concurrency: 1 });
    jobs.start('a', 'question');
    jobs.start('b', 'question');
    await turn();
    const stopped = jobs.stop();
    expect(jobs.find('b')?.state).toBe('failed');
    expect(() => jobs.start('c', 'question')).toThrow(TooManyQuestionsFault);
    open.get('a')!.resolve('/answers/a');
    await stopped;
    expect(jobs.find('a')?.state).toBe<AskJob['state']>('done');
  });
});

function controlledTwice(): void {
  const { jobs } = controlledJobs();
  jobs.start('a', 'question');
  jobs.start('a', 'question');
}
