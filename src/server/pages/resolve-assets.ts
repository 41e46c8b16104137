/** What Vite writes to dist/manifest.json, as far as pages need it. */
export type ViteManifest = Record<string, { file: string; css?: string[]; isEntry?: boolean }>;

/** Addresses of the hashed files that pages link to; a null script is simply not linked, and the page works without it. */
export interface PageAssets {
  styles: string[];
  /** On every page: question box, display settings. */
  siteScript: string | null;
  /** On an article. */
  articleScript: string | null;
  /** In a reviewer's workspace. */
  reviewScript: string | null;
  /** While an answer is being made. */
  askingScript: string | null;
  /** What is said beside the question box where a language model writes. */
  modelNotice?: string | null;
}

/** Reads the addresses of pages' assets from Vite's manifest. `base` is the path under which dist/ is served, with its last slash. */
export function resolveAssets(manifest: ViteManifest, base = '/'): PageAssets {
  const address = (entry: string) => {
    const file = manifest[entry]?.file;
    return file === undefined ? null : base + file;
  };
  const present = (addresses: (string | null)[]) => addresses.filter((item) => item !== null);
  return {
    styles: present([address('styles/site.css')]),
    siteScript: address('islands/site.ts'),
    articleScript: address('islands/article.ts'),
    reviewScript: address('islands/review.ts'),
    askingScript: address('islands/asking.ts'),
  };
}
