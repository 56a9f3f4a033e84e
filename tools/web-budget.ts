/**
 * How much a first visit loads before the plan stands: script, style and words, brotli, against a
 * stated budget. What the page asks for is read from the built `index.html` and the manifest, so
 * nothing can be moved out of sight by moving it to another file.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = Readonly<{ file: string; css?: readonly string[]; imports?: readonly string[] }>
type Manifest = Readonly<Record<string, Chunk>>

const BUDGET_BYTES = 60_000

const LOCALES = ['en', 'es'] as const

/** What the planner fetches of itself once its first file runs: the words of one language. */
const firstParts = (locale: string): readonly string[] => [`src/words/${locale}.ts`]

/** What it fetches right after, when the plan stands: charts, the names of folds. */
const laterParts = (locale: string): readonly string[] => [
  'src/before/MoreQuestions.tsx',
  'src/before/PaceSection.tsx',
  'src/before/BalanceChart.tsx',
  `src/words/${locale}-more.ts`,
  `src/words/${locale}-pantry.ts`,
]

/** The files that a page names in its head. */
function namedFiles(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])
}

/** The files of some chunks, everything they import at once, and their styles. */
function filesOf(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const files = new Set<string>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`no ${key} in the build: mend tools/web-budget.ts`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const key of keys) add(key)
  return [...files]
}

type Sizes = readonly Readonly<{ file: string; bytesCount: number }>[]

const sizesOf = (dist: string, files: Iterable<string>): Sizes =>
  [...files].map((file) => ({
    file,
    bytesCount: brotliCompressSync(readFileSync(join(dist, file))).length,
  }))

/** Name and bytes of every file of a first visit in one language, and of what follows it. */
function visitSizes(dist: string, locale: string): Readonly<{ first: Sizes; later: Sizes }> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const named = namedFiles(readFileSync(join(dist, 'index.html'), 'utf8'))
  const keys = Object.keys(manifest).filter((key) => named.includes(manifest[key]?.file ?? ''))
  const files = filesOf(manifest, [...keys, ...firstParts(locale)])
  const first = new Set([...named, ...files])
  const later = filesOf(manifest, laterParts(locale)).filter((file) => !first.has(file))
  return { first: sizesOf(dist, first), later: sizesOf(dist, later) }
}

const totalOf = (sizes: Sizes): number => sizes.reduce((sum, { bytesCount }) => sum + bytesCount, 0)

/** The first visit of a build in its heaviest language, and whether it stays in the budget. */
export function budgetReport(dist: string): Readonly<{ text: string; isWithin: boolean }> {
  const [heaviest = { first: [], later: [] }] = LOCALES.map((locale) =>
    visitSizes(dist, locale),
  ).toSorted((a, b) => totalOf(b.first) - totalOf(a.first))
  const totalBytes = totalOf(heaviest.first)
  const lines = heaviest.first.map(
    ({ file, bytesCount }) => `  ${(bytesCount / 1000).toFixed(1).padStart(6)} kB  ${file}`,
  )
  const isWithin = totalBytes <= BUDGET_BYTES
  const verdict = isWithin ? 'within' : 'OVER'
  return {
    text: [
      `first screen: ${(totalBytes / 1000).toFixed(1)} kB brotli, ${verdict} the budget of ${BUDGET_BYTES / 1000} kB`,
      ...lines,
      `  ${(totalOf(heaviest.later) / 1000).toFixed(1).padStart(6)} kB  more of itself, once the plan stands`,
    ].join('\n'),
    isWithin,
  }
}
