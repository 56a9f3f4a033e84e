import type { Totals } from '@uncramp/core/activity'

import type { MessageReader } from './message-reader.ts'
import type { LAP_FIELDS, SESSION_FIELDS } from './profile.generated.ts'
import type { MessageRef } from './scan.ts'

const KJ_PER_KCAL = 4.184

/** The totals that a session or lap message carries; steps per minute where `isOnFoot`. */
export function readTotals(
  reader: MessageReader,
  message: MessageRef,
  layout: { fields: typeof SESSION_FIELDS | typeof LAP_FIELDS; isOnFoot: boolean },
): Totals {
  const { fields, isOnFoot } = layout
  const energyKcal = reader.optional(message, fields.totalCalories)
  const cadence = reader.optional(message, fields.averageCadence)
  const fraction = reader.optional(message, fields.averageFractionalCadence) ?? 0
  return {
    elapsedS: reader.optional(message, fields.totalElapsedTime),
    timerS: reader.optional(message, fields.totalTimerTime),
    movingS: reader.optional(message, fields.totalMovingTime),
    distanceM: reader.optional(message, fields.totalDistance),
    ascentM: reader.optional(message, fields.totalAscent),
    descentM: reader.optional(message, fields.totalDescent),
    energyKj: energyKcal === undefined ? undefined : energyKcal * KJ_PER_KCAL,
    averageHeartRateBpm: reader.optional(message, fields.averageHeartRate) || undefined,
    maxHeartRateBpm: reader.optional(message, fields.maxHeartRate) || undefined,
    averageSpeedMps:
      reader.optional(message, fields.enhancedAverageSpeed) ??
      reader.optional(message, fields.averageSpeed),
    averageCadenceSpm:
      cadence === undefined ? undefined : (cadence + fraction) * (isOnFoot ? 2 : 1),
    averagePowerW: reader.optional(message, fields.averagePower),
    averageTemperatureC: reader.optional(message, fields.averageTemperature),
  }
}
