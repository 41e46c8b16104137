import { expect, it } from 'vitest';
import { cacheByBytes } from './cache-by-bytes.ts';

it('lets the least recently used go when it is full', () => {
  const cache = cacheByBytes<string>(30);
  cache.set('a', 'A', 10);
  cache.set('b', 'B', 10);
  cache.set('c', 'C', 10);
  expect(cache.get('a')).toBe('A');
  cache.set('d', 'D', 10);
  expect(cache.get('b')).toBeUndefined();
  expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual(['A', 'C', 'D']);
  expect(cache.size).toBe(30);
});

it('counts a value that is put in again once', () => {
  const cache = cacheByBytes<string>(30);
  cache.set('a', 'A', 10);
  cache.set('a', 'B', 20);
  expect(cache.size).toBe(20);
  expect(cache.get('a')).toBe('B');
});

it('does not keep what is larger than itself, and keeps the rest', () => {
  const cache = cacheByBytes<string>(30);
  cache.set('a', 'A', 10);
  cache.set('huge', 'H', 31);
  expect(cache.get('huge')).toBeUndefined();
  expect(cache.get('a')).toBe('A');
  expect(cacheByBytes<string>(0).get('a')).toBeUndefined();
});
