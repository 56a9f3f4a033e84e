import { ok, type Result } from '@uncramp/core'
import type { RunnerList } from '@uncramp/core/field'

import { MATS_M } from './columns.ts'
import { OUTCOME, type ResultsBatch } from './results-batch.ts'
import type { ResultsError } from './results-issue.ts'
import { ResultsReader, type ResultsFile } from './results-reader.ts'

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

  values(): Float64Array {
    return this.#values.slice(0, this.#length)
  }
}

const NAMES = ['sex', 'age', 'mass', 'wave', 'start', 'predicted', 'finish'] as const

/** What a list of runners holds, and what was odd about its file. */
export type ReadRunners = Readonly<{ file: ResultsFile; list: RunnerList }>

/** Everybody of a results or entrants file who runs: wheelers and those who did not start are left out. */
export class RunnerRows {
  readonly #columns = new Map(NAMES.map((name) => [name, new Column()]))
  readonly #splits = MATS_M.map(() => new Column())
  readonly #reader = new ResultsReader((batch) => this.#take(batch))

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void {
    this.#reader.push(bytes)
  }

  /**
   * Ends the file.
   *
   * @errors not_results
   */
  end(): Result<ReadRunners, ResultsError> {
    const file = this.#reader.end()
    if (!file.ok) return file
    const { has, matsM } = file.value
    const of = (name: (typeof NAMES)[number]): Float64Array =>
      this.#columns.get(name)?.values() ?? new Float64Array(0)
    const sexRank = Uint8Array.from(of('sex'))
    const ageYears = of('age')
    const list: RunnerList = {
      has,
      matsM,
      runners: {
        sexRank,
        ageYears,
        massKg: of('mass'),
        waveIndex: Uint8Array.from(of('wave')),
        startS: of('start'),
      },
      predictedS: of('predicted'),
      results: {
        sexRank,
        ageYears,
        splitS: this.#splits.map((column) => column.values()),
        finishS: of('finish'),
      },
    }
    return ok({ file: file.value, list })
  }

  #take(batch: ResultsBatch): void {
    const put = (name: (typeof NAMES)[number], value: number): void =>
      this.#columns.get(name)?.push(value)
    for (let i = 0; i < batch.rowsCount; i += 1) {
      const outcome = batch.outcome[i]
      if (outcome === OUTCOME.wheeler || outcome === OUTCOME.didNotStart) continue
      put('sex', batch.sex[i] ?? 0)
      put('age', batch.ageYears[i] ?? NaN)
      put('mass', batch.massKg[i] ?? NaN)
      put('wave', batch.waveIndex[i] ?? 0)
      put('start', startOf(batch, i))
      put('predicted', batch.predictedS[i] ?? NaN)
      put('finish', batch.finishS[i] ?? NaN)
      for (const [index, column] of this.#splits.entries())
        column.push(batch.splitS[index]?.[i] ?? NaN)
    }
  }
}

/** A start offset of the file, or gun less net time. */
function startOf(batch: ResultsBatch, row: number): number {
  const given = batch.startS[row] ?? NaN
  if (given >= 0) return given
  const delayS = (batch.gunS[row] ?? NaN) - (batch.finishS[row] ?? NaN)
  return delayS > 0 ? delayS : NaN
}
