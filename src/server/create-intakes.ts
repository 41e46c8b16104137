import { rm } from 'node:fs/promises';
import { BusyFault, InputFault } from '../domain/faults.ts';
import type { Library } from '../library/library.ts';
import type { AnswerRecord } from '../record/record.ts';
import { createIntakeJobs, type IntakeJobs } from './jobs/intake-jobs.ts';
import type { Log } from './log.ts';
import { makeAnswerId } from './make-answer-id.ts';
import { uploadsFolder } from './save-uploads.ts';

export interface IntakePorts {
  library: Library;
  record: AnswerRecord;
  dataDir: string;
  log: Log;
  /** Told which sources an upload changed: published answers are held against them. */
  watch: (sources: string[]) => Promise<unknown>;
}

/** The site's queue of uploads: what each did stands in the audit trail. Files of uploads that an earlier process left unread go. */
export async function createIntakes({ library, record, dataDir, log, watch }: IntakePorts): Promise<IntakeJobs> {
  await rm(uploadsFolder(dataDir), { recursive: true, force: true });
  return createIntakeJobs({
    library,
    dataDir,
    now: () => new Date(),
    makeId: makeAnswerId,
    async onEnd({ id, by, state, files, trouble }) {
      const count = (of: 'added' | 'updated' | 'notices') => files.reduce((sum, { report }) => sum + (report?.[of] ?? 0), 0);
      const detail = { files: files.map(({ name }) => name), added: count('added'), updated: count('updated'), notices: count('notices') };
      await record.audit.append(by === null ? { program: 'site' } : { person: by }, {
        action: 'add sources',
        on: { kind: 'upload', id },
        detail: { state, ...detail },
      });
      await watch(files.flatMap(({ report }) => report?.sources ?? []));
      if (state === 'failed') log('intake-failed', { trouble: trouble ?? '' });
    },
    tellFault(fault) {
      if (fault instanceof InputFault || fault instanceof BusyFault) return fault.message;
      log('fault', { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
      return 'Something went wrong while it was read; the log says what.';
    },
  });
}
