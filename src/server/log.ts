/** Writes one event. Never given question texts, keys or the addresses of unpublished answers. */
export type Log = (event: string, facts: Record<string, string | number | boolean>) => void;

/** A log of JSON lines, each with its time. */
export function logTo(stream: { write(text: string): unknown }, now: () => Date = () => new Date()): Log {
  return (event, facts) => void stream.write(`${JSON.stringify({ time: now().toISOString(), event, ...facts })}\n`);
}
