/** Builds the app when it changed and serves it with the real server on a fresh data folder. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { buildWeb } from '../../tools/build-web.ts'

// `UNCRAMP_WEB` serves a build that is there already.
if (process.env['UNCRAMP_WEB'] === undefined) await buildWeb()
const main = join(import.meta.dirname, '../../apps/server/bin/server.mjs')
const port = process.env['E2E_PORT'] ?? '4799'
const data = process.env['E2E_DATA'] ?? '/tmp/uncramp-e2e'
const server = spawn(process.execPath, [main, '--port', port, '--data', data], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exitCode = code ?? 1
})
