import { practiceTarget } from '../pacing/index.ts'
import { HOT } from './analysed-run.law.ts'
import type { AnalysisInput } from './analyze-activity.ts'

/** What analysis reads of an even plan, with a drink at 10 km. */
export function planOf(distanceM: number, paceSPerKm: number): NonNullable<AnalysisInput['plan']> {
  const finishS = (distanceM * paceSPerKm) / 1000
  const firstMileS = 1.609344 * paceSPerKm
  const splits = Array.from({ length: Math.ceil(distanceM / 1000) }, (_, index) => ({
    fromM: index * 1000,
    toM: Math.min(distanceM, (index + 1) * 1000),
    durationS: ((Math.min(distanceM, (index + 1) * 1000) - index * 1000) * paceSPerKm) / 1000,
    gradeFrac: 0,
    paceSPerKm,
  }))
  return {
    run: { distanceM, goalS: finishS, massKg: 70 },
    weather: { ...HOT, temperatureC: 12, wbgtC: 12, from: 'given' },
    pace: {
      finishS,
      shape: 'even',
      splits,
      firstMile: {
        targetS: firstMileS,
        amberBelowS: firstMileS * 0.97,
        redBelowS: firstMileS * 0.94,
        fix: [],
      },
      fastStartCost: {
        lossPerSecondS: { low: -0.5, high: 2.1 },
        kind: 'association',
        sources: ['race_data'],
      },
      corral: {
        predictedS: finishS,
        predictedLowS: finishS,
        predictedHighS: finishS,
        advice: 'middle_of_pen',
        goalGapFrac: 0,
        beThereBeforeStartS: 1200,
      },
      practice: practiceTarget({ distanceM, finishS }),
    },
    timeline: [
      {
        id: 'drink-1',
        phase: 'during',
        kind: 'drink',
        atS: 3300,
        atM: 10_000,
        isOptional: false,
        because: [],
        grade: 'B',
      },
    ],
  }
}
