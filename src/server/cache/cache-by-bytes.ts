/** Values kept by key up to a total size; the least recently used go first. */
export interface ByteCache<T> {
  get(key: string): T | undefined;
  /** Does not keep what alone is larger than the cache. */
  set(key: string, value: T, bytes: number): void;
  /** Bytes in use. */
  readonly size: number;
}

/** A cache of at most `limit` bytes, as counted by whoever puts values in. */
export function cacheByBytes<T>(limit: number): ByteCache<T> {
  const entries = new Map<string, { value: T; bytes: number }>();
  let size = 0;
  const remove = (key: string) => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    size -= entry.bytes;
  };
  return {
    get size() {
      return size;
    },
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      if (bytes > limit) return;
      entries.set(key, { value, bytes });
      size += bytes;
      for (const oldest of entries.keys()) {
        if (size <= limit) break;
        remove(oldest);
      }
    },
  };
}
