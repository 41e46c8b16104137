import { setImmediate } from 'node:timers/promises';
import type { Audience } from '../../domain/answer.ts';
import type { Resolution } from '../../domain/follow-up.ts';
import type { AskProgress } from '../../domain/progress.ts';

/** A question on its way to an answer. Events are kept, so that a page opened late shows all of them. */
export interface AskJob {
  readonly id: string;
  readonly question: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly events: readonly AskProgress[];
  /** Where the answer stands; once done. */
  readonly path: string | null;
  /** What went wrong; once failed. */
  readonly fault: unknown;
}

/** What comes with a question. */
export interface AskWishes {
  /** How the question was made from a follow-up. */
  resolution?: Resolution | undefined;
  /** Whom the asker will have it told to. */
  audience?: Audience | undefined;
  /** To be answered without a language model. */
  withoutModel?: boolean;
  /** Who takes the answer up as its author, at the desk. */
  by?: { id: string; name: string };
}

export interface AskJobs {
  /** Takes a question in and returns at once. Throws TooManyQuestionsFault where too many wait already. */
  start(id: string, question: string, wishes?: AskWishes): AskJob;
  find(id: string): AskJob | null;
  /** Calls back after each event and at the end; gives the function that stops it. */
  watch(id: string, onChange: (job: AskJob) => void): () => void;
  /** Resolves when the job is done or failed. */
  ended(id: string): Promise<AskJob>;
  /** Takes no more questions, forgets those that wait, and resolves when the running ones have ended. */
  stop(): Promise<void>;
}

export interface AskJobsOptions {
  /** Answers and stores; gives the path of the answer's page. */
  answer: (id: string, question: string, onProgress: (event: AskProgress) => void, wishes: AskWishes) => Promise<string>;
  onFailure: (fault: unknown, job: AskJob) => void;
  concurrency: number;
  timeLimitMs: number;
  /** How many may wait. */
  queueLimit: number;
  /** How many ended jobs are remembered, the newest. */
  remembered: number;
}

/** The queue is full; told to the reader as "try again soon". */
export class TooManyQuestionsFault extends Error {
  override name = 'TooManyQuestionsFault';
}

/** Nothing is known of the answer that an address names: most likely the process that was making it ended. */
export class InterruptedFault extends Error {
  override name = 'InterruptedFault';
}

interface Job extends AskJob {
  wishes: AskWishes;
  state: AskJob['state'];
  events: AskProgress[];
  path: string | null;
  fault: unknown;
  watchers: Set<(job: AskJob) => void>;
}

/** A queue in this process: so many questions at once, the others in the order they came, each within its time limit. */
export function createAskJobs(options: AskJobsOptions): AskJobs {
  const jobs = new Map<string, Job>();
  const waiting: Job[] = [];
  const running = new Set<Promise<void>>();
  let stopped = false;

  function runNext(): void {
    while (running.size < options.concurrency) {
      const job = waiting.shift();
      if (!job) return;
      const run = runJob(job, options).finally(() => {
        running.delete(run);
        forgetOldest(jobs, options.remembered);
        runNext();
      });
      running.add(run);
    }
  }

  const find = (id: string) => jobs.get(id) ?? null;
  const watch = (id: string, onChange: (job: AskJob) => void) => {
    const job = jobs.get(id);
    job?.watchers.add(onChange);
    return () => void job?.watchers.delete(onChange);
  };
  return {
    find,
    watch,
    start(id, question, wishes = {}) {
      if (stopped) throw new TooManyQuestionsFault('The site is closing. Ask again in a minute.');
      if (waiting.length >= options.queueLimit) throw new TooManyQuestionsFault('Many questions are waiting. Ask again in a minute.');
      if (jobs.has(id)) throw new Error(`the id ${id} is taken`);
      const job: Job = { id, question, wishes, state: 'waiting', events: [], path: null, fault: null, watchers: new Set() };
      jobs.set(id, job);
      waiting.push(job);
      runNext();
      return job;
    },
    ended(id) {
      return new Promise((resolve, reject) => {
        const job = jobs.get(id);
        if (!job) return reject(new Error(`no job has the id ${id}`));
        if (hasEnded(job)) return resolve(job);
        const stopWatching = watch(id, (changed) => {
          if (!hasEnded(changed)) return;
          stopWatching();
          resolve(changed);
        });
      });
    },
    async stop() {
      stopped = true;
      for (const job of waiting.splice(0))
        fail(job, new TooManyQuestionsFault('The site was closed before this question was answered. Ask it again.'));
      await Promise.allSettled(running);
    },
  };
}

export function hasEnded(job: AskJob): boolean {
  return job.state === 'done' || job.state === 'failed';
}

async function runJob(job: Job, options: AskJobsOptions): Promise<void> {
  job.state = 'running';
  const onProgress = (event: AskProgress) => {
    if (hasEnded(job)) return;
    job.events.push(event);
    tell(job);
  };
  try {
    // Begun in a later turn, so that whoever asked has the address before the work takes the processor.
    await setImmediate();
    const path = await withTimeLimit(options.answer(job.id, job.question, onProgress, job.wishes), options.timeLimitMs);
    job.path = path;
    job.state = 'done';
    tell(job);
  } catch (fault) {
    options.onFailure(fault, job);
    fail(job, fault);
  }
}

function fail(job: Job, fault: unknown): void {
  job.fault = fault;
  job.state = 'failed';
  tell(job);
}

function tell(job: Job): void {
  for (const onChange of job.watchers) onChange(job);
}

/** A question took longer than the site allows. */
export class TimeLimitFault extends Error {
  override name = 'TimeLimitFault';
}

async function withTimeLimit<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimeLimitFault(`not answered within ${ms / 1000} seconds`)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function forgetOldest(jobs: Map<string, Job>, remembered: number): void {
  let ended = [...jobs.values()].filter(hasEnded).length;
  for (const job of jobs.values()) {
    if (ended <= remembered) return;
    if (!hasEnded(job)) continue;
    jobs.delete(job.id);
    ended--;
  }
}
