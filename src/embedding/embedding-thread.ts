import { parentPort, workerData } from 'node:worker_threads';
import { importRuntime, loadMiniLm } from './load-minilm.ts';
import type { TextToEmbed, ThreadAnswer } from './start-embedding-threads.ts';

// A thread behind start-embedding-threads.ts.
const port = parentPort!;
const embed = importRuntime().then((runtime) => loadMiniLm(workerData as string, runtime));

port.on('message', async ({ number, text }: TextToEmbed) => {
  const answer: ThreadAnswer = await embed.then(
    async (run) => ({ number, vector: await run(text) }),
    (fault: Error) => ({ number, fault }),
  );
  port.postMessage(answer);
});
