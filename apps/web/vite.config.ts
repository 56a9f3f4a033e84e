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
    // A list of what every screen needs would weigh more than it saves on the one visit before the
    // service worker has them all; only the words, which the first paint waits for, come along.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.includes('/words-')),
    },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The packages are pure: a table nobody asks for is left out even where it is worked out.
      treeshake: { moduleSideEffects: (id) => !/[\\/]packages[\\/]/.test(id) },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        // Every first visit carries the names of all files; seven letters is the least the builder takes.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Whatever the page needs at once is one file: it packs better and asks once.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // The words it needs at once are one file for each language.
            ...['en', 'es'].map((locale) => ({
              name: `words-${locale}`,
              test: new RegExp(
                String.raw`text[\\/]src[\\/]${locale}[\\/](app|parse|runner|plan-n\w+|\w+-cautions)\.ts$|web[\\/]src[\\/]words[\\/]${locale}\.ts$`,
              ),
            })),
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
