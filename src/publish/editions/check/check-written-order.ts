import type { Canonical } from './canonise.ts';
import { isOutOfOrder } from './check-told-order.ts';
import type { EditionFault } from './told-from.ts';

// Names may be said again, as every sentence needs one; what is said of them may not.
const NAMES = /^(?:@drug|#)/;

/**
 * A telling that no rule made tells the words of its source in their order, or moves one part from an end to the other, and says nothing twice but
 * names: so nothing that rises in the source can fall in the telling, nor belong to somebody else.
 */
export function checkWrittenOrder(told: Canonical, said: Canonical): EditionFault[] {
  const mine = told.filter((word) => said.includes(word));
  const often = (words: Canonical, word: string) => words.filter((other) => other === word).length;
  const twice = [...new Set(mine)].find((word) => !NAMES.test(word) && often(mine, word) > often(said, word));
  if (twice) return [{ check: 'order', reason: `It says "${twice.replace(/^@/, '')}" more often than the source.` }];
  const same = (a: string, b: string): boolean => a === b;
  const isLaid = (_: string, turn: number): boolean => !isOutOfOrder(mine, [...said.slice(turn), ...said.slice(0, turn)], same);
  return mine.length === 0 || said.some(isLaid) ? [] : [{ check: 'order', reason: 'It tells its source in another order.' }];
}
