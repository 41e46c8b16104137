import type { Table } from '@lancedb/lancedb';

/** Remembers which keys were seen, in some ten bytes each. It may take a new key for a known one, once in thousands; never a known one for new. */
export interface KeyFilter {
  add(key: string): void;
  mayHold(key: string): boolean;
}

const SMALLEST = 1 << 16;

export function makeKeyFilter(): KeyFilter {
  // Hashes by open addressing, at most half of the places taken; 0 is a free one.
  let places = new Uint32Array(SMALLEST);
  let taken = 0;
  const grow = () => {
    const larger = new Uint32Array(2 * places.length);
    for (const hash of places) if (hash !== 0) larger[placeOf(larger, hash)] = hash;
    places = larger;
  };
  return {
    add(key) {
      if (2 * taken >= places.length) grow();
      const hash = hashKey(key);
      const place = placeOf(places, hash);
      if (places[place] === 0) taken++;
      places[place] = hash;
    },
    mayHold(key) {
      const hash = hashKey(key);
      return places[placeOf(places, hash)] === hash;
    },
  };
}

/** A filter that knows every key in the table. */
export async function readKeyFilter(keys: Table): Promise<KeyFilter> {
  const filter = makeKeyFilter();
  for await (const batch of keys.query().select(['key'])) for (const key of batch.getChild('key') ?? []) filter.add(key as string);
  return filter;
}

/** Where the hash stands, or the free place where it would. */
function placeOf(places: Uint32Array, hash: number): number {
  const last = places.length - 1;
  let place = hash & last;
  while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & last;
  return place;
}

/** FNV-1a over UTF-16 units, mixed once more; never 0. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
