import { setTimeout as sleep } from 'node:timers/promises';

/** When the next request may start, in milliseconds: as far from the last as the rate asks for, never before now. */
export function nextTurn(last: number, now: number, perSecond: number): number {
  return Math.max(now, last + 1000 / perSecond);
}

/** Waits before each request so that no more than `perSecond` start in a second, however many ask at once. */
export function makeTurns(perSecond: number): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const now = performance.now();
    last = nextTurn(last, now, perSecond);
    if (last > now) await sleep(last - now);
  };
}
