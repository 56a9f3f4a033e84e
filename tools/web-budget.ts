/** How much the first screen loads: script and style, brotli, against a stated budget. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = Readonly<{
  file: string
  css?: readonly string[]
  imports?: readonly string[]
  isEntry?: boolean
}>

/** Part 1 asks for 60 kB, the whole app may have 75 kB on its first screen. */
const BUDGET_BYTES = 75_000

/** What a first visit loads besides the entry: the planner with its words in one language. */
const FIRST_PARTS = ['src/today/Today.tsx', 'src/before/plan-here.ts', 'src/words/en.ts'] as const

/** The entry, the first screen, everything they import at once, and their styles. */
function firstFiles(manifest: Readonly<Record<string, Chunk>>): readonly string[] {
  const files = new Set<string>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) add(key)
  for (const part of FIRST_PARTS) {
    if (manifest[part] === undefined) throw new Error(`no ${part} in the build: mend FIRST_PARTS`)
    add(part)
  }
  return [...files]
}

/** The first load of a build, and whether it stays in the budget. */
export function budgetReport(dist: string): Readonly<{ text: string; isWithin: boolean }> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const sizes = firstFiles(manifest).map((file) => ({
    file,
    bytesCount: brotliCompressSync(readFileSync(join(dist, file))).length,
  }))
  const totalBytes = sizes.reduce((sum, { bytesCount }) => sum + bytesCount, 0)
  const lines = sizes.map(
    ({ file, bytesCount }) => `  ${(bytesCount / 1000).toFixed(1).padStart(6)} kB  ${file}`,
  )
  const isWithin = totalBytes <= BUDGET_BYTES
  const verdict = isWithin ? 'within' : 'OVER'
  return {
    text: [
      `first screen: ${(totalBytes / 1000).toFixed(1)} kB brotli, ${verdict} the budget of ${BUDGET_BYTES / 1000} kB`,
      ...lines,
    ].join('\n'),
    isWithin,
  }
}
