/**
 * An archive of a thousand marathon-length `.fit.gz`, read as a stream from end to end: unpacked,
 * decoded, analysed. Beside it the same with `fit-file-parser` in the decoder's place; the memory of
 * three times as large an archive; and one thread beside two, with what two processes that share nothing
 * come to on this machine. `--quick`: a tenth of the files.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { ArchiveReading } from './archive-reader.ts'
import { row } from './measure.ts'

const FILE = new URL('../../shared/data/activities/fit/elevate__loup-blanc.fit', import.meta.url)
const FILES_COUNT = process.argv.includes('--quick') ? 100 : 1000
/** The peer takes a tenth of a second for each: some are enough. */
const PEER_FILES_COUNT = FILES_COUNT / 20
const THREADS_ROUNDS_COUNT = 3

function read(way: string, ...words: readonly number[]): ArchiveReading {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'archive-reader.ts'), way, ...words.map(String)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ArchiveReading
}

const eachMs = ({ tookMs, runsCount }: ArchiveReading) => tookMs / runsCount

function benchPeer(): void {
  const [ours, peer] = [read('ours', FILES_COUNT), read('peer', PEER_FILES_COUNT)]
  row(`${ours.runsCount} of ${FILES_COUNT} runs, each`, `${eachMs(ours).toFixed(1)} ms`)
  row(
    `fit-file-parser, ${peer.runsCount} runs, each`,
    `${eachMs(peer).toFixed(1)} ms`,
    `${(eachMs(peer) / eachMs(ours)).toFixed(1)}x ours; goal: 20x`,
  )
  const larger = read('ours', FILES_COUNT * 3)
  row('peak memory', `${ours.peakMb.toFixed(0)} MB`, 'aim: under 300 MB')
  row(`  of ${larger.runsCount} runs`, `${larger.peakMb.toFixed(0)} MB`, 'whatever its size')
}

/** In turns, the best of each, so that a noisy machine spoils both alike. */
function benchThreads(): void {
  const best = new Map<number, ArchiveReading>()
  for (let round = 0; round < THREADS_ROUNDS_COUNT; round++) {
    for (const threadsCount of [1, 2]) {
      const reading = read('workers', FILES_COUNT, threadsCount)
      const known = best.get(threadsCount)
      if (known === undefined || reading.tookMs < known.tookMs) best.set(threadsCount, reading)
    }
  }
  const [one, two] = [best.get(1), best.get(2)]
  if (one === undefined || two === undefined) return
  row('one worker, each run kept', `${eachMs(one).toFixed(1)} ms`)
  row(
    'two workers',
    `${eachMs(two).toFixed(1)} ms`,
    `${(one.tookMs / two.tookMs).toFixed(2)}x one; aim 1.6x; peak ${two.peakMb.toFixed(0)} MB`,
  )
}

/** Runs so many processes at once, each with an archive of its own; how long until the last has ended. */
async function processesMs(processesCount: number): Promise<number> {
  const fromMs = performance.now()
  const reader = join(import.meta.dirname, 'archive-reader.ts')
  const running = Array.from({ length: processesCount }, () =>
    once(spawn(process.execPath, [reader, 'ours', String(FILES_COUNT / 2)]), 'exit'),
  )
  await Promise.all(running)
  return performance.now() - fromMs
}

/** One reading already has helpers on the second core: its compiler and its sweeper. */
async function benchCeiling(): Promise<void> {
  let [oneMs, twoMs] = [Infinity, Infinity]
  for (let round = 0; round < THREADS_ROUNDS_COUNT; round++) {
    // In turns, so that a noisy machine spoils both alike.
    // oxlint-disable-next-line no-await-in-loop
    oneMs = Math.min(oneMs, await processesMs(1))
    // oxlint-disable-next-line no-await-in-loop
    twoMs = Math.min(twoMs, await processesMs(2))
  }
  const scaling = (2 * oneMs) / twoMs
  row('two processes that share nothing', `${scaling.toFixed(2)}x one`, 'what this machine gives')
}

if (!existsSync(FILE)) row('no folder of real recordings beside the checkout', 'skipped')
else {
  benchPeer()
  benchThreads()
  await benchCeiling()
}
