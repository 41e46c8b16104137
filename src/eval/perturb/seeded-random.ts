/** Numbers from 0 up to 1, the same ones for the same seed: a linear congruential generator, by the constants of Numerical Recipes. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of the list; undefined where it is empty. */
export function pickOne<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}
