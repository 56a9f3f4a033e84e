/**
 * One library in a process of its own: reads the files named on standard input, prints for each the
 * median processor time and what it read, and the peak of memory. Called by `decode.bench.ts`.
 */
import { readFileSync } from 'node:fs'

import FitParser from 'fit-file-parser'
import { SaxesParser } from 'saxes'
import * as txml from 'txml/txml'

import { decodeFit } from '../packages/formats/src/fit/decode-fit.ts'
import { decodeGpx } from '../packages/formats/src/gpx/decode-gpx.ts'
import { decodeTcx } from '../packages/formats/src/tcx/decode-tcx.ts'
import { threadMs } from './measure.ts'
import { peerAddress } from './peers.ts'

/** What a library made of a file: enough to say whether two read the same. */
export type Reading = { recordsCount: number; distanceM: number; meanBpm: number }
export type Timed = { file: string; medianMs: number; reading: Reading }

type Reader = (bytes: Uint8Array, file: string) => Reading | Promise<Reading>

const mean = (values: ArrayLike<number>) => {
  let [sum, count] = [0, 0]
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN
    if (!(value > 0)) continue
    sum += value
    count++
  }
  return count === 0 ? 0 : sum / count
}

const uncramp: Reader = (bytes, file) => {
  const decode = /fit$/i.test(file) ? decodeFit : file.endsWith('gpx') ? decodeGpx : decodeTcx
  const result = decode(bytes)
  if (!result.ok) return { recordsCount: 0, distanceM: 0, meanBpm: 0 }
  const { track } = result.value.activity
  return {
    recordsCount: track.atS.length,
    distanceM: track.distanceM.findLast((value) => value === value) ?? 0,
    meanBpm: mean(track.heartRateBpm),
  }
}

/** The floor: every byte looked at once. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0
  for (let index = 0; index < bytes.length; index++) sum += bytes[index] ?? 0
  return sum
}

const byteLoop: Reader = (bytes) => ({ recordsCount: 0, distanceM: 0, meanBpm: sumOf(bytes) })

type PeerRecord = { distance?: number; heart_rate?: number }

const peerReading = (records: readonly PeerRecord[]): Reading => ({
  recordsCount: records.length,
  distanceM: records.findLast(({ distance }) => distance !== undefined)?.distance ?? 0,
  meanBpm: mean(records.map(({ heart_rate: bpm }) => bpm ?? 0)),
})

const fitFileParser: Reader = async (bytes) => {
  const parsed = await new FitParser({ mode: 'list', force: true }).parseAsync(Buffer.from(bytes))
  return peerReading(parsed.records ?? [])
}

type EasyFitClass = new (options: object) => {
  parse(bytes: Buffer, done: (error: unknown, data: { records?: PeerRecord[] }) => void): void
}

/** Loaded only where it is the one measured: it is no dependency. */
async function easyFitReader(): Promise<Reader> {
  const module = await import(peerAddress('easy-fit') ?? 'easy-fit')
  const EasyFit: EasyFitClass = module.default.default ?? module.default
  return (bytes) =>
    new Promise((done) => {
      new EasyFit({ mode: 'list', force: true }).parse(Buffer.from(bytes), (_, data) =>
        done(peerReading(data?.records ?? [])),
      )
    })
}

/** What a recording's reader must take from its tags, on top of any parser: numbers and times. */
class Collected {
  recordsCount = 0
  distanceM = 0
  bpm: number[] = []
  sum = 0
  isInPoint = false
  isInHeartRate = false

  open(name: string, attributes: Record<string, unknown>): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'trkpt' || local === 'Trackpoint') {
      this.recordsCount++
      this.isInPoint = true
      if (local === 'trkpt') this.sum += Number(attributes['lat']) + Number(attributes['lon'])
    } else if (local === 'HeartRateBpm') this.isInHeartRate = true
  }

  text(name: string, text: string): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (!this.isInPoint) return
    if (local === 'time' || local === 'Time') this.sum += Date.parse(text)
    else if (local === 'hr' || (local === 'Value' && this.isInHeartRate))
      this.bpm.push(Number(text))
    else if (local === 'DistanceMeters') this.distanceM = Number(text)
    else this.sum += Number(text)
  }

  close(name: string): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'trkpt' || local === 'Trackpoint') this.isInPoint = false
    else if (local === 'HeartRateBpm') this.isInHeartRate = false
  }

  reading(): Reading {
    return { recordsCount: this.recordsCount, distanceM: this.distanceM, meanBpm: mean(this.bpm) }
  }
}

const saxes: Reader = (bytes) => {
  const collected = new Collected()
  const parser = new SaxesParser()
  let [name, text] = ['', '']
  parser.on('opentag', (tag) => {
    name = tag.name
    text = ''
    collected.open(tag.name, tag.attributes)
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', (tag) => {
    if (tag.name === name && text !== '') collected.text(name, text)
    name = ''
    collected.close(tag.name)
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return collected.reading()
}

type Node = string | { tagName: string; attributes: Record<string, unknown>; children: Node[] }

const txmlReader: Reader = (bytes) => {
  const collected = new Collected()
  const visit = (node: Node) => {
    if (typeof node === 'string') return
    collected.open(node.tagName, node.attributes)
    const [only] = node.children
    if (typeof only === 'string') collected.text(node.tagName, only)
    else for (const child of node.children) visit(child)
    collected.close(node.tagName)
  }
  // Its HTML habits (`<link>` never closes) off.
  const options = { noChildNodes: [] } as unknown as Parameters<typeof txml.parse>[1]
  const nodes = txml.parse(new TextDecoder().decode(bytes), options) as unknown as Node[]
  for (const node of nodes) visit(node)
  return collected.reading()
}

const READERS: Readonly<Record<string, Reader>> = {
  uncramp,
  'fit-file-parser': fitFileParser,
  'byte loop': byteLoop,
  saxes,
  txml: txmlReader,
}

const [library = '', budget = '200'] = process.argv.slice(2)
const reader = library === 'easy-fit' ? await easyFitReader() : READERS[library]
if (reader === undefined) throw new Error(`no reader ${library}`)
const read: Reader = reader
const files = readFileSync(0, 'utf8').trim().split('\n')
/** Processor time comes in ticks of some ms on some systems: a batch of calls is many ticks long. */
const BATCH_MS = 40
const MIN_BATCHES_COUNT = 3
const timed: Timed[] = []

/** Processor time of one call, as the mean of a batch, and what it read. */
async function batchOf(
  bytes: Uint8Array,
  file: string,
): Promise<{ eachMs: number; reading: Reading }> {
  let reading: Reading = { recordsCount: 0, distanceM: 0, meanBpm: 0 }
  let [spentMs, callsCount] = [0, 0]
  const fromMs = threadMs()
  while (spentMs < BATCH_MS) {
    reading = await read(bytes, file)
    callsCount++
    spentMs = threadMs() - fromMs
  }
  return { eachMs: spentMs / callsCount, reading }
}

// Code warms up on all files before any is timed, as in an import of many.
for (const file of files) await read(new Uint8Array(readFileSync(file)), file)
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  const batches: number[] = []
  const untilMs = threadMs() + Number(budget)
  let last = await batchOf(bytes, file)
  while (batches.length < MIN_BATCHES_COUNT || threadMs() < untilMs) {
    last = await batchOf(bytes, file)
    batches.push(last.eachMs)
  }
  batches.sort((one, other) => one - other)
  timed.push({ file, medianMs: batches[batches.length >> 1] ?? NaN, reading: last.reading })
}
const peakMb = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ timed, peakMb }))
