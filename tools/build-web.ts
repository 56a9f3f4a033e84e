/** Builds the app when its sources changed since the last build; the second run does nothing. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'vite'

import { budgetReport } from './web-budget.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'apps/web/dist')
const MARK = join(DIST, '.inputs')

/** One hash over everything the bundle can depend on. */
function inputsHash(): string {
  const files = globSync(
    [
      'apps/web/{src,public}/**/*',
      'apps/web/*.{ts,js,html,json}',
      'packages/*/src/**/*.ts',
      'package-lock.json',
    ],
    { cwd: ROOT, withFileTypes: true },
  )
  const hash = createHash('sha256')
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  for (const path of paths.toSorted()) {
    if (/\.(test|law)\.ts$/.test(path)) continue
    hash.update(path.slice(ROOT.length)).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Builds when needed; true when it did. */
export async function buildWeb(): Promise<boolean> {
  const inputs = inputsHash()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === inputs) return false
  await build({ configFile: join(ROOT, 'apps/web/vite.config.ts'), logLevel: 'warn' })
  writeFileSync(MARK, inputs)
  return true
}

if (import.meta.main) {
  const isBuilt = await buildWeb()
  process.stdout.write(isBuilt ? 'built apps/web/dist\n' : 'apps/web/dist is up to date\n')
  const report = budgetReport(DIST)
  process.stdout.write(`${report.text}\n`)
  if (!report.isWithin) process.exitCode = 1
}
