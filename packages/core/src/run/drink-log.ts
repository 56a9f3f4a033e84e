import type { DrinkKind } from '../hydration/drink-kind.ts'
import { err, ok, type Result } from '../result.ts'

/** A drink taken on the run. `fluidMl` 0 is one that was offered and left out on purpose. */
export type RunDrink = Readonly<{
  id: string
  atS: number
  atM: number
  fluidMl: number
  drink: DrinkKind
}>

/** Why a drink is not written down. */
export type DrinkLogRefusal =
  | Readonly<{ code: 'drink_in_future'; atS: number; nowAtS: number }>
  | Readonly<{ code: 'drink_before_start'; atS: number }>
  | Readonly<{ code: 'drink_too_large'; fluidMl: number; maxMl: number }>
  | Readonly<{ code: 'drink_already_logged'; id: string }>

/** More than a large bottle at once is a slip of the finger. @source uncramp_engineering */
export const MAX_LOGGED_ML = 1000

/**
 * Writes a drink down, now or back-dated; the log stays in order of time.
 *
 * @errors drink_in_future · drink_before_start · drink_too_large · drink_already_logged
 * @source uncramp_engineering
 */
export function logDrink(
  log: readonly RunDrink[],
  drink: RunDrink,
  nowAtS: number,
): Result<readonly RunDrink[], DrinkLogRefusal> {
  const { id, atS, fluidMl } = drink
  if (!isBy(atS, nowAtS)) return err({ code: 'drink_in_future', atS, nowAtS })
  if (atS < 0) return err({ code: 'drink_before_start', atS })
  if (!(fluidMl >= 0 && fluidMl <= MAX_LOGGED_ML))
    return err({ code: 'drink_too_large', fluidMl, maxMl: MAX_LOGGED_ML })
  if (log.some((other) => other.id === id)) return err({ code: 'drink_already_logged', id })
  return ok([...log, drink].toSorted((a, b) => a.atS - b.atS))
}

function isBy(drinkAtS: number, nowAtS: number): boolean {
  return drinkAtS <= nowAtS
}

/**
 * Takes one drink back; an unknown one changes nothing.
 *
 * @source uncramp_engineering
 */
export function undoDrink(log: readonly RunDrink[], id: string): readonly RunDrink[] {
  return log.filter((drink) => drink.id !== id)
}

/**
 * Everything drunk so far, in ml.
 *
 * @source uncramp_engineering
 */
export function drunkMl(log: readonly RunDrink[]): number {
  return log.reduce((totalMl, drink) => totalMl + drink.fluidMl, 0)
}
