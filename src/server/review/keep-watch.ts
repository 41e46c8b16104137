import type { BoardPorts } from './board-ports.ts';
import { expireApprovals } from './expire-approvals.ts';
import { watchLibrary } from './watch-library.ts';

const EVERY_MS = 3_600_000;

/**
 * While a site runs: lets approvals expire that are due, and looks once an hour whether a cited source has lost its standing, in case that a command
 * which changed the library ended before it could tell.
 */
export function keepWatch(ports: BoardPorts): { stop(): Promise<void> } {
  let round = look();
  const timer = setInterval(() => (round = round.then(look)), EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };

  async function look(): Promise<void> {
    try {
      await expireApprovals(ports);
      await watchLibrary(ports, []);
    } catch (fault) {
      ports.log('watch-failed', { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  }
}
