import { setTimeout as sleep } from 'node:timers/promises';
import { BusyFault } from '../../domain/faults.ts';

const WAIT_MS = 10_000;
const PAUSE_MS = 5;

/** Tries again while another process has the database locked, without holding up this one. Throws BusyFault after 10 seconds. */
export async function waitWhileLocked<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!/database (?:table )?is locked/.test((error as Error).message)) throw error;
      if (performance.now() > deadline) throw new BusyFault('Another process is writing to the record. Try again in a moment.');
    }
    await sleep(PAUSE_MS);
  }
}
