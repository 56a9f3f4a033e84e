import { bodyWaterL, fieldBalance, sweatSodium } from '../hydration/index.ts'
import { DEFAULT_RUNNER } from '../runner/index.ts'
import { SODIUM_MG_PER_MMOL } from '../units.ts'
import { bits, drawKey, normal } from './chance.ts'
import { weatherBetween } from './day-weather.ts'
import { drinkingTable, findPlace, massOrUsualKg, readTable } from './drinking-table.ts'
import type { FieldInput } from './field-input.ts'
import { HABIT_LOG_SD, HABIT_ML_PER_H } from './habits.ts'
import { SEX_RANK } from './race-mats.ts'

/**
 * Spread of sweat from person to person, log.
 *
 * @source barnes2019, uncramp_engineering
 */
const SWEAT_LOG_SD = 0.3
const LOW_SODIUM_MMOL_PER_L = 135

/**
 * What drinking by habit would do to a field, everybody at a steady rate: the share who end heavier
 * than they started, and who fall below 135 mmol/L. Half of each drink is sports drink.
 *
 * @source nguyen_kurtz, almond2005, uncramp_engineering
 */
export function habitBalance(
  input: FieldInput,
  drawIndex: number,
): Readonly<{ gainedFrac: number; lowSodiumFrac: number }> {
  const { runners, distanceM } = input
  const runnersCount = runners.anchorS.length
  const draw = input.weathers[drawIndex] ?? input.weathers[0]
  if (draw === undefined) return { gainedFrac: 0, lowSodiumFrac: 0 }
  const table = drinkingTable(weatherBetween(draw, 0, 4 * 3600), distanceM)
  const key = drawKey({ seed: input.seed, drawIndex })
  const place = { fromIndex: 0, downFrac: 0, acrossFrac: 0 }
  const toFinish = input.anchor === 'first_5k' ? (distanceM / 5000) * 1.05 : 1
  const column = (of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: runnersCount }, (_, i) => of(i))
  const sexRank = (i: number): number => runners.sexRank[i] ?? 0
  const massKg = column((i) => massOrUsualKg(runners.massKg[i] ?? NaN, sexRank(i)))
  const durationS = column((i) => (runners.anchorS[i] ?? 0) * toFinish)
  const sodiumMmolPerL =
    (input.supplies.sodiumMgPerL / SODIUM_MG_PER_MMOL) * input.supplies.sportsFrac
  const lostMmolPerL = sweatSodium(DEFAULT_RUNNER, false).sodiumMgPerL / SODIUM_MG_PER_MMOL
  const balance = fieldBalance(
    {
      massKg,
      durationS,
      bodyWaterL: column((i) =>
        bodyWaterL({
          massKg: massKg[i] ?? 0,
          sex: sexRank(i) === SEX_RANK.male ? 'm' : 'f',
          training: 'regular',
        }),
      ),
      sweatMlPerH: column((i) => {
        const paceSPerKm = ((durationS[i] ?? 0) / distanceM) * 1000
        findPlace({ massKg: massKg[i] ?? 0, sexRank: sexRank(i), paceSPerKm }, place)
        return (
          readTable(table.sweatMlPerH, place) * Math.exp(SWEAT_LOG_SD * normal(bits(key, i, 1)))
        )
      }),
      sweatSodiumMmolPerL: new Float64Array(runnersCount).fill(lostMmolPerL),
      drinkMlPerH: column((i) => HABIT_ML_PER_H * Math.exp(HABIT_LOG_SD * normal(bits(key, i, 3)))),
      drinkSodiumMmolPerL: new Float64Array(runnersCount).fill(sodiumMmolPerL),
    },
    Infinity,
  )
  const shareOf = (values: Float64Array, is: (value: number) => boolean): number =>
    values.filter(is).length / runnersCount
  return {
    gainedFrac: shareOf(balance.endMassChangeFrac, (changeFrac) => changeFrac > 0),
    lowSodiumFrac: shareOf(
      balance.lowestSerumSodiumMmolPerL,
      (mmol) => mmol < LOW_SODIUM_MMOL_PER_L,
    ),
  }
}
