import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
/** Not bundled: two of them load native code by their own path, and none gains anything. */
const external = [
  'electron',
  'better-sqlite3',
  'electron-updater',
  'node-hid',
  'undici',
  'zod',
  /^zod\//,
  /^node:/,
];

export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out/main'),
      rollupOptions: {
        input: { index: join(root, 'main/index.ts') },
        external,
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, 'out/preload'),
      // A sandboxed preload can load nothing but electron: everything else is in its one file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: join(root, 'preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      // Read and compiled at every start; electron-vite leaves it long otherwise.
      minify: true,
      // An icon or font inside of a script or style would need exceptions in the security policy.
      assetsInlineLimit: 0,
      // Most licences ask for their text to go along with the built code.
      license: { fileName: 'licences.md' },
      // Chromium of Electron preloads by itself.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(root, 'renderer/index.html'),
        // zod and its setting are one file: whatever else is split, no schema is built before the setting is made.
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zodSetup\.ts/ }] },
        },
      },
    },
  },
});
