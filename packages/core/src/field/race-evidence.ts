import { HALF_INDEX, isCleanFinish, readStartAndFade, type StartAndFade } from './clean-finish.ts'
import { Histogram } from './histogram.ts'
import { MATS_M, SEX_RANK, type RaceColumns } from './race-mats.ts'

/** Slowed by a fifth, a quarter, three tenths: share of those whose splits tell. */
export type WallShares = Readonly<{ wall20Frac: number; wall25Frac: number; wall30Frac: number }>

/** One row of a table: a group of finishers, how they split and how many faded. NaN: nobody told. */
export type SplitRow = WallShares &
  Readonly<{
    group: string
    sex: 'all' | 'f' | 'm'
    runnersCount: number
    finishS: number
    halfRatio: Readonly<{ low: number; mid: number; high: number }>
    negativeFrac: number
    tenPercentSlowerFrac: number
    /** 10th, 50th and 90th percentile of first 5 km over own mean pace, less 1. */
    startOverMean: Readonly<{ low: number; mid: number; high: number }>
    startOverHalfFrac: number
  }>

/** Wall by how much faster the first 5 km was than the runner’s own mean pace. */
export type StartWallRow = WallShares &
  Readonly<{ fromFrac: number; toFrac: number; runnersCount: number }>

/** `uncramp.race-evidence/1`: the tables of one race. */
export type RaceEvidence = Readonly<{
  schema: 'uncramp.race-evidence/1'
  rowsCount: number
  cleanCount: number
  all: SplitRow
  byFinish: readonly SplitRow[]
  byAge: readonly SplitRow[]
  startAndWall: readonly StartWallRow[]
}>

const FINISH_EDGES_S = [10_800, 12_600, 14_400, 16_200, 18_000, Infinity] as const
const FINISH_NAMES = ['<3:00', '3:00-3:30', '3:30-4:00', '4:00-4:30', '4:30-5:00', '5:00+'] as const
const AGE_EDGES_YEARS = [18, 30, 40, 50, 60, 70, 90] as const
const AGE_NAMES = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-89'] as const
/** Faster by more than the first, down to slower by 12 %. */
const START_EDGES = [0.25, 0.15, 0.12, 0.09, 0.06, 0.03, 0, -0.03, -0.06, -0.12] as const
/** `F-M 5`: groups by finish or age, then by sex. */
const SEXES = ['f', 'm'] as const

class Group {
  readonly #halfRatio = new Histogram({ low: 0.6, high: 2.3, factor: 0.0005 })
  readonly #finish = new Histogram({ low: 7200, high: 29_000, factor: 10 })
  readonly #startOverMean = new Histogram({ low: -0.5, high: 0.5, factor: 0.0005 })
  readonly #startOverHalf = new Histogram({ low: -0.5, high: 0.5, factor: 0.0005 })
  #negative = 0
  #slower = 0
  readonly walls = new WallCount()

  add(one: StartAndFade, finishS: number): void {
    this.#halfRatio.add(one.halfRatio)
    this.#finish.add(finishS)
    if (one.halfRatio < 1) this.#negative += 1
    if (one.halfRatio > 1.1) this.#slower += 1
    if (one.startOverMean > -1) this.#startOverMean.add(one.startOverMean)
    if (one.startOverHalfFrac > -1) this.#startOverHalf.add(one.startOverHalfFrac)
    this.walls.add(one.fadeRatio)
  }

  row(group: string, sex: SplitRow['sex']): SplitRow {
    const runnersCount = this.#halfRatio.count
    const [ratio, start] = [this.#halfRatio, this.#startOverMean]
    return {
      group,
      sex,
      runnersCount,
      finishS: this.#finish.quantile(0.5),
      halfRatio: {
        low: ratio.quantile(0.25),
        mid: ratio.quantile(0.5),
        high: ratio.quantile(0.75),
      },
      negativeFrac: this.#negative / runnersCount,
      tenPercentSlowerFrac: this.#slower / runnersCount,
      startOverMean: {
        low: start.quantile(0.1),
        mid: start.quantile(0.5),
        high: start.quantile(0.9),
      },
      startOverHalfFrac: this.#startOverHalf.quantile(0.5),
      ...this.walls.shares(),
    }
  }
}

class WallCount {
  #told = 0
  #walls20 = 0
  #walls25 = 0
  #walls30 = 0

  get told(): number {
    return this.#told
  }

