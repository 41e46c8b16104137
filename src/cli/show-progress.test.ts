import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from './show-progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function record() {
  const lines: string[] = [];
  const stream = { isTTY: false, write: (text: string) => lines.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { lines, progress: showProgress('Adding', stream) };
}

describe('showProgress, where no terminal is', () => {
  it('says nothing about a job that takes less than a second', () => {
    const { lines, progress } = record();
    progress.update(1, 2, '1 record');
    vi.advanceTimersByTime(900);
    progress.update(2, 2, '2 records');
    progress.end('2 records added');
    expect(lines).toEqual([]);
  });

  it('gives a line now and then about a longer one, and one at its end', () => {
    const { lines, progress } = record();
    for (let second = 0; second < 10; second++) {
      progress.update(second, 20, `${second} records`);
      vi.advanceTimersByTime(1000);
    }
    progress.end('10 records added');
    expect(lines).toEqual(['Adding: 5 %, 1 records\n', 'Adding: 30 %, 6 records\n', 'Adding: 10 records added\n']);
  });
});
