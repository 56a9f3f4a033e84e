/** Servers, workers and runs for the fault scripts: real processes, killed for real. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createClient, type Client } from '../../packages/contract/src/client.ts'
import { newId } from '../../packages/contract/src/new-id.ts'

const MAIN = join(import.meta.dirname, '../../apps/server/bin/server.mjs')
/** Long, because the machine may be busy with a dozen other things; a server that hangs is still noticed. */
const START_MS = 60_000

export type Running = Readonly<{
  url: string
  client: Client
  child: ChildProcess
  /** As a power cut would: no goodbye. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}>

export function freshId(): string {
  return newId(Date.now(), crypto.randomUUID())
}

export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs))
}

export function check(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(what)
}

const scratches: string[] = []
process.on('exit', () => {
  for (const folder of scratches) rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes away when the process ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-fault-'))
  scratches.push(folder)
  return folder
}

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))
}

const started = new Set<ChildProcess>()

/** Kills what still runs: after a check that failed, nothing else ends it. */
export async function killLeft(): Promise<void> {
  for (const child of started) {
    child.kill('SIGKILL')
    await ended(child)
  }
}

/** Starts a command of the server and waits for the line that says it is ready; `before` goes to Node itself. */
export async function start(
  args: readonly string[],
  before: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, [...before, MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready: ${said}`)), START_MS)
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000)
      const ready = /uncramp (?:is at (\S+)|worker is ready)/.exec(said)
      if (ready === null) return
      clearTimeout(timer)
      resolve(ready[1] ?? '')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}: ${said}`))
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended(child)
  }
  const kill = (): Promise<void> => end('SIGKILL')
  return { url, client: createClient({ base: url }), child, kill, stop: () => end('SIGTERM') }
}

export function serve(...args: readonly string[]): Promise<Running> {
  return start(['serve', '--port', '0', '--log-level', 'error', ...args])
}

/** A server whose clock is put back an hour by SIGUSR2. */
export function serveWithClock(...args: readonly string[]): Promise<Running> {
  const clock = join(import.meta.dirname, 'put-back-clock.mjs')
  return start(['serve', '--port', '0', '--log-level', 'error', ...args], ['--import', clock])
}

/** Three runs a day, so far apart that no wrong clock or zone explains it. */
const NEXT_RUN_MS = 7.25 * 3_600_000

/** A small run of its own: at another time and place, and so no copy of any other. */
export function gpxRun(index: number, pointsCount = 200): Uint8Array<ArrayBuffer> {
  const startAtMs = Date.UTC(2015, 0, 1) + index * NEXT_RUN_MS
  const lonDeg = (5 + index / 1000).toFixed(3)
  const points = Array.from({ length: pointsCount }, (_, i) => {
    const time = new Date(startAtMs + i * 5000).toISOString()
    return `<trkpt lat="${(52 + i * 0.0001).toFixed(5)}" lon="${lonDeg}"><ele>3</ele><time>${time}</time></trkpt>`
  })
  const text = `<?xml version="1.0"?><gpx version="1.1" creator="faults" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
  return new Uint8Array(Buffer.from(text))
}

/** Uploads one run; false when the server could not be reached. */
export async function upload(
  client: Client,
  given: Readonly<{ importId: string; fileId: string; bytes: Uint8Array<ArrayBuffer> }>,
): Promise<boolean> {
  const { importId, fileId, bytes } = given
  const body = { id: fileId, name: 'run.gpx', sizeByte: bytes.byteLength }
  const added = await client.call('addFile', { params: { importId }, body })
  if (!added.ok) return false
  const put = await client.call('putChunk', {
    params: { importId, fileId },
    query: { at: 0 },
    bytes,
  })
  return put.ok
}

/** Every record of a server, by pulling to the end. */
export async function pullAll(
  client: Client,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const found = new Map<string, Readonly<Record<string, unknown>>>()
  let since = ''
  for (;;) {
    const page = await client.call('pullRecords', { query: { since, limit: 1000 } })
    check(page.ok, `pull refused: ${JSON.stringify(page)}`)
    for (const record of page.value.records) {
      check(!found.has(record.id), 'a record came twice')
      const values = Object.entries(record.fields).map(([name, written]) => [name, written.value])
      found.set(record.id, Object.fromEntries(values))
    }
    since = page.value.cursor
    if (!page.value.hasMore) return found
  }
}

/** Waits until an import has nothing left to do. */
export async function untilDone(
  client: Client,
  importId: string,
  limitMs = 120_000,
): Promise<void> {
  const untilMs = performance.now() + limitMs
  for (;;) {
    const read = await client.call('readImport', { params: { importId }, query: { limit: 1 } })
    if (read.ok && read.value.counts.pendingCount === 0) return
    check(performance.now() < untilMs, `import not done: ${JSON.stringify(read).slice(0, 300)}`)
    await pause(100)
  }
}

let clockIndex = 0
/** A change of one record, later than all before it. */
export function change(id: string, value: number) {
  clockIndex += 1
  const clock = `${Date.now().toString(16).padStart(12, '0')}-${(clockIndex % 65_536).toString(16).padStart(4, '0')}-aaaaaaaaaaaa`
  return { id, kind: 'drink_log' as const, baseVersion: 0, fields: { drunkMl: { value, clock } } }
}
