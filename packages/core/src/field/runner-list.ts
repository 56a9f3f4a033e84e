import { MARATHON_M } from '../units.ts'
import type { AnchorKind, FieldRunners } from './field-input.ts'
import { MARATHON_FITS, marathonShape } from './marathon-shape.ts'
import { MATS_M, type RaceColumns } from './race-mats.ts'
import { fitRaceShape, type RaceShape } from './race-shape.ts'

/** A list of runners with everything that a field may be planned from. */
export type RunnerList = Readonly<{
  runners: Omit<FieldRunners, 'anchorS'>
  predictedS: Float64Array
  results: RaceColumns
  has: Readonly<{ predicted: boolean; finish: boolean }>
  /** Mats the list has a column for, m. */
  matsM: readonly number[]
}>

/**
 * What a list tells of each runner. Last year's results anchor by their finishes, an entrants list
 * by its predictions where it has them.
 *
 * @returns  undefined when no column holds a time to go by
 */
export function knownAnchor(
  list: Pick<RunnerList, 'has' | 'matsM'>,
  isLastYear: boolean,
): AnchorKind | undefined {
  if (!isLastYear && list.has.predicted) return 'predicted'
  if (list.has.finish) return 'last_year'
  return list.matsM.includes(MATS_M[0]) ? 'first_5k' : undefined
}

/** Makes the memory of a column: shared between workers where that is to be had. */
export type ColumnMemory = (sizeByte: number) => ArrayBufferLike

const OWN_MEMORY: ColumnMemory = (sizeByte) => new ArrayBuffer(sizeByte)

/** Only runners whose anchor is known; a few without one follow nobody. */
export function anchoredRunners(
  list: RunnerList,
  anchor: AnchorKind,
  memory: ColumnMemory = OWN_MEMORY,
): FieldRunners {
  const { runners, results } = list
  const first5kS = results.splitS[0] ?? new Float64Array(0)
  const anchors = { predicted: list.predictedS, last_year: results.finishS, first_5k: first5kS }
  const wanted = anchors[anchor]
  const kept = Array.from(wanted.keys()).filter((i) => (wanted[i] ?? 0) > 0)
  const numbers = (column: Float64Array): Float64Array => {
    const own = new Float64Array(memory(8 * kept.length))
    kept.forEach((from, to) => (own[to] = column[from] ?? NaN))
    return own
  }
  const bytes = (column: Uint8Array): Uint8Array => {
    const own = new Uint8Array(memory(kept.length))
    kept.forEach((from, to) => (own[to] = column[from] ?? 0))
    return own
  }
  return {
    anchorS: numbers(wanted),
    sexRank: bytes(runners.sexRank),
    ageYears: numbers(runners.ageYears),
    massKg: numbers(runners.massKg),
    waveIndex: bytes(runners.waveIndex),
    startS: numbers(runners.startS),
  }
}

/** How a field spreads out, and whether that was learnt on another race. */
export type KnownShape = Readonly<{ shape?: RaceShape; isOtherRace: boolean }>

const MARATHON_SLACK_M = 500

/**
 * How a field spreads out: from last year's splits where there are enough, else the shipped
 * marathon. At any other distance nothing is known.
 *
 * @param of  `lastYear` is a list of results, when there is one
 * @source race_data, uncramp_engineering
 */
export function knownShape(
  of: Readonly<{ anchor: AnchorKind; distanceM: number; lastYear: RunnerList }>,
): KnownShape {
  if (Math.abs(of.distanceM - MARATHON_M) > MARATHON_SLACK_M) return { isOtherRace: false }
  const anchor = of.anchor === 'first_5k' ? 'first_5k' : 'finish'
  const { has, matsM, results } = of.lastYear
  if (has.finish && matsM.length >= MATS_M.length) {
    const shape = fitRaceShape(results, MARATHON_FITS[anchor])
    if (shape !== undefined) return { shape, isOtherRace: false }
  }
  return { shape: marathonShape(anchor), isOtherRace: true }
}
