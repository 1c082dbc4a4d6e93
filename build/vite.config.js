/** Builds the window's pages. They run under a strict CSP: no inline script, no data: font, no eval. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('../renderer'),
  base: './',
  plugins: [react()],
  resolve: {
    // src/core/ipv4 uses npm's `ip`, which asks for these two of Node.
    alias: { buffer: path('../node_modules/buffer/index.js'), os: path('../renderer/empty-os.ts') },
  },
  build: {
    outDir: path('../dist/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
