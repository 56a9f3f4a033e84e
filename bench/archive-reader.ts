/**
 * One way of reading an archive of a thousand runs, in a process of its own so that its peak of memory
 * is its own: `node bench/archive-reader.ts ours|peer|workers COUNT [THREADS]`. Prints one line of JSON.
 * Called by `archive.bench.ts`.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import type { Activity } from '@uncramp/core/activity'
import { analyzeActivity } from '@uncramp/core/analysis'
import { listedIn, readActivities, readFiles, type ArchiveItem } from '@uncramp/formats'
import FitParser from 'fit-file-parser'

import { inflate } from '../apps/cli/src/import/inflate.ts'
import { ReadingPool } from '../apps/cli/src/import/reading-pool.ts'
import { madeActivity } from '../packages/core/src/analysis/made-run.law.ts'
import { threadMs } from './measure.ts'

/** What one way came to. */
export type ArchiveReading = Readonly<{ tookMs: number; runsCount: number; peakMb: number }>

const [way = '', count = '0', threads = '1'] = process.argv.slice(2)
const filesCount = Number(count)
const FILE = new URL('../../shared/data/activities/fit/elevate__loup-blanc.fit', import.meta.url)
const packed = new Uint8Array(gzipSync(readFileSync(FILE)))

/** The archive as it would come from a disk or a network, never whole in memory. */
function* archive(): Generator<Uint8Array> {
  for (let index = 0; index < filesCount; index++) {
    const name = Buffer.from(`activities/${index}.fit.gz`)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt16LE(name.length, 26)
    yield new Uint8Array(Buffer.concat([head, name]))
    for (let atByte = 0; atByte < packed.length; atByte += 65_536) {
      yield packed.slice(atByte, atByte + 65_536)
    }
  }
  const end = Buffer.alloc(46)
  end.writeUInt32LE(0x02014b50, 0)
  yield new Uint8Array(end)
}

const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

async function readByOurs(): Promise<number> {
  let runsCount = 0
  const list = await listedIn([{ path: 'export.zip', bytes: archive() }], { inflate })
  const source = { path: 'export.zip', bytes: archive() }
  for await (const file of readActivities(source, { digest, inflate }, list)) {
    if (file.kind !== 'run') continue
    analyzeActivity(file)
    runsCount++
  }
  return runsCount
}

type PeerRecord = Record<string, number | string | Date | undefined>

/** The same columns from the peer's records, so that the same analysis can follow. */
function activityOf(records: readonly PeerRecord[]): Activity {
  const column = (name: string, scale = 1): Float64Array =>
    Float64Array.from(records, (record) => Number(record[name] ?? NaN) * scale)
  const timeS = Float64Array.from(records, ({ timestamp }) => Number(timestamp) / 1000)
  return madeActivity(
    {
      atS: timeS.map((atS) => atS - (timeS[0] ?? 0)),
      latitudeDeg: column('position_lat'),
      longitudeDeg: column('position_long'),
      altitudeM: column('altitude'),
      distanceM: column('distance'),
      speedMps: column('speed'),
      heartRateBpm: column('heart_rate'),
      cadenceSpm: column('cadence', 2),
      powerW: column('power'),
      temperatureC: column('temperature'),
    },
    { subSport: 'trail' },
  )
}

async function readByPeer(): Promise<number> {
  let runsCount = 0
  for await (const item of readFiles({ path: 'export.zip', bytes: archive() }, { inflate })) {
    if (item.kind !== 'file') continue
    const bytes = gunzipSync(item.bytes)
    const parsed = await new FitParser({ mode: 'list', force: true }).parseAsync(bytes)
    const records = (parsed.records ?? []) as PeerRecord[]
    analyzeActivity({ id: digest(item.bytes), activity: activityOf(records) })
    runsCount++
  }
  return runsCount
}

/** As `uncramp import` does: threads that unpack, decode, analyse and keep. */
async function readByWorkers(threadsCount: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-bench-'))
  const pool = new ReadingPool({ originals: folder, known: [] }, threadsCount)
  const underway = new Set<Promise<void>>()
  const list = await listedIn([{ path: 'export.zip', bytes: archive() }], { inflate })
  let runsCount = 0
  const readOne = async (item: ArchiveItem): Promise<void> => {
    const results = await pool.read(item, list.of(item.path))
    runsCount += results.filter(({ kind }) => kind !== 'refused').length
  }
  try {
    for await (const item of readFiles({ path: 'export.zip', bytes: archive() }, { inflate })) {
      while (underway.size >= threadsCount * 2) await Promise.race(underway)
      const reading: Promise<void> = readOne(item).finally(() => underway.delete(reading))
      underway.add(reading)
    }
    await Promise.all(underway)
  } finally {
    await pool.close()
    rmSync(folder, { recursive: true })
  }
  return runsCount
}

// With one thread, its processor time; with workers the clock.
const nowMs = way === 'workers' ? () => performance.now() : threadMs
const fromMs = nowMs()
const runsCount =
  way === 'ours'
    ? await readByOurs()
    : way === 'peer'
      ? await readByPeer()
      : await readByWorkers(Number(threads))
const told: ArchiveReading = {
  tookMs: nowMs() - fromMs,
  runsCount,
  peakMb: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(JSON.stringify(told))
