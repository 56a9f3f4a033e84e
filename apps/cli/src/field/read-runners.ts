import { createReadStream } from 'node:fs'

import { ok, type Result } from '@uncramp/core'
import { MATS_M, type FieldRunners, type RaceColumns } from '@uncramp/core/field'
import {
  OUTCOME,
  ResultsReader,
  type ResultsBatch,
  type ResultsFile,
} from '@uncramp/formats/results'
import { phrase } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

import { fileTrouble } from '../edge/file-trouble.ts'
import { refuse, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import type { Voice } from '../flags/voice.ts'

const CHUNK_BYTES = 1 << 18

/** Reads a results file as it streams in; `onBatch` gets a few thousand rows at a time. */
export async function streamResults(
  path: string,
  say: Readonly<{ voice: Voice; words: FieldWords }>,
  onBatch: (batch: ResultsBatch) => void,
): Promise<Result<ResultsFile, Refused>> {
  const reader = new ResultsReader(onBatch)
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES })
    for await (const chunk of stream) reader.push(chunk)
  } catch (error) {
    return refuseCli(path, fileTrouble(error), say.voice.locale)
  }
  const file = reader.end()
  if (file.ok) return file
  return refuse(path, phrase(say.words.files, file.error, say.voice.q), file.error)
}

/** A column that grows. */
class Column {
  #values = new Float64Array(1 << 12)
  #length = 0

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length] = value
    this.#length += 1
  }

  /** In memory that workers share instead of copying. */
  shared(): Float64Array {
    const own = new Float64Array(new SharedArrayBuffer(8 * this.#length))
    own.set(this.#values.subarray(0, this.#length))
    return own
  }
}

/** A list of runners with everything that a field may be planned from. */
export type RunnerList = Readonly<{
  file: ResultsFile
  runners: Omit<FieldRunners, 'anchorS'>
  predictedS: Float64Array
  results: RaceColumns
}>

/** Everybody of a file who runs: wheelers and those who did not start are left out. */
export async function readRunners(
  path: string,
  say: Readonly<{ voice: Voice; words: FieldWords }>,
): Promise<Result<RunnerList, Refused>> {
  const names = ['sex', 'age', 'mass', 'wave', 'start', 'predicted', 'finish'] as const
  const columns = Object.fromEntries(names.map((name) => [name, new Column()]))
  const splits = MATS_M.map(() => new Column())
  const read = await streamResults(path, say, (batch) => {
    for (let i = 0; i < batch.rowsCount; i += 1) {
      const outcome = batch.outcome[i]
      if (outcome === OUTCOME.wheeler || outcome === OUTCOME.didNotStart) continue
      columns['sex']?.push(batch.sex[i] ?? 0)
      columns['age']?.push(batch.ageYears[i] ?? NaN)
      columns['mass']?.push(batch.massKg[i] ?? NaN)
      columns['wave']?.push(batch.waveIndex[i] ?? 0)
      columns['start']?.push(startOf(batch, i))
      columns['predicted']?.push(batch.predictedS[i] ?? NaN)
      columns['finish']?.push(batch.finishS[i] ?? NaN)
      for (const [index, column] of splits.entries()) column.push(batch.splitS[index]?.[i] ?? NaN)
    }
  })
  if (!read.ok) return read
  const of = (name: (typeof names)[number]): Float64Array =>
    columns[name]?.shared() ?? new Float64Array(0)
  const sexRank = bytesOf(of('sex'))
  return ok({
    file: read.value,
    runners: {
      sexRank,
      ageYears: of('age'),
      massKg: of('mass'),
      waveIndex: bytesOf(of('wave')),
      startS: of('start'),
    },
    predictedS: of('predicted'),
    results: {
      sexRank,
      ageYears: of('age'),
      splitS: splits.map((column) => column.shared()),
      finishS: of('finish'),
    },
  })
}

/** A start offset of the file, or gun less net time. */
function startOf(batch: ResultsBatch, row: number): number {
  const given = batch.startS[row] ?? NaN
  if (given >= 0) return given
  const delayS = (batch.gunS[row] ?? NaN) - (batch.finishS[row] ?? NaN)
  return delayS > 0 ? delayS : NaN
}

function bytesOf(values: Float64Array): Uint8Array {
  const own = new Uint8Array(new SharedArrayBuffer(values.length))
  own.set(values)
  return own
}
