/** A stream whose beginning can be looked at without losing it. */
export interface PeekedBytes {
  /** At least so many bytes, or all there are. */
  first(count: number): Promise<Buffer>;
  /** Everything, from the beginning; once only. */
  all(): AsyncGenerator<Uint8Array>;
}

export function peekBytes(chunks: AsyncIterable<Uint8Array>): PeekedBytes {
  const iterator = chunks[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  return {
    async first(count) {
      while (begun.length < count) {
        const next = await iterator.next();
        if (next.done) break;
        begun = Buffer.concat([begun, next.value]);
      }
      return begun;
    },
    async *all() {
      if (begun.length) yield begun;
      begun = Buffer.alloc(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    },
  };
}
