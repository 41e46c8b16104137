import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { InputFault } from '../domain/faults.ts';
import { encodePage, type EncodedPage } from './cache/encode-page.ts';
import { resolveAssets, type PageAssets, type ViteManifest } from './pages/resolve-assets.ts';

/** A built file, kept in memory in every encoding. */
export interface StaticFile extends EncodedPage {
  type: string;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads what Vite built: every file under `dist/assets` by its path on the site, and the addresses that pages link to. A request is looked up
 * by its exact path, so that no path can lead out of the folder. Throws InputFault where the site has not been built.
 */
export async function readStaticFiles(dist: string): Promise<{ files: Map<string, StaticFile>; assets: PageAssets }> {
  let manifest: ViteManifest;
  try {
    manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8')) as ViteManifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new InputFault('The styles of the site have not been built. Run "npm run build" and start again.', {
      file: join(dist, 'manifest.json'),
    });
  }
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(join(dist, 'assets'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (type === undefined) continue;
    files.set(`/${relative(dist, path).split(sep).join('/')}`, { type, ...(await encodePage(await readFile(path))) });
  }
  return { files, assets: resolveAssets(manifest) };
}
