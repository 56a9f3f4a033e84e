/**
 * An archive of a thousand marathon-length `.fit.gz`, read as a stream from end to end: unpacked,
 * decoded, analysed. Beside it what `fit-file-parser` takes for unpacking and decoding alone, from
 * every fiftieth file. `--quick`: a hundred files.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync, gzipSync, inflateRawSync } from 'node:zlib'

import { analyzeActivity } from '@uncramp/core/analysis'
import { readActivities } from '@uncramp/formats'
import FitParser from 'fit-file-parser'

import { row } from './measure.ts'

const FILE = new URL('../../shared/data/activities/fit/elevate__loup-blanc.fit', import.meta.url)
const FILES_COUNT = process.argv.includes('--quick') ? 100 : 1000
const PEER_FILES_COUNT = FILES_COUNT / 50

/** The archive as it would come from a disk or a network, never whole in memory. */
function* archive(data: Uint8Array): Generator<Uint8Array> {
  for (let index = 0; index < FILES_COUNT; index++) {
    const name = Buffer.from(`activities/${index}.fit.gz`)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt16LE(name.length, 26)
    yield new Uint8Array(Buffer.concat([head, name]))
    for (let atByte = 0; atByte < data.length; atByte += 65_536) {
      yield data.slice(atByte, atByte + 65_536)
    }
  }
  const end = Buffer.alloc(46)
  end.writeUInt32LE(0x02014b50, 0)
  yield new Uint8Array(end)
}

if (!existsSync(FILE)) row('no folder of real recordings beside the checkout', 'skipped')
else {
  const bytes = readFileSync(FILE)
  const packed = new Uint8Array(gzipSync(bytes))
  const host = {
    digest: (data: Uint8Array) => createHash('sha256').update(data).digest('hex'),
    inflate: (data: Uint8Array, maxBytes: number) =>
      inflateRawSync(data, { maxOutputLength: maxBytes }),
  }
  let [runsCount, samplesCount] = [0, 0]
  const fromMs = performance.now()
  for await (const file of readActivities({ path: 'export.zip', bytes: archive(packed) }, host)) {
    if (file.kind !== 'run') continue
    analyzeActivity(file)
    runsCount++
    samplesCount += file.activity.track.atS.length
  }
  const ourMs = (performance.now() - fromMs) / FILES_COUNT
  const peakMb = process.resourceUsage().maxRSS / 1024
  row(
    `${runsCount} of ${FILES_COUNT} runs, each`,
    `${ourMs.toFixed(1)} ms`,
    `${samplesCount} samples`,
  )
  row('peak memory', `${peakMb.toFixed(0)} MB`, 'aim: under 300 MB')

  const peerFromMs = performance.now()
  for (let index = 0; index < PEER_FILES_COUNT; index++) {
    await new FitParser({ mode: 'list', force: true }).parseAsync(gunzipSync(packed))
  }
  const peerMs = (performance.now() - peerFromMs) / PEER_FILES_COUNT
  row(
    'fit-file-parser, each (no analysis)',
    `${peerMs.toFixed(1)} ms`,
    `${(peerMs / ourMs).toFixed(1)}x ours with it; goal: 20x`,
  )
}
