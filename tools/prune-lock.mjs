// After a change of dependencies: `npm install --package-lock-only && node tools/prune-lock.mjs`.
// A lock made where the registry lacks a platform package (see docs/decisions/0006) names it without
// an entry, and `npm ci` refuses such a lock. This takes the names without an entry out.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Whether the exact version wanted has an entry where Node would look it up from a folder. */
function hasEntry(from, name, wanted) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const base = folder === '' ? '' : `${folder}/`
    const entry = lock.packages[`${base}node_modules/${name}`]
    if (entry !== undefined) return entry.version === wanted || /[^\d.\w-]/.test(wanted)
    if (folder === '') return false
  }
}

let prunedCount = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    if (hasEntry(path, name, wanted)) continue
    delete entry.optionalDependencies[name]
    prunedCount += 1
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`took ${prunedCount} names without an entry out of package-lock.json\n`)
