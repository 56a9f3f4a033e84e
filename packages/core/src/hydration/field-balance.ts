import {
  MAX_WATER_LOST_RATIO,
  START_SODIUM_MMOL_PER_L,
  SWEAT_POTASSIUM_MMOL_PER_L,
} from './serum-sodium.ts'

/** A field of runners as columns of equal length. */
export type FieldColumns = Readonly<{
  massKg: Float64Array
  bodyWaterL: Float64Array
  sweatMlPerH: Float64Array
  sweatSodiumMmolPerL: Float64Array
  drinkMlPerH: Float64Array
  drinkSodiumMmolPerL: Float64Array
  durationS: Float64Array
}>

/** What becomes of each of them: columns in the same order. */
export type FieldBalance = Readonly<{
  endMassChangeFrac: Float64Array
  highestMassChangeFrac: Float64Array
  lowestSerumSodiumMmolPerL: Float64Array
  drunkMl: Float64Array
  sweatMl: Float64Array
}>

const STEP_S = 60

/**
 * Fluid balance of a whole field, minute by minute, everybody at a steady rate.
 *
 * @param field      columns of equal length; `durationS` caps each runner's own clock
 * @param durationS  how long to follow the field
 * @returns          new columns; nothing else is allocated, so memory does not grow with time
 * @source           nguyen_kurtz, uncramp_engineering
 */
export function fieldBalance(field: FieldColumns, durationS: number): FieldBalance {
  const runnersCount = field.massKg.length
  const column = (): Float64Array => new Float64Array(runnersCount)
  const out: FieldBalance = {
    endMassChangeFrac: column(),
    highestMassChangeFrac: column(),
    lowestSerumSodiumMmolPerL: column(),
    drunkMl: column(),
    sweatMl: column(),
  }
  for (let i = 0; i < runnersCount; i += 1) walkOne(field, out, { i, untilS: durationS })
  return out
}

function walkOne(
  field: FieldColumns,
  out: FieldBalance,
  at: Readonly<{ i: number; untilS: number }>,
): void {
  const { i } = at
  const waterL = field.bodyWaterL[i] ?? NaN
  const content = (START_SODIUM_MMOL_PER_L + 23.8) * waterL
  const sweatLPerStep = ((field.sweatMlPerH[i] ?? NaN) * STEP_S) / 3_600_000
  const drinkLPerStep = ((field.drinkMlPerH[i] ?? NaN) * STEP_S) / 3_600_000
  const lostMmol =
    sweatLPerStep * ((field.sweatSodiumMmolPerL[i] ?? NaN) + SWEAT_POTASSIUM_MMOL_PER_L)
  const gainedMmol = drinkLPerStep * (field.drinkSodiumMmolPerL[i] ?? NaN)
  const stepsCount = Math.min(at.untilS, field.durationS[i] ?? 0) / STEP_S
  let [changeL, highestL, changeMmol, lowest] = [0, -Infinity, 0, START_SODIUM_MMOL_PER_L]
  const goneL = -MAX_WATER_LOST_RATIO * waterL
  let doneSteps = 0
  for (let step = 1; step <= stepsCount; step += 1) {
    changeL += drinkLPerStep - sweatLPerStep
    changeMmol += gainedMmol - lostMmol
    const serum = (content + 1.03 * changeMmol) / (waterL + changeL) - 23.8
    if (serum < lowest && changeL > goneL) lowest = serum
    if (changeL > highestL) highestL = changeL
    doneSteps = step
  }
  const massKg = field.massKg[i] ?? NaN
  out.endMassChangeFrac[i] = changeL / massKg
  out.highestMassChangeFrac[i] = (doneSteps === 0 ? 0 : highestL) / massKg
  out.lowestSerumSodiumMmolPerL[i] = lowest
  out.drunkMl[i] = drinkLPerStep * doneSteps * 1000
  out.sweatMl[i] = sweatLPerStep * doneSteps * 1000
}
