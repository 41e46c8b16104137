import { Agent, get } from 'node:http';

/** What one run of the load generator saw; times in milliseconds. */
export interface PageLoad {
  requests: number;
  seconds: number;
  /** Of each request, from sending it to the last byte of its answer. */
  times: number[];
  bytes: number;
}

export interface LoadOptions {
  url: string;
  connections: number;
  warmUpMs: number;
  measureMs: number;
}

/** Asks for one page over so many keep-alive connections, each sending its next request when the last is answered. Throws when an answer is not 200. */
export async function loadPage({ url, connections, warmUpMs, measureMs }: LoadOptions): Promise<PageLoad> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const times: number[] = [];
  let bytes = 0;
  async function keepAsking(): Promise<void> {
    for (let sentAt = performance.now(); sentAt < until; sentAt = performance.now()) {
      bytes = await readPage(url, agent);
      const endedAt = performance.now();
      if (sentAt >= from && endedAt <= until) times.push(endedAt - sentAt);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    agent.destroy();
  }
  return { requests: times.length, seconds: measureMs / 1000, times, bytes };
}

function readPage(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} was answered by ${response.statusCode}.`));
      });
    }).on('error', reject);
  });
}
