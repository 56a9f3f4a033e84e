#!/usr/bin/env node
// Plain JavaScript that any Node >= 20 runs: hands over to the Node 26 that came with the project.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'

const NEEDED_MAJOR = 26

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  // Keeps the stripped and compiled modules between runs; a second start takes half the time.
  module.enableCompileCache()
  await import('../src/main.ts')
} else {
  const node = join(import.meta.dirname, '../../../node_modules/.bin/node')
  if (!existsSync(node)) {
    process.stderr.write(`uncramp needs Node ${NEEDED_MAJOR}; run "npm ci" in the project first\n`)
    process.exit(3)
  }
  const run = spawn(node, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl-C at a terminal reaches both; only the one that does the work decides when it has ended.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal))
  run.on('error', (error) => {
    process.stderr.write(
      `uncramp: the Node ${NEEDED_MAJOR} of the project does not start: ${error.message}\n`,
    )
    process.exit(3)
  })
  run.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 3)))
}
