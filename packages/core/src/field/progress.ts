import { gradeFrac, hasAltitude, type Course } from '../course/index.ts'
import { gradeFactor } from '../pacing/grade.ts'
import { clamp } from '../units.ts'
import { SEX_RANK } from './race-mats.ts'
import { levelAt, type RaceShape } from './race-shape.ts'

/** Nobody covers a metre faster: keeps drawn times rising. */
const FASTEST_S_PER_M = 0.15
/** Share of women where sex is unknown, as in the race data. */
const FEMALE_FRAC = 0.42

/** One runner in one draw: `levelFrac` is the share of the like who fade less, `sexFrac` decides an unknown sex. */
export type Runs = Readonly<{
  anchorS: number
  sexRank: number
  levelFrac: number
  sexFrac: number
}>

/**
 * Turns an anchor time into times at given places: reads the shape at its own places, then straight
 * lines between them. Made once for a field, used for millions of runs without allocating.
 */
export class Progress {
  readonly placesCount: number
  readonly #shape: RaceShape | undefined
  readonly #anchorM: number
  /** Marks that a time is known at: 0, the shape's places and the anchor, rising. */
  readonly #markM: readonly number[]
  readonly #markS: Float64Array
  readonly #segment: Uint16Array
  readonly #part: Float64Array

  /**
   * @param shape  undefined: even effort all the way
   * @param placesM  rising or not, 0 to `distanceM`
   */
  constructor(
    shape: RaceShape | undefined,
    at: Readonly<{ distanceM: number; placesM: readonly number[]; course?: Course | undefined }>,
  ) {
    this.#shape = shape
    const scale = shape === undefined ? 1 : at.distanceM / shape.distanceM
    this.#anchorM = shape?.anchor === 'first_5k' ? 5000 * scale : at.distanceM
    const atM = (shape?.atM ?? []).map((placeM) => placeM * scale)
    this.#markM = [0, ...atM, this.#anchorM].toSorted((a, b) => a - b)
    this.#markS = new Float64Array(this.#markM.length)
    const flatM = effortWarp(at.course, at.distanceM)
    const placesM = at.placesM.map((placeM) => flatM(clamp(placeM, 0, at.distanceM)))
    this.placesCount = placesM.length
    const segments = placesM.map((placeM) => {
      const next = this.#markM.findIndex((markM) => markM >= placeM)
      return Math.max(0, (next === -1 ? this.#markM.length - 1 : next) - 1)
    })
    this.#segment = Uint16Array.from(segments)
    this.#part = Float64Array.from(placesM, (placeM, index) => {
      const segment = segments[index] ?? 0
      const fromM = this.#markM[segment] ?? 0
      const toM = this.#markM[segment + 1] ?? fromM
      return toM > fromM ? (placeM - fromM) / (toM - fromM) : 0
    })
  }

  /**
   * Times at the places, s from the runner's own start, never falling with distance.
   *
   * @param out  `placesCount` long or more; is overwritten
   */
  timesInto(run: Runs, out: Float64Array): void {
    this.#fillMarks(run)
    const [marks, segment, part] = [this.#markS, this.#segment, this.#part]
    for (let index = 0; index < this.placesCount; index += 1) {
      const from = segment[index] ?? 0
      const fromS = marks[from] ?? 0
      out[index] = fromS + (part[index] ?? 0) * ((marks[from + 1] ?? fromS) - fromS)
    }
  }

  #fillMarks(run: Runs): void {
    const [shape, marks, markM] = [this.#shape, this.#markS, this.#markM]
    const { anchorS } = run
    if (shape === undefined) {
      marks[1] = anchorS
      return
    }
    const { levels, logRatio, anchorsCount, atM } = shape
    const x = clamp((anchorS - shape.firstAnchorS) / shape.anchorStepS, 0, anchorsCount - 1.0001)
    const row = Math.floor(x)
    const down = x - row
    const level = levelAt(levels, run.levelFrac)
    const column = Math.floor(level)
    const across = level - column
    const isMale =
      run.sexRank === SEX_RANK.male ||
      (run.sexRank === SEX_RANK.unknown && run.sexFrac > FEMALE_FRAC)
    const width = levels.length
    let from = ((isMale ? atM.length : 0) * anchorsCount + row) * width + column
    const isForward = shape.anchor === 'first_5k'
    let mark = 1
    if (isForward) marks[mark++] = anchorS
    for (let index = 0; index < atM.length; index += 1) {
      const a = logRatio[from] ?? 0
      const b = logRatio[from + 1] ?? 0
      const c = logRatio[from + width] ?? 0
      const d = logRatio[from + width + 1] ?? 0
      const top = a + across * (b - a)
      const log = top + down * (c + across * (d - c) - top)
      const earliestS =
        (marks[mark - 1] ?? 0) + ((markM[mark] ?? 0) - (markM[mark - 1] ?? 0)) * FASTEST_S_PER_M
      marks[mark] = Math.max(earliestS, anchorS * Math.exp(log))
      mark += 1
      from += anchorsCount * width
    }
    if (!isForward) marks[mark] = Math.max(anchorS, (marks[mark - 1] ?? 0) + 1)
  }
}

const WARP_STEP_M = 500

/** From distance on a hilly course to the distance on a flat one that costs the same share of effort. */
function effortWarp(course: Course | undefined, distanceM: number): (placeM: number) => number {
  if (course === undefined || !hasAltitude(course)) return (placeM) => placeM
  const stepsCount = Math.ceil(distanceM / WARP_STEP_M)
  const stepM = distanceM / stepsCount
  const cost = new Float64Array(stepsCount + 1)
  for (let step = 0; step < stepsCount; step += 1) {
    const part = { fromM: step * stepM, toM: (step + 1) * stepM }
    cost[step + 1] = (cost[step] ?? 0) + stepM * gradeFactor(gradeFrac(course, part))
  }
  const all = cost[stepsCount] ?? distanceM
  return (placeM) => {
    const x = Math.min(stepsCount - 1e-9, placeM / stepM)
    const step = Math.floor(x)
    const low = cost[step] ?? 0
    return ((low + (x - step) * ((cost[step + 1] ?? low) - low)) / all) * distanceM
  }
}
