/**
 * Breaks recordings and archives in every way we know and feeds them to the readers, for a given time.
 *
 *   node tools/fuzz.ts [--seconds 60] [--seed 1]
 *
 * Seeds are our own fixtures, and real recordings where the folder of them stands beside the checkout.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'

import { readActivities } from '../packages/formats/src/archive/read-activities.ts'
import { decodeActivity } from '../packages/formats/src/decode-activity.ts'
import { assertSound } from '../packages/formats/src/testing/assert-sound.ts'
import { testRun } from '../packages/formats/src/testing/fit-bytes.ts'
import { fuzz } from '../packages/formats/src/testing/fuzz.ts'
import { singleLineGpx, torments } from '../packages/formats/src/testing/torments.ts'
import { concat, zipOf } from '../packages/formats/src/testing/zip-bytes.ts'

const MB = 1024 * 1024
const MAX_SEED_BYTES = 200_000
const REAL = new URL('../../shared/data/activities/', import.meta.url)

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})

function seeds() {
  const own = [
    { name: 'own run', bytes: testRun(300).bytes() },
    { name: 'own zip', bytes: zipOf([{ name: 'run.fit', data: testRun(50).bytes() }], true) },
    { name: 'own line of GPX', bytes: singleLineGpx(20_000) },
  ]
  if (!existsSync(REAL)) return own
  const real = globSync('{fit,gpx,tcx,bad}/*', { cwd: REAL.pathname }).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(encodeURI(name), REAL))),
  }))
  return [...own, ...real.filter(({ bytes }) => bytes.length <= MAX_SEED_BYTES)]
}

function pack(bytes: Uint8Array, how: number): Uint8Array {
  if (how === 0) return new Uint8Array(gzipSync(bytes))
  const data = how === 2 ? bytes : new Uint8Array(deflateRawSync(bytes))
  return zipOf([{ name: 'activities/run.fit', data, method: how === 2 ? 0 : 8 }], how === 3)
}

/** Ten gigabytes of nothing in ten megabytes of deflate. */
function tenGigabyteBomb(): Uint8Array {
  const block = new Uint8Array(
    deflateRawSync(new Uint8Array(64 * MB), { finishFlush: constants.Z_FULL_FLUSH }),
  )
  const data = concat([...Array.from({ length: 160 }, () => block), new Uint8Array([3, 0])])
  return zipOf([
    { name: 'bomb.fit', data, method: 8 },
    { name: 'bomb.zip', data, method: 8 },
    { name: 'run.fit', data: testRun(30).bytes() },
  ])
}

async function timed(name: string, bytes: Uint8Array): Promise<boolean> {
  const fromMs = performance.now()
  const kinds: string[] = []
  const decoded = decodeActivity(bytes, name)
  if (decoded.ok) assertSound(decoded.value)
  for await (const file of readActivities({ path: name, bytes }, { digest: () => '' })) {
    if (kinds.length < 4) kinds.push(file.kind === 'refused' ? file.code : file.kind)
  }
  const tookMs = performance.now() - fromMs
  const isGood = tookMs < 150 + (2000 * bytes.length) / MB
  const size = `${(bytes.length / MB).toFixed(1)} MB`
  console.log(
    `${isGood ? 'ok  ' : 'SLOW'} ${name}: ${size}, ${tookMs.toFixed(0)} ms, ${kinds.join(' ')}`,
  )
  return isGood
}

const isLong = Number(values.seconds) >= 60
let isGood = true
for (const { name, bytes } of torments()) isGood = (await timed(name, bytes)) && isGood
isGood = (await timed('a zip bomb of 10 GB', tenGigabyteBomb())) && isGood
if (isLong) isGood = (await timed('a GPX of 200 MB in one line', singleLineGpx(200 * MB))) && isGood

const report = await fuzz({
  seeds: seeds(),
  seed: Number(values.seed),
  forMs: Number(values.seconds) * 1000,
  nowMs: () => performance.now(),
  memoryBytes: () => (isLong ? 0 : process.memoryUsage.rss()),
  pack,
})
for (const failure of report.failures) console.error(failure)
console.log(
  `${report.executionsCount} executions, ${report.acceptedCount} still readable, ` +
    `${report.failures.length} failures; slowest ${report.worst.msPerMb.toFixed(0)} ms/MB (${report.worst.name}); ` +
    `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
)
if (!isGood || report.failures.length > 0) process.exitCode = 1
