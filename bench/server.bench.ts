/**
 * The server: plans per second beside the bare framework, waiting times at 200 connections, start to
 * first answer, memory at rest. Real processes, one client process.
 *
 * Two kinds of questions: fifty again and again (a page that is looked at, answered from memory after the
 * first time), and every one new (worked out each time). Requests per second swing with what else the
 * machine does; the processor time of the server for each request hardly does, so both ratios are shown.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { serve, type Running } from '../e2e/faults/machine.ts'
import { computedMs, memoryMb, row } from './measure.ts'

const BARE = `
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
const text = 'x'.repeat(Number(process.argv[1]))
const app = new Hono()
app.post('/api/v1/plans', async (c) => { await c.req.text(); return new Response(text, { headers: { 'content-type': 'application/json' } }) })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('at http://127.0.0.1:' + port))
`
const BUDGET_MS = 3000
const ROUNDS_COUNT = 3
/** Planning is compiled well only after some thousand plans. */
const WARM_COUNT = 6000
/** More than a round can ask, so that none comes twice. */
const NEW_COUNT = 60_000

type Load = Readonly<{
  perS: number
  p99Ms: number
  /** Processor time of the server, all its threads, for one request. */
  computedUs: number
  answerByte: number
}>
type Served = Readonly<{ url: string; pid: number | undefined }>
type Wish = Readonly<{ connectionsCount: number; bodiesCount: number; requestsCount?: number }>

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

/** Bytes of an answer, by its head. */
function answerLength(head: string): number {
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.slice(0, 300))
  return Number(/content-length: (\d+)/i.exec(head)?.[1])
}

/** Keeps connections busy, one request after the other on each, for a while or for a number of requests. */
async function load({ url, pid }: Served, wish: Wish): Promise<Load> {
  const { hostname, port } = new URL(url)
  const requests = planBodies(wish.bodiesCount).map((body) =>
    Buffer.from(
      `POST /api/v1/plans HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const tookMs: number[] = []
  let [heardByte, turn] = [0, 0]
  const beforeMs = computedMs(pid)
  const fromMs = performance.now()
  const isOver = (): boolean =>
    wish.requestsCount === undefined
      ? performance.now() - fromMs > BUDGET_MS
      : tookMs.length >= wish.requestsCount
  const connection = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      let [leftByte, askedAtMs] = [-1, 0]
      const ask = (): void => {
        if (isOver()) {
          socket.destroy()
          return resolve()
        }
        askedAtMs = performance.now()
        leftByte = -1
        turn += 1
        socket.write(requests[turn % requests.length] ?? '')
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('data', (chunk: Buffer) => {
        // A head always fits into the first piece.
        const headEnd = leftByte < 0 ? chunk.indexOf('\r\n\r\n') : -4
        if (leftByte < 0) {
          leftByte = answerLength(chunk.toString('latin1', 0, headEnd))
          heardByte += leftByte
        }
        leftByte -= chunk.byteLength - headEnd - 4
        if (leftByte > 0) return
        tookMs.push(performance.now() - askedAtMs)
        ask()
      })
    })
  await Promise.all(Array.from({ length: wish.connectionsCount }, connection))
  const count = tookMs.length
  tookMs.sort((a, b) => a - b)
  return {
    perS: (count * 1000) / (performance.now() - fromMs),
    p99Ms: tookMs[Math.floor(0.99 * (count - 1))] ?? Number.NaN,
    computedUs: ((computedMs(pid) - beforeMs) * 1000) / count,
    answerByte: Math.round(heardByte / count),
  }
}

/** The best of some rounds of each: the machine is never quieter than that. */
async function best(served: Served, wish: Wish): Promise<Load> {
  const rounds: Load[] = []
  for (let i = 0; i < ROUNDS_COUNT; i++) rounds.push(await load(served, wish))
  return {
    perS: Math.max(...rounds.map(({ perS }) => perS)),
    p99Ms: Math.min(...rounds.map(({ p99Ms }) => p99Ms)),
    computedUs: Math.min(...rounds.map(({ computedUs }) => computedUs)),
    answerByte: rounds[0]?.answerByte ?? 0,
  }
}

async function startBare(answerByte: number): Promise<Served & { stop: () => void }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', BARE, String(answerByte)], {
    cwd: join(import.meta.dirname, '../apps/server'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) =>
      resolve(/http\S+/.exec(chunk.toString())?.[0] ?? ''),
    ),
  )
  return { url, pid: child.pid, stop: () => child.kill() }
}

/** From the command to the first answer, best of some: the cache of compiled code is warm, as after any first start. */
async function startMs(data: string): Promise<number> {
  const tookMs: number[] = []
  for (let i = 0; i < ROUNDS_COUNT; i++) {
    const fromMs = performance.now()
    const server = await serve('--data', data)
    await server.client.call('ready', {})
    tookMs.push(performance.now() - fromMs)
    await server.stop()
  }
  return Math.min(...tookMs)
}

const REPEATED = { bodiesCount: 50, connectionsCount: 20 }
const NEW = { bodiesCount: NEW_COUNT, connectionsCount: 20 }
const CROWD = 200

const figure = ({ perS }: Load): string => `${Math.round(perS)} /s`

async function plans(server: Running): Promise<void> {
  const ours = { url: server.url, pid: server.child.pid }
  await load(ours, { ...NEW, requestsCount: WARM_COUNT })
  const fresh = await best(ours, NEW)
  const freshCrowd = await best(ours, { ...NEW, connectionsCount: CROWD })
  const repeated = await best(ours, REPEATED)
  const crowd = await best(ours, { ...REPEATED, connectionsCount: CROWD })
  const bare = await startBare(repeated.answerByte)
  await load(bare, { ...REPEATED, requestsCount: WARM_COUNT })
  const theirs = await best(bare, REPEATED)
  const theirCrowd = await best(bare, { ...REPEATED, connectionsCount: CROWD })
  bare.stop()
  const beside = (own: Load): string =>
    `${(own.perS / theirs.perS).toFixed(2)} of the bare framework, by processor ${(theirs.computedUs / own.computedUs).toFixed(2)} (${Math.round(own.computedUs)} us); aim 0.60`
  row(
    'bare framework, fixed body of that size',
    figure(theirs),
    `${theirs.answerByte} bytes, ${Math.round(theirs.computedUs)} us of processor each`,
  )
  row('POST /api/v1/plans, 50 questions again and again', figure(repeated), beside(repeated))
  row('POST /api/v1/plans, each question new', figure(fresh), beside(fresh))
  row(
    'the same at 200 connections, p99: again and again',
    `${crowd.p99Ms.toFixed(1)} ms`,
    `aim under 25; new ${freshCrowd.p99Ms.toFixed(1)}, bare framework ${theirCrowd.p99Ms.toFixed(1)}`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'uncramp-bench-'))
try {
  const data = join(folder, 'data')
  await (await serve('--data', data)).stop()
  row(
    'start to first answer, existing store',
    `${Math.round(await startMs(data))} ms`,
    'aim under 1000',
  )
  const server = await serve('--data', data)
  row('memory at rest', `${Math.round(memoryMb(server.child.pid))} MB`, 'aim under 120')
  await plans(server)
  row('memory after that', `${Math.round(memoryMb(server.child.pid))} MB`)
  await server.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
