import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vite'

import { offline } from './offline.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Vite reads its configuration from the default export.
// oxlint-disable-next-line import/no-default-export
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
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // The planner needs two names of triage and urine, not the tables of the interview.
            {
              name: 'triage',
              test: /core[\\/]src[\\/](triage[\\/](?!health|level)|urine[\\/](advice|gate|scale))/,
            },
          ],
        },
      },
    },
  },
  plugins: [offline(here('.'))],
})
