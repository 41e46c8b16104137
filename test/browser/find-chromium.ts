import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium to test with: VOUCH_CHROMIUM, one that the system has, else the one inside @sparticuz/chromium (Linux x64 only, unpacked to the
 * temporary folder once). Null, and a line that says so, where there is none; a fault where one must be there (CI=true or VOUCH_BROWSER=required).
 */
export async function findChromium(): Promise<string | null> {
  const path = findInstalled() ?? (await unpackBundled());
  if (path === null && (process.env['CI'] === 'true' || process.env['VOUCH_BROWSER'] === 'required')) {
    throw new Error('No Chromium was found, and browser tests must run here. Install chromium, or name one in VOUCH_CHROMIUM.');
  }
  if (path === null) process.stderr.write('Browser tests are skipped: no Chromium was found. Install one, or name it in VOUCH_CHROMIUM.\n');
  return path;
}

function findInstalled(): string | null {
  const named = process.env['VOUCH_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`VOUCH_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

async function unpackBundled(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return null;
  }
}
