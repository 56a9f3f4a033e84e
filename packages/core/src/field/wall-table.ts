import { finishRangeAt5k } from '../pacing/index.ts'
import { clamp, MARATHON_M } from '../units.ts'
import { SEX_RANK } from './race-mats.ts'

/** Where the race data ends. */
const FASTEST_S = 7800
const STEP_S = 600
const STEPS_COUNT = 29
/**
 * First 5 km over the pace of the predicted time, log, as most runners start: 6-9 % faster.
 *
 * @source race_data
 */
const USUAL_START_LOG = -0.07
/**
 * How much one race day moves everybody's chance of a wall, sd on the log-odds scale.
 *
 * @source race_data
 */
const DAY_LOG_ODDS_SD = 0.29
/** A wall is a thing of the marathon: shorter races have none in the data. */
const MIN_WALL_M = 40_000

/**
 * Chance of a wall (a 5 km after 25 km at least 20 % slower than 5-20 km) by predicted finish and
 * sex, on one race day, from the model at 5 km with a usual start.
 *
 * @source race_data
 */
export class WallTable {
  readonly #chances = new Float64Array(2 * STEPS_COUNT)

  constructor(temperatureC: number, distanceM: number, z: number) {
    if (distanceM < MIN_WALL_M || distanceM > 45_000) return
    for (const [sexIndex, sex] of (['f', 'm'] as const).entries())
      for (let step = 0; step < STEPS_COUNT; step += 1) {
        const predictedS = FASTEST_S + step * STEP_S
        const first5kS = ((predictedS * 5000) / MARATHON_M) * Math.exp(USUAL_START_LOG)
        const range = finishRangeAt5k({ sex, temperatureC, predictedS, first5kS })
        if (!range.ok) continue
        const { wall20Frac } = range.value
        const logOdds = Math.log(wall20Frac / (1 - wall20Frac)) + DAY_LOG_ODDS_SD * z
        this.#chances[sexIndex * STEPS_COUNT + step] = 1 / (1 + Math.exp(-logOdds))
      }
  }

  /** Chance of one runner, 0-1; an unknown sex reads as men, who hit it more often. */
  chanceFrac(predictedS: number, sexRank: number): number {
    const x = clamp((predictedS - FASTEST_S) / STEP_S, 0, STEPS_COUNT - 1.001)
    const step = Math.floor(x)
    const from = (sexRank === SEX_RANK.female ? 0 : STEPS_COUNT) + step
    const low = this.#chances[from] ?? 0
    return low + (x - step) * ((this.#chances[from + 1] ?? low) - low)
  }
}
