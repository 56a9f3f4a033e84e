/**
 * Breaks recordings, archives, results and weather in every way we know and feeds them to the
 * readers, for a given time.
 *
 *   node tools/fuzz.ts [--seconds 60] [--seed 1]
 *
 * First files made to hurt, each in a process of its own whose time and memory are measured; then
 * every seed cut off at every 1/64; then mutations by chance. Seeds are our own fixtures, and real
 * recordings where the folder of them stands beside the checkout. Any failure ends with status 1.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'

import { feed } from '../packages/formats/src/testing/feed.ts'
import { testRun } from '../packages/formats/src/testing/fit-bytes.ts'
import { cutEverywhere, fuzz, type FuzzReport } from '../packages/formats/src/testing/fuzz.ts'
import { ownSeeds, type Seed } from '../packages/formats/src/testing/seeds.ts'
import { singleLineGpx, torments, type Torment } from '../packages/formats/src/testing/torments.ts'
import { concat, zipOf } from '../packages/formats/src/testing/zip-bytes.ts'

const MB = 1024 * 1024
const MAX_SEED_BYTES = 200_000
const LONG_S = 60
/** From here on real recordings too are cut at every place. */
const THOROUGH_S = 300
/** Nothing small may take so long: then the reader hangs, and the watchdog says where. */
const HANG_S = 60
const REAL = new URL('../../shared/data/activities/', import.meta.url)

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    torment: { type: 'string' },
  },
})
const forS = Number(values.seconds)

function realSeeds(): Seed[] {
  if (!existsSync(REAL)) return []
  return globSync('{fit,gpx,tcx,bad}/*', { cwd: REAL.pathname })
    .map((name) => ({
      name: basename(name),
      bytes: new Uint8Array(readFileSync(new URL(encodeURI(name), REAL))),
    }))
    .filter(({ bytes }) => bytes.length <= MAX_SEED_BYTES)
}

function pack(bytes: Uint8Array, how: number): Uint8Array {
  if (how === 0) return new Uint8Array(gzipSync(bytes))
  const data = how === 2 ? bytes : new Uint8Array(deflateRawSync(bytes))
  return zipOf([{ name: 'activities/run.fit', data, method: how === 2 ? 0 : 8 }], how === 3)
}

/** Ten gigabytes of nothing in ten megabytes of deflate. */
function tenGigabytes(): Uint8Array {
  const block = new Uint8Array(
    deflateRawSync(new Uint8Array(64 * MB), { finishFlush: constants.Z_FULL_FLUSH }),
  )
  return concat([...Array.from({ length: 160 }, () => block), new Uint8Array([3, 0])])
}

function tenGigabyteGzip(): Uint8Array {
  return concat([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), tenGigabytes()])
}

/** A zip of two of them and a run; the sizes in its headers are true or lie. */
function tenGigabyteBomb(claimedBytes: number): Uint8Array {
  const data = tenGigabytes()
  const zip = zipOf([
    { name: 'bomb.fit', data, method: 8 },
    { name: 'bomb.zip', data, method: 8 },
    { name: 'run.fit', data: testRun(30).bytes() },
  ])
  new DataView(zip.buffer).setUint32(22, claimedBytes, true)
  return zip
}

/** Made only in the process that reads them. */
const BIG: readonly Torment[] = [
  ...torments(),
  { name: 'a zip bomb of 10 GB', make: () => tenGigabyteBomb(0xffff_ffff) },
  { name: 'a zip bomb that claims to be small', make: () => tenGigabyteBomb(1000) },
  { name: 'a gzip bomb of 10 GB', make: tenGigabyteGzip },
  ...(forS < LONG_S
    ? []
    : [{ name: 'a GPX of 200 MB in one line', make: () => singleLineGpx(200 * MB) }]),
]

/** Of this process, all its threads: a busy machine is no fault of ours. */
function spentMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Cost = Readonly<{ tookMs: number; sizeBytes: number; grownBytes: number }>

