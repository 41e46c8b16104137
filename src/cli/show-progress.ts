import type { ProgressResult } from '@clack/prompts';

/** How far a long job has come. Shown on stderr, and only once the job has taken longer than a second. */
export interface Progress {
  /** `total` is null where it is not known yet; `message` is short ("12,000 records"). */
  update(done: number, total: number | null, message: string): void;
  /** Ends the display; the message, if any, stays as the last line. */
  end(message?: string): void;
}

const QUIET_MS = 1000;
const LINE_EVERY_MS = 5000;
const BAR_NEEDS_COLUMNS = 70;

/** On a terminal that is wide enough a progress bar, otherwise a plain line every few seconds. */
export function showProgress(title: string, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY && stream.columns >= BAR_NEEDS_COLUMNS ? showBar(title, stream) : showLines(title, stream);
}

function showLines(title: string, stream: NodeJS.WriteStream): Progress {
  let lastLine = Date.now() - LINE_EVERY_MS + QUIET_MS;
  let shown = false;
  const write = (message: string) => {
    shown = true;
    lastLine = Date.now();
    stream.write(`${title}: ${message}\n`);
  };
  return {
    update(done, total, message) {
      if (Date.now() - lastLine >= LINE_EVERY_MS) write(total ? `${Math.floor((100 * done) / total)} %, ${message}` : message);
    },
    end(message) {
      if (shown && message) write(message);
    },
  };
}

function showBar(title: string, stream: NodeJS.WriteStream): Progress {
  const startedAt = Date.now();
  let bar: ProgressResult | null = null;
  let loading = false;
  let ended = false;
  let drawn = 0;
  const start = async () => {
    loading = true;
    const { progress } = await import('@clack/prompts');
    if (ended) return;
    bar = progress({ max: 100, size: 24, output: stream });
    bar.start(title);
  };
  return {
    update(done, total, message) {
      if (!loading && Date.now() - startedAt >= QUIET_MS) void start();
      const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : drawn;
      bar?.advance(Math.max(0, percent - drawn), `${title}: ${message}`);
      if (bar) drawn = Math.max(drawn, percent);
    },
    end(message) {
      ended = true;
      bar?.stop(message ? `${title}: ${message}` : undefined);
    },
  };
}
