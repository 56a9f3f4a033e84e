/** `npm start`: builds the app when needed, then serves it with the embedded store. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { buildWeb } from './build-web.ts'

process.stdout.write('Building the app …\n')
await buildWeb()
const main = join(import.meta.dirname, '../apps/server/bin/server.mjs')
const server = spawn(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill(signal)
  })
}
server.on('exit', (code) => {
  process.exitCode = code ?? 1
})
