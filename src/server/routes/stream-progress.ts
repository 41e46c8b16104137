import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AskProgress } from '../../domain/progress.ts';
import { hasEnded, type AskJob, type AskJobs } from '../jobs/ask-jobs.ts';
import { mapFault } from '../map-fault.ts';

const KEEP_ALIVE_MS = 15_000;

/** The last event of an answer that stands at `path`. */
export function endEvent(path: string): string {
  return `event: done\ndata: ${JSON.stringify({ url: path })}\n\n`;
}

/**
 * Server-sent events of a job: each progress event from the first on (`progress`), then `done` with the answer's path or `failed` with a
 * message, and the end.
 */
export function streamProgress(c: Context, jobs: AskJobs, job: AskJob): Response {
  return streamSSE(c, async (stream) => {
    let sent = 0;
    let wake: () => void = () => undefined;
    const stopWatching = jobs.watch(job.id, () => wake());
    stream.onAbort(() => wake());
    try {
      while (!stream.aborted) {
        // 1. What has happened since the last turn.
        while (sent < job.events.length) await send('progress', job.events[sent++]!);
        if (hasEnded(job)) break;
        // 2. Wait for more; a comment keeps proxies from closing a silent connection.
        const changed = new Promise<void>((resolve) => (wake = resolve));
        const timer = setTimeout(wake, KEEP_ALIVE_MS);
        await changed;
        clearTimeout(timer);
        await stream.write(':\n\n');
      }
      // 3. The end.
      if (job.path !== null) await stream.write(endEvent(job.path));
      if (job.state === 'failed') await send('failed', { message: mapFault(job.fault).message });
    } finally {
      stopWatching();
    }

    function send(event: string, data: AskProgress | { message: string }): Promise<void> {
      return stream.writeSSE({ event, data: JSON.stringify(data) });
    }
  });
}
