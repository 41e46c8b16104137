import { defineConfig } from 'vite';

/** The browser's part: styles, fonts and islands, into hashed files that dist/manifest.json names. */
export default defineConfig({
  root: 'web',
  publicDir: false,
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    cssTarget: ['chrome125', 'firefox129', 'safari18'],
    rolldownOptions: {
      input: ['web/styles/site.css', 'web/islands/site.ts', 'web/islands/article.ts', 'web/islands/asking.ts', 'web/islands/review.ts'],
    },
  },
});
