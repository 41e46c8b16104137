// Run after `npm install --package-lock-only --ignore-scripts`: some registries do not list every platform package of LanceDB,
// npm then leaves them out of the lockfile, and `npm ci` on those platforms refuses it. Adds the entries that are missing.
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORMS = {
  'darwin-arm64': { os: ['darwin'], cpu: ['arm64'] },
  'linux-arm64-gnu': { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] },
  'linux-arm64-musl': { os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
  'linux-x64-gnu': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  'linux-x64-musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  'win32-arm64-msvc': { os: ['win32'], cpu: ['arm64'] },
  'win32-x64-msvc': { os: ['win32'], cpu: ['x64'] },
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { version } = lock.packages['node_modules/@lancedb/lancedb'];
const added = [];
for (const [platform, { os, cpu, libc }] of Object.entries(PLATFORMS)) {
  const path = `node_modules/@lancedb/lancedb-${platform}`;
  if (lock.packages[path]) continue;
  lock.packages[path] = { version, cpu, ...(libc && { libc }), license: 'Apache-2.0', optional: true, os, engines: { node: '>= 18' } };
  added.push(platform);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added LanceDB for ${added.join(', ')}.` : 'The lockfile lists every platform already.');
