/**
 * The server: plans per second beside the bare framework, waiting times at 200 connections, start to
 * first answer, memory at rest, and an archive through the door. Real processes, one client process.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  freshId,
  gpxRun,
  pullAll,
  serve,
  untilDone,
  upload,
  type Running,
} from '../e2e/faults/machine.ts'
import { row } from './measure.ts'

const BARE = `
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
const text = 'x'.repeat(Number(process.argv[1]))
const app = new Hono()
app.post('/api/v1/plans', async (c) => { await c.req.text(); return new Response(text, { headers: { 'content-type': 'application/json' } }) })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('at http://127.0.0.1:' + port))
`
const BUDGET_MS = 3000

type Load = Readonly<{ perS: number; p50Ms: number; p99Ms: number; answerByte: number }>

let asked = 0
/** Plans for other runners each time the load begins: the first round of them is worked out, the rest remembered. */
function planBodies(count: number): readonly string[] {
  asked += 1
  const round = asked
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      distanceM: 10_000 + (i % 50) * 640 + i / 100,
      goalS: 3000 + (i % 50) * 230,
      runner: { massKg: 50 + (i % 60) + round / 100 },
      weather: { temperatureC: 5 + (i % 20), humidityFrac: 0.6 },
      startAtMs: 1_791_093_600_000,
      zone: 'Europe/Amsterdam',
    }),
  )
}

/** Keeps `connectionsCount` connections busy, one request after the other on each. */
async function load(url: string, connectionsCount: number, bodiesCount = 50): Promise<Load> {
  const { hostname, port } = new URL(url)
  const requests = planBodies(bodiesCount).map(
    (body) =>
      `POST /api/v1/plans HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  const tookMs: number[] = []
  let answerByte = 0
  const untilMs = performance.now() + BUDGET_MS
  const connection = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      let heard: Buffer = Buffer.alloc(0)
      let askedAtMs = 0
      let turn = index
      const ask = (): void => {
        if (performance.now() > untilMs) {
          socket.destroy()
          return resolve()
        }
        askedAtMs = performance.now()
        turn += 1
        socket.write(requests[turn % requests.length] ?? '')
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('data', (chunk: Buffer) => {
        heard = heard.byteLength === 0 ? chunk : Buffer.concat([heard, chunk])
        const headEnd = heard.indexOf('\r\n\r\n')
        if (headEnd < 0) return
        const head = heard.toString('latin1', 0, headEnd)
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
        if (heard.byteLength < headEnd + 4 + length) return
        if (!head.startsWith('HTTP/1.1 200'))
          return reject(new Error(heard.toString().slice(0, 300)))
        answerByte = length
        tookMs.push(performance.now() - askedAtMs)
        heard = Buffer.alloc(0)
        ask()
      })
    })
  await Promise.all(Array.from({ length: connectionsCount }, (_, i) => connection(i)))
  tookMs.sort((a, b) => a - b)
  const at = (frac: number): number => tookMs[Math.floor(frac * (tookMs.length - 1))] ?? Number.NaN
  return { perS: (tookMs.length * 1000) / BUDGET_MS, p50Ms: at(0.5), p99Ms: at(0.99), answerByte }
}

async function startBare(answerByte: number): Promise<Readonly<{ url: string; stop: () => void }>> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', BARE, String(answerByte)], {
    cwd: join(import.meta.dirname, '../apps/server'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) =>
      resolve(/http\S+/.exec(chunk.toString())?.[0] ?? ''),
    ),
  )
  return { url, stop: () => child.kill() }
}

function memoryMb(running: Running): number {
  const status = readFileSync(`/proc/${running.child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

async function archive(folder: string, filesCount: number): Promise<void> {
  const server = await serve('--data', join(folder, 'archive'))
  const importId = freshId()
  await server.client.call('createImport', { body: { id: importId } })
  const fromMs = performance.now()
  for (let i = 0; i < filesCount; i += 4)
    await Promise.all(
      [0, 1, 2, 3].map((k) =>
        upload(server.client, { importId, fileId: freshId(), bytes: gpxRun(i + k, 3600) }),
      ),
    )
  await untilDone(server.client, importId)
  const tookS = (performance.now() - fromMs) / 1000
  const keptCount = (await pullAll(server.client)).size
  row(
    'archive through the door, runs of one hour',
    `${(filesCount / tookS).toFixed(1)} runs/s`,
    `${keptCount} kept, ${Math.round(memoryMb(server))} MB after`,
  )
  await server.stop()
}

const folder = mkdtempSync(join(tmpdir(), 'uncramp-bench-'))
try {
  await (await serve('--data', join(folder, 'data'))).stop()
  const fromMs = performance.now()
  const server = await serve('--data', join(folder, 'data'))
  await server.client.call('ready', {})
  row(
    'start to first answer, existing store',
    `${Math.round(performance.now() - fromMs)} ms`,
    'aim under 1000',
  )
  row('memory at rest', `${Math.round(memoryMb(server))} MB`, 'aim under 120')
  await load(server.url, 20)
  const fresh = await load(server.url, 20, 20_000)
  const ours = await load(server.url, 20)
  const crowd = await load(server.url, 200)
  const bare = await startBare(ours.answerByte)
  await load(bare.url, 20)
  const theirs = await load(bare.url, 20)
  const bareCrowd = await load(bare.url, 200)
  bare.stop()
  const ratio = (a: Load, b: Load): string => (a.perS / b.perS).toFixed(2)
  row(
    'bare framework, fixed body of that size',
    `${Math.round(theirs.perS)} /s`,
    `${ours.answerByte} bytes`,
  )
  row(
    'POST /api/v1/plans, 50 questions again and again',
    `${Math.round(ours.perS)} /s`,
    `ratio ${ratio(ours, theirs)}, aim 0.60`,
  )
  row(
    'POST /api/v1/plans, each question new',
    `${Math.round(fresh.perS)} /s`,
    `ratio ${ratio(fresh, theirs)}`,
  )
  row(
    'POST /api/v1/plans, 200 connections, p99',
    `${crowd.p99Ms.toFixed(1)} ms`,
    `aim under 25; bare framework ${bareCrowd.p99Ms.toFixed(1)}`,
  )
  row('memory after that', `${Math.round(memoryMb(server))} MB`)
  await server.stop()
  await archive(folder, 200)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
