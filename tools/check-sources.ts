/** Every `@source key` in the core is a known source, and every known source is cited. */
import { globSync, readFileSync } from 'node:fs'

import { SOURCES } from '@uncramp/core/evidence'

const cited = new Map<string, string>()
for (const file of globSync('packages/core/src/**/*.ts')) {
  for (const [, keys = ''] of readFileSync(file, 'utf8').matchAll(/[*.:)] +@source\s+([\w, ]+)/g)) {
    for (const key of keys.split(/[, ]+/)) if (key !== '') cited.set(key, file)
  }
}
const unknown = [...cited].filter(([key]) => !(key in SOURCES))
const unused = Object.keys(SOURCES).filter((key) => !cited.has(key))
for (const [key, file] of unknown) console.error(`${file}  @source ${key}: no such source`)
for (const key of unused)
  console.error(`packages/core/src/evidence/sources.ts  ${key}: cited nowhere`)
process.exitCode = unknown.length + unused.length === 0 ? 0 : 1
