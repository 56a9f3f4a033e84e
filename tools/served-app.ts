/** The built app behind the real server, on a free port and a fresh data folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { buildWeb } from './build-web.ts'

export type ServedApp = Readonly<{ base: string; stop: () => void }>

const MAIN = join(import.meta.dirname, '../apps/server/bin/server.mjs')
const TRIES = 300
const TRY_EVERY_MS = 100

/** Builds when needed, serves, and answers once the server does. */
export async function serveApp(): Promise<ServedApp> {
  await buildWeb()
  const data = mkdtempSync(join(tmpdir(), 'uncramp-served-'))
  const base = `http://127.0.0.1:${await freePort()}`
  const server = spawn(
    process.execPath,
    [MAIN, '--port', base.split(':').at(-1) ?? '', '--data', data],
    { stdio: 'ignore' },
  )
  const stop = (): void => {
    server.kill()
    rmSync(data, { recursive: true, force: true })
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await fetch(`${base}/healthz`).catch(() => undefined)
    if (answer?.ok === true) return { base, stop }
    await wait(TRY_EVERY_MS)
  }
  stop()
  throw new Error(`nobody answers at ${base}`)
}

/** A port nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
