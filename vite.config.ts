import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  publicDir: false,
  build: { outDir: '../dist', emptyOutDir: true, manifest: 'manifest.json', rolldownOptions: { input: ['web/article.ts'] } },
});
