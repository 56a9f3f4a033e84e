import { planIntake, sweatEstimate } from '../hydration/index.ts'
import { DEFAULT_RUNNER, type Runner } from '../runner/index.ts'
import { clamp } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import { SEX_RANK } from './race-mats.ts'

const MASSES_KG = [40, 50, 60, 70, 80, 95, 130] as const
const PACES_S_PER_KM = [170, 200, 230, 260, 300, 340, 390, 450, 540, 720] as const

/**
 * Mass where nobody gave it, by sex; on the light side, because a light runner's cap is lower.
 *
 * @source uncramp_engineering
 */
const USUAL_KG = [64, 60, 73] as const

/** Mass as given, or a usual one for the sex. */
export function massOrUsualKg(massKg: number, sexRank: number): number {
  return massKg > 0 ? clamp(massKg, MASSES_KG[0], MASSES_KG[6]) : (USUAL_KG[sexRank] ?? USUAL_KG[0])
}

/**
 * Drinking by the personal rule under its caps, sweat, and whether the heat can be got rid of, for
 * every mass and pace in one weather: a table, because ten million runs are looked up in it.
 */
export type DrinkingTable = Readonly<{
  ruleMlPerH: Float64Array
  sweatMlPerH: Float64Array
  /** 1 where more must evaporate than the air takes. */
  isUncompensable: Uint8Array
}>

const NODES = MASSES_KG.length * PACES_S_PER_KM.length

/**
 * Fills the table with the hydration rules themselves.
 *
 * Thirst-only runners are planned for all the same: what they may want under their cap stands ready,
 * though nobody tells them to drink it.
 *
 * @source acsm2007, gagnon2013, uncramp_engineering
 */
export function drinkingTable(weather: Weather, distanceM: number): DrinkingTable {
  const key = `${distanceM} ${JSON.stringify(weather)}`
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= MAX_KEPT) made.clear()
  const table = makeTable(weather, distanceM)
  made.set(key, table)
  return table
}

/** A few tables are kept: the same weather is asked for by several waves and plans. */
const MAX_KEPT = 256
const made = new Map<string, DrinkingTable>()

function makeTable(weather: Weather, distanceM: number): DrinkingTable {
  const table = {
    ruleMlPerH: new Float64Array(2 * NODES),
    sweatMlPerH: new Float64Array(2 * NODES),
    isUncompensable: new Uint8Array(2 * NODES),
  }
  let next = 0
  for (const sex of ['f', 'm'] as const)
    for (const massKg of MASSES_KG)
      for (const paceSPerKm of PACES_S_PER_KM) {
        const runner: Runner = { ...DEFAULT_RUNNER, massKg, sex }
        const durationS = (paceSPerKm * distanceM) / 1000
        const effort = { speedMps: 1000 / paceSPerKm, durationS, gradeFrac: 0 }
        const sweat = sweatEstimate({ runner, weather, effort })
        const intake = planIntake({
          runner,
          sweat,
          durationS,
          distanceM,
          weather,
          method: 'personal',
        })
        table.sweatMlPerH[next] = sweat.sweatMlPerH
        table.isUncompensable[next] = sweat.isUncompensable ? 1 : 0
        if (intake.capBy !== 'refused') {
          const thirstMlPerH = Math.max(sweat.sweatMlPerH / 2, intake.floorMlPerH)
          table.ruleMlPerH[next] =
            intake.need === 'thirst_only'
              ? Math.min(intake.capMlPerH, thirstMlPerH)
              : intake.planMlPerH
        }
        next += 1
      }
  return table
}

/** Where a runner stands among the rows and columns of the table. Found once per run, used thrice. */
export type TablePlace = { fromIndex: number; downFrac: number; acrossFrac: number }

/** Finds the place of a runner, into `place`; an unknown sex reads as women, the lower cap. */
export function findPlace(
  runner: Readonly<{ massKg: number; sexRank: number; paceSPerKm: number }>,
  place: TablePlace,
): void {
  let row = 0
  while (row < MASSES_KG.length - 2 && runner.massKg >= (MASSES_KG[row + 1] ?? 0)) row += 1
  let column = 0
  const { paceSPerKm } = runner
  while (column < PACES_S_PER_KM.length - 2 && paceSPerKm >= (PACES_S_PER_KM[column + 1] ?? 0))
    column += 1
  const massKg = MASSES_KG[row] ?? 0
  const nodeSPerKm = PACES_S_PER_KM[column] ?? 0
  place.downFrac = clamp((runner.massKg - massKg) / ((MASSES_KG[row + 1] ?? 1) - massKg), 0, 1)
  place.acrossFrac = clamp(
    (paceSPerKm - nodeSPerKm) / ((PACES_S_PER_KM[column + 1] ?? 1) - nodeSPerKm),
    0,
    1,
  )
  const sexFrom = runner.sexRank === SEX_RANK.male ? NODES : 0
  place.fromIndex = sexFrom + row * PACES_S_PER_KM.length + column
}

/** Reads one column of the table, straight lines between its nodes. */
export function readTable(
  values: Float64Array,
  { fromIndex: from, downFrac: down, acrossFrac: across }: TablePlace,
): number {
  const width = PACES_S_PER_KM.length
  const a = values[from] ?? 0
  const b = values[from + 1] ?? 0
  const c = values[from + width] ?? 0
  const d = values[from + width + 1] ?? 0
  const top = a + across * (b - a)
  return top + down * (c + across * (d - c) - top)
}

/** Index of the node nearest to a place. */
export function nearestNode({
  fromIndex: from,
  downFrac: down,
  acrossFrac: across,
}: TablePlace): number {
  return from + (down > 0.5 ? PACES_S_PER_KM.length : 0) + (across > 0.5 ? 1 : 0)
}
