import { NO_TOTALS, type Lap, type LapIntensity, type LapTrigger } from '@uncramp/core/activity'

/** A lap while it is being read; NaN = not there. */
export type TcxLap = {
  startS: number
  /** Of its last sample. */
  lastS: number
  name: string | undefined
  intensity: string
  trigger: string
  timerS: number
  distanceM: number
  energyKcal: number
  averageHeartRateBpm: number
  maxHeartRateBpm: number
  averageCadenceSpm: number
  averageSpeedMps: number
  averagePowerW: number
}

const KJ_PER_KCAL = 4.184

const TRIGGERS: ReadonlyMap<string, LapTrigger> = new Map([
  ['Manual', 'button'],
  ['Distance', 'distance'],
  ['Location', 'position'],
  ['Time', 'time'],
])

const INTENSITIES: ReadonlyMap<string, LapIntensity> = new Map([
  ['Active', 'active'],
  ['Resting', 'rest'],
])

/** A lap of which only the start is known, seconds since 1970 UTC. */
export function newTcxLap(startS: number): TcxLap {
  return {
    startS,
    lastS: startS,
    name: undefined,
    intensity: '',
    trigger: '',
    timerS: NaN,
    distanceM: NaN,
    energyKcal: NaN,
    averageHeartRateBpm: NaN,
    maxHeartRateBpm: NaN,
    averageCadenceSpm: NaN,
    averageSpeedMps: NaN,
    averagePowerW: NaN,
  }
}

/** A lap as the core has it, still on the clock of 1970 and with cadence as written. */
export function lapFrom(lap: TcxLap): Lap {
  const energyKcal = recorded(lap.energyKcal)
  const timerS = recorded(lap.timerS)
  const endS = Math.max(lap.lastS, lap.startS + (timerS ?? 0))
  return {
    fromS: lap.startS,
    toS: endS,
    name: lap.name,
    trigger: TRIGGERS.get(lap.trigger) ?? 'unknown',
    intensity: INTENSITIES.get(lap.intensity) ?? 'unknown',
    totals: {
      ...NO_TOTALS,
      elapsedS: endS - lap.startS,
      timerS,
      distanceM: recorded(lap.distanceM),
      energyKj: energyKcal === undefined ? undefined : energyKcal * KJ_PER_KCAL,
      averageHeartRateBpm: recorded(lap.averageHeartRateBpm) || undefined,
      maxHeartRateBpm: recorded(lap.maxHeartRateBpm) || undefined,
      averageCadenceSpm: recorded(lap.averageCadenceSpm),
      averageSpeedMps: recorded(lap.averageSpeedMps),
      averagePowerW: recorded(lap.averagePowerW),
    },
  }
}

function recorded(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
