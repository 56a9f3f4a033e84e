import type { Entry } from '../store/device-store.ts'
import type { RunDone } from './after-check.ts'

type Known = Readonly<{
  activities: readonly Entry[]
  drinkLogs: readonly Entry[]
  /** What stands in when nothing was recorded. */
  planned: Readonly<{
    durationS: number
    distanceM: number
    massKg: number
    temperatureC: number
    humidityFrac: number
  }>
  nowAtMs: number
}>

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The last run on this device with what was drunk on it, or the planned one. */
export function lastRun({ activities, drinkLogs, planned, nowAtMs }: Known): RunDone {
  const last = activities.at(-1)
  const values = last?.values ?? {}
  const durationS = number(values['elapsedS']) ?? planned.durationS
  const log = drinkLogs.findLast((entry) => entry.values['activityId'] === last?.id)
  return {
    startAtMs: number(values['startAtMs']) ?? nowAtMs - durationS * 1000,
    durationS,
    distanceM: number(values['distanceM']) ?? planned.distanceM,
    drunkMl: drunkOf(log?.values['drinks']),
    massBeforeKg: number(values['massKg']) ?? planned.massKg,
    temperatureC: number(values['temperatureC']) ?? planned.temperatureC,
    humidityFrac: number(values['humidityFrac']) ?? planned.humidityFrac,
  }
}

function drunkOf(drinks: unknown): number {
  if (!Array.isArray(drinks)) return 0
  return drinks.reduce((sumMl: number, drink: unknown) => {
    const isDrink = typeof drink === 'object' && drink !== null && 'fluidMl' in drink
    return sumMl + (isDrink ? (number(drink.fluidMl) ?? 0) : 0)
  }, 0)
}
