import type { DecodedActivity } from '@uncramp/core/activity'
import { analyzeActivity } from '@uncramp/core/analysis'

import { listedIn } from '../archive/listed-in.ts'
import { readActivities } from '../archive/read-activities.ts'
import { readCourse } from '../course/read-course.ts'
import { decodeActivity } from '../decode-activity.ts'
import { ResultsReader, type ResultsBatch } from '../results/index.ts'
import { decodeUtf8 } from '../text/decode-text.ts'
import { parseOpenMeteo } from '../weather/index.ts'
import { assertSound } from './assert-sound.ts'

const WINDOW = { fromAtMs: 1_782_000_000_000, toAtMs: 1_782_010_800_000, origin: 'given' } as const

/**
 * Gives some bytes to every reader there is: recordings and their analysis, courses, archives with
 * their titles and body mass, results, weather. Throws where one throws or breaks a promise.
 *
 * @param path  decides what an archive's reader takes them for
 * @returns     whether any of them made something of it
 */
export async function feed(bytes: Uint8Array, path: string): Promise<boolean> {
  const decoded = decodeActivity(bytes, path)
  if (decoded.ok) checkDecoded(decoded.value)
  const isCourse = readCourse(bytes, path).ok
  const isWeather = parseOpenMeteo(decodeUtf8(bytes), WINDOW).ok
  const isResults = readResults(bytes)
  const isImported = await readArchive(bytes, path)
  return decoded.ok || isCourse || isWeather || isResults || isImported
}

function checkDecoded(decoded: DecodedActivity): void {
  assertSound(decoded)
  const analysis = analyzeActivity({ id: '', ...decoded })
  for (const split of analysis.splits) {
    const isFinite = Object.values(split).every((value) => value === null || Number.isFinite(value))
    if (!isFinite) throw new Error(`a split of ${JSON.stringify(split)}`)
  }
}

async function readArchive(bytes: Uint8Array, path: string): Promise<boolean> {
  let isAccepted = false
  const list = await listedIn([{ path, bytes }])
  for await (const file of readActivities({ path, bytes }, { digest: () => '' }, list)) {
    if (file.path.split(/[/\\]/).includes('..')) throw new Error('a path that climbs')
    if (file.kind === 'run' || file.kind === 'titles') isAccepted = true
    if (file.kind === 'body_mass') {
      isAccepted ||= file.readings.length > 0
      for (const { atMs, massKg } of file.readings) {
        if (!Number.isFinite(atMs) || !(massKg > 0)) throw new Error(`${massKg} kg at ${atMs}`)
      }
    }
  }
  return isAccepted
}

/** In pieces of odd size, as a stream would bring them. */
function readResults(bytes: Uint8Array): boolean {
  const reader = new ResultsReader(checkBatch)
  const pieceBytes = 1 + (bytes.length % 9973)
  for (let atByte = 0; atByte < bytes.length; atByte += pieceBytes)
    reader.push(bytes.subarray(atByte, atByte + pieceBytes))
  return reader.end().ok
}

function checkBatch(batch: ResultsBatch): void {
  const { rowsCount, splitS, finishS, ageYears } = batch
  for (let row = 0; row < rowsCount; row += 1) {
    if ((batch.sex[row] ?? 9) > 2 || (batch.outcome[row] ?? 9) > 5)
      throw new Error('a code of none')
    if ((finishS[row] ?? NaN) < 0 || (ageYears[row] ?? NaN) < 0) throw new Error('a negative time')
    let lastS = 0
    for (const column of splitS) {
      const atS = column[row] ?? NaN
      if (atS <= lastS) throw new Error('splits that fall')
      if (atS === atS) lastS = atS
    }
  }
}