  add(fadeRatio: number): void {
    if (Number.isNaN(fadeRatio)) return
    this.#told += 1
    if (fadeRatio >= 0.2) this.#walls20 += 1
    if (fadeRatio >= 0.25) this.#walls25 += 1
    if (fadeRatio >= 0.3) this.#walls30 += 1
  }

  shares(): WallShares {
    return {
      wall20Frac: this.#walls20 / this.#told,
      wall25Frac: this.#walls25 / this.#told,
      wall30Frac: this.#walls30 / this.#told,
    }
  }
}

/**
 * The tables of PACING: split distribution, by finish and sex, by age and sex, and walls by first
 * 5 km, of any marathon results. Memory stays the same however many rows are added.
 *
 * @source race_data
 */
export class RaceEvidenceTables {
  readonly #all = new Group()
  readonly #byFinish = groups(FINISH_NAMES.length)
  readonly #byAge = groups(AGE_NAMES.length)
  readonly #starts = Array.from({ length: START_EDGES.length - 1 }, () => new WallCount())
  readonly #splits = new Float64Array(MATS_M.length)
  readonly #one: StartAndFade = {
    halfRatio: 0,
    startOverMean: 0,
    startOverHalfFrac: 0,
    fadeRatio: 0,
  }
  #rowsCount = 0
  #cleanCount = 0

  /** Adds finishes; those that are not clean are counted and left out. */
  add(columns: RaceColumns): void {
    const { finishS, sexRank, ageYears } = columns
    for (let i = 0; i < finishS.length; i += 1) {
      this.#rowsCount += 1
      for (let mat = 0; mat < this.#splits.length; mat += 1)
        this.#splits[mat] = columns.splitS[mat]?.[i] ?? NaN
      const timeS = finishS[i] ?? NaN
      if (!isCleanFinish(this.#splits, timeS)) continue
      this.#cleanCount += 1
      readStartAndFade(this.#splits, timeS, this.#one)
      this.#count({ finishS: timeS, sexRank: sexRank[i] ?? 0, ageYears: ageYears[i] ?? NaN })
    }
  }

  #count(who: Readonly<{ finishS: number; sexRank: number; ageYears: number }>): void {
    const one = this.#one
    this.#all.add(one, who.finishS)
    const start = START_EDGES.findIndex((edge) => -one.startOverMean >= edge)
    // Index 0 is faster than a quarter: no band.
    if (start > 0) this.#starts[start - 1]?.add(one.fadeRatio)
    if (who.sexRank === SEX_RANK.unknown) return
    const sexIndex = who.sexRank === SEX_RANK.female ? 0 : 1
    const finish = FINISH_EDGES_S.findIndex((edgeS) => who.finishS < edgeS)
    this.#byFinish[finish * 2 + sexIndex]?.add(one, who.finishS)
    const age = AGE_EDGES_YEARS.findLastIndex((edgeYears) => who.ageYears >= edgeYears)
    if (age >= 0 && age < AGE_NAMES.length) this.#byAge[age * 2 + sexIndex]?.add(one, who.finishS)
  }

  /** The tables so far; groups without runners are left out. */
  tables(): RaceEvidence {
    return {
      schema: 'uncramp.race-evidence/1',
      rowsCount: this.#rowsCount,
      cleanCount: this.#cleanCount,
      all: this.#all.row('all', 'all'),
      byFinish: rows(this.#byFinish, FINISH_NAMES),
      byAge: rows(this.#byAge, AGE_NAMES),
      startAndWall: this.#starts.map((walls, index) => ({
        fromFrac: START_EDGES[index + 1] ?? 0,
        toFrac: START_EDGES[index] ?? 0,
        runnersCount: walls.told,
        ...walls.shares(),
      })),
    }
  }
}

function groups(count: number): readonly Group[] {
  return Array.from({ length: 2 * count }, () => new Group())
}

function rows(all: readonly Group[], names: readonly string[]): readonly SplitRow[] {
  return names
    .flatMap((name, index) =>
      SEXES.map((sex, sexIndex) => all[index * 2 + sexIndex]?.row(name, sex)),
    )
    .filter((row) => row !== undefined)
    .filter((row) => row.runnersCount > 0)
}

/** True when half-way is among the mats of a file: without it there is nothing to say. */
export function canTellHalves(matsM: readonly number[]): boolean {
  return matsM.includes(MATS_M[HALF_INDEX])
}
