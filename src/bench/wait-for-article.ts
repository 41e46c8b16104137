import { setTimeout as wait } from 'node:timers/promises';

const ARTICLE_WITHIN_MS = 60_000;

/** The path of the longest article of a new site, which publishes its example answers by itself. Throws where they don't come. */
export async function waitForArticle(address: string): Promise<string> {
  const giveUpAt = performance.now() + ARTICLE_WITHIN_MS;
  for (;;) {
    const html = await (await fetch(`${address}/answers`)).text();
    const paths = new Set([...html.matchAll(/href="(\/answers\/[^"#]+)"/g)].map((match) => match[1]!));
    if (paths.size >= 3) return findLongest(address, paths);
    if (performance.now() > giveUpAt)
      throw new Error(`${paths.size} of 3 example answers were published after ${ARTICLE_WITHIN_MS / 1000} s.`);
    await wait(100);
  }
}

async function findLongest(address: string, paths: Set<string>): Promise<string> {
  const sized = await Promise.all(
    [...paths].map(async (path) => ({ path, size: (await (await fetch(`${address}${path}`)).text()).length })),
  );
  return sized.toSorted((a, b) => b.size - a.size)[0]!.path;
}
