#!/usr/bin/env node
// Plain JavaScript that any Node >= 20 runs: hands over to the Node 26 that came with the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../src/main.ts')
const NEEDED_MAJOR = 26

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  await import(main)
} else {
  const node = join(import.meta.dirname, '../../../node_modules/.bin/node')
  if (!existsSync(node)) {
    process.stderr.write(`uncramp needs Node ${NEEDED_MAJOR}; run "npm ci" in the project first\n`)
    process.exit(3)
  }
  const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 3)
}
