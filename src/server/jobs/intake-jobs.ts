import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BusyFault } from '../../domain/faults.ts';
import { addSources, type AddProgress, type AddReport } from '../../library/add-sources.ts';
import type { RawFields } from '../../library/formats/front-matter.ts';
import { keepOriginal } from '../../library/keep-originals.ts';
import type { Library } from '../../library/library.ts';
import { noteStandingChanges } from '../../library/standing-log.ts';
import { readWithdrawals } from '../../library/withdrawals.ts';
import type { UploadedFile } from '../save-uploads.ts';

/** Uploaded files on their way into the library. Each is read in by itself, so that each has its own report. */
export interface Intake {
  readonly id: string;
  /** Who brought them: a person's id; null where a reader had them fetched. */
  readonly by: string | null;
  readonly startedAt: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  readonly files: readonly IntakeFile[];
  /** What went wrong, in a sentence; once failed. */
  readonly trouble: string | null;
}

export interface IntakeFile {
  name: string;
  size: number;
  progress: AddProgress | null;
  report: AddReport | null;
}

export interface IntakeJobs {
  /** Takes files in and returns at once; `given` is what their documents don't say of themselves. They are removed when they are read. */
  start(by: string | null, files: UploadedFile[], given: RawFields): Intake;
  find(id: string): Intake | null;
  /** The newest first. */
  list(): Intake[];
  /** Resolves when the job is done or failed. */
  ended(id: string): Promise<void>;
  /** Takes nothing more and resolves when the file at hand is read. */
  stop(): Promise<void>;
}

export interface IntakeJobsOptions {
  library: Library;
  dataDir: string;
  now: () => Date;
  makeId: () => string;
  /** Told what became of each job, for the audit trail and the log. */
  onEnd: (intake: Intake) => Promise<void>;
  /** A sentence for the person, of whatever went wrong. */
  tellFault: (fault: unknown) => string;
}

interface Job extends Intake {
  state: Intake['state'];
  files: IntakeFile[];
  trouble: string | null;
  ended: Promise<void>;
}

const REMEMBERED = 100;

/** A queue in this process: one upload is read in after another. */
export function createIntakeJobs(options: IntakeJobsOptions): IntakeJobs {
  const jobs = new Map<string, Job>();
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  async function run(job: Job, uploads: UploadedFile[], given: RawFields): Promise<void> {
    try {
      for (const [i, upload] of uploads.entries()) {
        if (stopped) throw new BusyFault('The site was stopped.');
        job.state = 'reading';
        job.files[i]!.report = await readIn(options, upload, given, (progress) => (job.files[i]!.progress = progress));
      }
      job.state = 'done';
    } catch (fault) {
      job.state = 'failed';
      job.trouble = options.tellFault(fault);
    } finally {
      for (const { path } of uploads) await rm(dirname(path), { recursive: true, force: true });
      await options.onEnd(job);
    }
  }

  return {
    start(by, uploads, given) {
      const files = uploads.map(({ name, size }) => ({ name, size, progress: null, report: null }));
      const startedAt = options.now().toISOString();
      const job: Job = { id: options.makeId(), by, startedAt, state: 'waiting', files, trouble: null, ended: Promise.resolve() };
      jobs.set(job.id, job);
      for (const oldest of jobs.keys()) if (jobs.size > REMEMBERED) jobs.delete(oldest);
      last = job.ended = last.then(() => run(job, uploads, given));
      return job;
    },
    find: (id) => jobs.get(id) ?? null,
    list: () => [...jobs.values()].reverse(),
    ended: async (id) => jobs.get(id)?.ended,
    async stop() {
      stopped = true;
      await last;
    },
  };
}

async function readIn(
  { library, dataDir, now }: IntakeJobsOptions,
  { path, name, size }: UploadedFile,
  given: RawFields,
  onProgress: (progress: AddProgress) => void,
): Promise<AddReport> {
  const before = await library.reader();
  const report = await addSources(library, [{ file: path, size, as: name }], {
    given,
    withdrawn: await readWithdrawals(dataDir),
    onProgress,
  });
  await noteStandingChanges(dataDir, before, await library.reader(), now());
  // Of a file that is one source its page can show the original.
  const [source, ...others] = report.sources;
  if (source !== undefined && others.length === 0) await keepOriginal(dataDir, source, { name, path });
  return report;
}
