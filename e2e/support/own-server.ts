import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from './free-port.ts'

/** A server of one story's own, with what it printed at its start. */
export type OwnServer = Readonly<{ url: string; printed: () => string; stop: () => Promise<void> }>

/** A machine with many stories at once takes its time to start one more server. */
const LONGEST_START_MS = 80_000

/** Starts the real server on a fresh folder; the story stops it. */
export async function ownServer(flags: readonly string[] = []): Promise<OwnServer> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'uncramp-own-'))
  const main = join(import.meta.dirname, '../../apps/server/bin/server.mjs')
  const args = [main, '--port', String(port), '--data', data, ...flags]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (printed += piece.toString()))
  const url = `http://127.0.0.1:${port}`
  const untilMs = Date.now() + LONGEST_START_MS
  for (;;) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok === true) break
    if (Date.now() > untilMs || child.exitCode !== null)
      throw new Error(`no server at ${url}: ${printed}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  return {
    url,
    printed: () => printed,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}
