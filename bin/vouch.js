#!/usr/bin/env node
// Starts the command line. Plain JavaScript, so that an older Node can hand over to the one that npm brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.env.NODE_ENV ??= 'production';
process.env.LANCEDB_LOG ??= 'error';
// By itself the library's engine leaves two cores idle while it builds an index.
process.env.LANCE_CPU_THREADS ??= String(availableParallelism());
process.env.LANCE_FTS_NUM_SHARDS ??= process.env.LANCE_CPU_THREADS;

if (Number(process.versions.node.split('.')[0]) >= 26) {
  // What was compiled is kept for the next start, where the folder can be written.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/vouch', import.meta.url)));
  await import('./load-typescript.js');
  const { runCli } = await import('../src/cli/run-cli.ts');
  process.exitCode = await runCli(process.argv.slice(2));
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = ['../node_modules/.bin/', '../../.bin/'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const newer = candidates.find((path) => existsSync(path));
  if (!newer) {
    console.error(
      'vouch needs Node 26. npm brings it on Linux (glibc), macOS on Apple silicon and Windows; elsewhere install Node 26 yourself.',
    );
    process.exit(1);
  }
  const child = spawn(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
}