/** In the child: one file, its time, and by how much the process grew over it. */
async function readOne(name: string): Promise<void> {
  const bytes = BIG.find((one) => one.name === name)?.make()
  if (bytes === undefined) throw new Error(`no torment ${name}`)
  const before = process.resourceUsage().maxRSS
  const fromMs = spentMs()
  await feed(bytes, name)
  const cost: Cost = {
    tookMs: spentMs() - fromMs,
    sizeBytes: bytes.length,
    grownBytes: (process.resourceUsage().maxRSS - before) * 1024,
  }
  console.log(JSON.stringify(cost))
}

const GRACE_MS = 500
const MAX_GROWTH_BYTES = 200 * MB
const MAX_GROWTH_PER_BYTE = 8

function isBorne({ name }: Torment): boolean {
  const child = spawnSync(
    process.execPath,
    [import.meta.filename, '--torment', name, '--seconds', String(forS)],
    { encoding: 'utf8', timeout: 600_000 },
  )
  if (child.status !== 0) {
    console.log(`FAIL ${name}: ${child.stderr || `ended by ${child.signal}`}`)
    return false
  }
  const { tookMs, sizeBytes, grownBytes } = JSON.parse(child.stdout) as Cost
  const isQuick = tookMs < GRACE_MS + (1000 * sizeBytes) / MB
  const isSmall = grownBytes < MAX_GROWTH_BYTES + MAX_GROWTH_PER_BYTE * sizeBytes
  const verdict = isQuick ? (isSmall ? 'ok  ' : 'BIG ') : 'SLOW'
  const [size, grown] = [sizeBytes, grownBytes].map((bytes) => `${(bytes / MB).toFixed(1)} MB`)
  console.log(`${verdict} ${name}: ${size}, ${tookMs.toFixed(0)} ms, ${grown} of memory`)
  return isQuick && isSmall
}

/** Ends the process, with a word, when one execution takes for ever: a loop cannot be interrupted. */
function watch(): { beat: () => void; stop: () => Promise<number> } {
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(
    `const { workerData } = require('node:worker_threads')
     let [last, since] = [-1, Date.now()]
     setInterval(() => {
       const now = Atomics.load(workerData, 0)
       if (now !== last) [last, since] = [now, Date.now()]
       else if (Date.now() - since > ${HANG_S * 1000}) {
         require('node:fs').writeSync(2, 'HANG: beat ' + now + ' never ended\\n')
         process.kill(process.pid, 'SIGKILL')
       }
     }, 1000)`,
    { eval: true, workerData: shared },
  )
  return { beat: () => void Atomics.add(shared, 0, 1), stop: () => worker.terminate() }
}

function told(what: string, report: FuzzReport): boolean {
  for (const failure of report.failures) console.error(failure)
  console.log(
    `${what}: ${report.executionsCount} executions, ${report.acceptedCount} still readable, ` +
      `${report.failures.length} failures; slowest ${report.worst.msPerMb.toFixed(0)} ms/MB (${report.worst.name}); ` +
      `peak ${(report.peakBytes / MB).toFixed(0)} MB`,
  )
  return report.failures.length === 0
}

async function main(): Promise<boolean> {
  let isGood = true
  for (const big of BIG) isGood = isBorne(big) && isGood
  const [own, real] = [ownSeeds(), realSeeds()]
  const dog = watch()
  const host = {
    nowMs: () => performance.now(),
    spentMs: () => {
      dog.beat()
      return spentMs()
    },
    peakBytes: () => process.resourceUsage().maxRSS * 1024,
    pack,
  }
  const cutSeeds = forS < THOROUGH_S ? own : [...own, ...real]
  const cut = await cutEverywhere({ ...host, seeds: cutSeeds })
  const chance = await fuzz({
    ...host,
    // Small files break in more ways a minute.
    seeds: [...Array.from({ length: 10 }, () => own).flat(), ...real],
    seed: Number(values.seed),
    forMs: forS * 1000,
  })
  await dog.stop()
  const both = [told('cut at every 1/64', cut), told('broken by chance', chance)]
  console.log(
    `${BIG.length + cut.executionsCount + chance.executionsCount} executions in all, of ${own.length} own and ${real.length} real files`,
  )
  return isGood && both.every(Boolean)
}

if (values.torment !== undefined) await readOne(values.torment)
else if (!(await main())) process.exitCode = 1
