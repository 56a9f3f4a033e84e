import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { EXIT } from './exit-status.ts'

const SERVER = join(import.meta.dirname, '../../../server/bin/server.mjs')

/** The server decides when it has ended. */
function wait(): void {}

/** Hands a command to the server as a program of its own, and gives its exit status. */
export function runServerCommand(argv: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [SERVER, ...argv], { stdio: 'inherit' })
  // Ctrl-C at a terminal reaches both.
  const passOn = (signal: NodeJS.Signals): boolean => child.kill(signal)
  process.on('SIGINT', wait)
  process.on('SIGTERM', passOn)
  process.on('SIGHUP', passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status, signal) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', passOn)
      process.off('SIGHUP', passOn)
      resolve(status ?? (signal === 'SIGINT' ? EXIT.interrupted : EXIT.fault))
    })
  })
}
