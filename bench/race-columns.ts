import type { RaceColumns } from '../packages/core/src/field/race-mats.ts'
import { ResultsReader } from '../packages/formats/src/results/index.ts'

/** A whole results file as columns in memory: for benches and fits, not for 1 GB files. */
export function readRaceColumns(bytes: Uint8Array): RaceColumns {
  const sexRank: number[] = []
  const ageYears: number[] = []
  const finishS: number[] = []
  const splitS: number[][] = Array.from({ length: 9 }, () => [])
  const reader = new ResultsReader((batch) => {
    for (let i = 0; i < batch.rowsCount; i += 1) {
      if (batch.outcome[i] !== 0) continue
      sexRank.push(batch.sex[i] ?? 0)
      ageYears.push(batch.ageYears[i] ?? NaN)
      finishS.push(batch.finishS[i] ?? NaN)
      for (const [index, column] of splitS.entries()) column.push(batch.splitS[index]?.[i] ?? NaN)
    }
  })
  reader.push(bytes)
  const end = reader.end()
  if (!end.ok) throw new Error(end.error.code)
  return {
    sexRank: Uint8Array.from(sexRank),
    ageYears: Float64Array.from(ageYears),
    finishS: Float64Array.from(finishS),
    splitS: splitS.map((column) => Float64Array.from(column)),
  }
}
