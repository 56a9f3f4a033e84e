import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vite'

import { offline } from './offline.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The packages are pure: a table nobody asks for is left out even where it is worked out.
      treeshake: { moduleSideEffects: (id) => !/[\\/]packages[\\/]/.test(id) },
    },
  },
  plugins: [offline(here('.'))],
})
