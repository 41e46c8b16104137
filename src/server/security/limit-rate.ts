import { RateFault } from './access-faults.ts';

const MINUTE_MS = 60_000;
const ADDRESSES_KEPT = 10_000;

/**
 * Counts requests by client: `perMinute` at once, then as many as flow back evenly; 0 sets no limit. The function given throws RateFault
 * for a client that has none left. `what` is counted, in words for that client; `now` is in milliseconds.
 */
export function limitRate(
  perMinute: number,
  what: string = 'questions',
  now: () => number = () => performance.now(),
): (client: string) => void {
  const buckets = new Map<string, { left: number; at: number }>();
  return (client) => {
    if (perMinute === 0) return;
    const at = now();
    const bucket = buckets.get(client);
    const left = Math.min(perMinute, bucket ? bucket.left + ((at - bucket.at) * perMinute) / MINUTE_MS : perMinute);
    buckets.delete(client);
    buckets.set(client, { left: left < 1 ? left : left - 1, at });
    if (buckets.size > ADDRESSES_KEPT) buckets.delete(buckets.keys().next().value!);
    if (left < 1) throw new RateFault(Math.ceil(Math.round(((1 - left) * MINUTE_MS) / perMinute) / 1000), what);
  };
}
