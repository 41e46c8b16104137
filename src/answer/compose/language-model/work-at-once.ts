/** Does work on all items, so many at the same time; results in the order of the items. */
export async function workAtOnce<T, R>(items: T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const go = async (): Promise<void> => {
    while (next < items.length) {
      const place = next++;
      done[place] = await work(items[place]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  return done;
}
