/**
 * Faults the server must survive, with real processes. The short form is part of `npm test`; `--long` (`npm
 * run faults`) is the form the figures in docs/operations.md come from. `--only name,name` runs some of them.
 */
import { parseArgs, styleText } from 'node:util'

import { killArchive } from './archive.ts'
import { clockBack, serverClockBack } from './clock.ts'
import { killWorkers, restartPostgres } from './cluster.ts'
import { cutConnection } from './cut.ts'
import { fullDisk, fullDiskImport } from './disk.ts'
import {
  halfUpload,
  killImport,
  killServer,
  slowClients,
  twoServers,
  vanishingClients,
} from './embedded.ts'
import { killLeft } from './machine.ts'

const { values } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' } } })
const long = values.long === true

const FAULTS: Readonly<Record<string, () => Promise<string>>> = {
  'kill-server': () => killServer(long ? 100 : 3),
  'kill-import': () => killImport(long ? 50 : 2),
  'kill-archive': () => killArchive(long ? 50 : 2),
  'kill-workers': () => killWorkers(long ? 50 : 2),
  'full-disk': fullDisk,
  'full-disk-import': fullDiskImport,
  'postgres-restart': () => restartPostgres(long ? 10 : 1),
  'cut-connection': () => cutConnection(long ? 20 : 1),
  'two-servers': twoServers,
  'half-upload': halfUpload,
  'clock-back': clockBack,
  'server-clock-back': serverClockBack,
  'vanishing-clients': () => vanishingClients(long ? 400 : 40),
  'slow-clients': () => slowClients(500, long ? 30_000 : 2_000),
}

let failedCount = 0
for (const name of values.only?.split(',') ?? Object.keys(FAULTS)) {
  const fault = FAULTS[name]
  if (fault === undefined)
    throw new Error(`no fault ${name}; there are ${Object.keys(FAULTS).join(', ')}`)
  const fromMs = performance.now()
  const took = (): string => `(${((performance.now() - fromMs) / 1000).toFixed(1)} s)`
  try {
    process.stdout.write(`${styleText('green', '✓')} ${name}: ${await fault()} ${took()}\n`)
  } catch (fault_) {
    failedCount += 1
    const why = fault_ instanceof Error ? (fault_.stack ?? fault_.message) : String(fault_)
    process.stdout.write(`${styleText('red', '✗')} ${name}: ${why} ${took()}\n`)
  } finally {
    await killLeft()
  }
}
process.exitCode = failedCount === 0 ? 0 : 1
process.exit()
