import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { MUSCLES } from '../relief/muscle.ts'
import { CRAMP_HELPS, type CrampRecord } from './codes/cramp-record.ts'
import type { RunFacts } from './run-facts.ts'

/** A statement that every log must keep. */
export type Law = Readonly<{ name: string; property: fc.IRawProperty<unknown> }>

export const DAY_MS = 86_400_000
/** No log begins before. */
export const FIRST_AT_MS = 1_700_000_000_000

const maybe = (min: number, max: number) =>
  fc.option(
    realBetween(min, max).map((value) => Math.round(value * 1000) / 1000),
    { nil: undefined, freq: 4 },
  )

/** One run of a log as it is drawn. */
type Sketch = Readonly<{
  gapDays: number
  distanceM: number
  speedMps: number
  tooFastFrac: number | undefined
  wbgtC: number | undefined
  drunkMl: number | undefined
  sodiumMg: number | undefined
  ascentM: number | undefined
  sleepS: number | undefined
  sorenessLevel: number
  luckIndex: number
}>

const sketch: fc.Arbitrary<Sketch> = fc.record({
  gapDays: fc.integer({ min: 1, max: 12 }),
  distanceM: fc.integer({ min: 1000, max: 60_000 }),
  speedMps: realBetween(1.5, 5),
  tooFastFrac: maybe(-0.3, 0.3),
  wbgtC: maybe(-10, 35),
  drunkMl: maybe(0, 3000),
  sodiumMg: maybe(0, 4000),
  ascentM: maybe(0, 3000),
  sleepS: maybe(0, 40_000),
  sorenessLevel: fc.integer({ min: 0, max: 3 }),
  luckIndex: fc.integer({ min: 0, max: 9 }),
})

/** Without what nobody noted. */
export const filled = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

function runOf(one: Sketch, index: number, startAtMs: number): RunFacts {
  const durationS = one.distanceM / one.speedMps
  return {
    activityId: `run-${index}`,
    startAtMs,
    distanceM: one.distanceM,
    durationS,
    sorenessLevel: one.sorenessLevel,
    plannedMl: durationS / 10,
    ...filled({
      startTooFastFrac: one.tooFastFrac,
      wbgtC: one.wbgtC,
      drunkMl: one.drunkMl,
      sodiumMg: one.sodiumMg,
      ascentM: one.ascentM,
      sleepS: one.sleepS,
    }),
  }
}

function crampIn(run: RunFacts, index: number): CrampRecord {
  const atS = run.durationS * 0.8
  return {
    crampAtMs: run.startAtMs + atS * 1000,
    muscle: MUSCLES[index % (MUSCLES.length - 1)] ?? 'calf',
    side: 'left',
    strength: 2,
    whatHelped: [],
    isNight: false,
    disturbedSleep: false,
    hasWeakness: false,
    duringRun: { activityId: run.activityId, atS },
  }
}

/** Runs and the cramps in them. */
export type Log = Readonly<{ runs: readonly RunFacts[]; cramps: readonly CrampRecord[] }>

/** The log of such runs, three in ten with a cramp, shifted in time. */
export function logOf(sketches: readonly Sketch[], shiftMs = 0): Log {
  let startAtMs = FIRST_AT_MS + shiftMs
  const runs = sketches.map((one, index) => {
    startAtMs += one.gapDays * DAY_MS
    return runOf(one, index, startAtMs)
  })
  const cramps = runs.flatMap((run, index) =>
    (sketches[index]?.luckIndex ?? 0) < 3 ? [crampIn(run, index)] : [],
  )
  return { runs, cramps }
}

/** Up to 16 runs. */
export const sketches = fc.array(sketch, { maxLength: 16 })

const looseCramp = fc.record({
  crampAtMs: fc.integer({ min: FIRST_AT_MS - 5 * DAY_MS, max: FIRST_AT_MS + 200 * DAY_MS }),
  muscle: fc.constantFrom(...MUSCLES),
  side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
  strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  durationS: fc.nat(1200),
  whatHelped: fc.uniqueArray(fc.constantFrom(...CRAMP_HELPS), { maxLength: 2 }),
  isNight: fc.boolean(),
  disturbedSleep: fc.boolean(),
  hasWeakness: fc.boolean(),
})
/** A log with cramps inside runs, beside them and at night. */
export const anyLog: fc.Arbitrary<Log> = fc
  .record({ some: sketches, cramps: fc.array(looseCramp, { maxLength: 20 }) })
  .map(({ some, cramps }) => {
    const log = logOf(some)
    return { runs: log.runs, cramps: [...log.cramps, ...cramps] }
  })
