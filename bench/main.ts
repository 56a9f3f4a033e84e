/**
 * Every benchmark, one after the other, each in a process of its own so that none warms another's
 * code: `npm run bench`, or `npm run bench -- plan encode` for some; `--fetch` first fetches peers that
 * are no dependency, `--quick` measures less. Prints figures and ratios; judges nothing.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { basename, join } from 'node:path'

import { fetchPeers } from './peers.ts'

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (flags.includes('--fetch')) fetchPeers()
const benches = globSync('*.bench.ts', { cwd: import.meta.dirname }).filter(
  (file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')),
)
process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1e9)} GB; times vary, trust ratios\n`,
)
for (const file of benches) {
  process.stdout.write(`\n== ${basename(file, '.bench.ts')}\n`)
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, file), ...flags],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exitCode = 1
}
