import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const VOUCH = fileURLToPath(new URL('../../bin/vouch.js', import.meta.url));
const ADDRESS = /https?:\/\/[^\s]+/;

/** A site that was started as a process of its own. */
export interface SpawnedSite {
  /** The site's address, without a final slash. */
  address: string;
  stop(): Promise<void>;
}

/** Runs `vouch serve` on a free port and the given data folder, with default settings; ready when it has printed its address. Throws when it ends before that. */
export async function spawnSite(dataDir: string): Promise<SpawnedSite> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VOUCH_')));
  const child = spawn(process.execPath, [VOUCH, 'serve', '--port', '0', '--data', dataDir], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  try {
    return { address: await readAddress(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  let out = '';
  let err = '';
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => (err = `${err}${chunk.toString()}`.slice(-2000)));
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [address] = ADDRESS.exec(out.slice(0, out.lastIndexOf('\n') + 1)) ?? [];
      if (address) resolve(address.replace(/\/$/, ''));
    });
    child.once('exit', (code) => reject(new Error(`vouch serve ended with ${code} before it printed an address. ${err}`)));
  });
}
