import assert from 'node:assert/strict'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { CONDITIONS, MEDICINES, type ConditionCode, type MedicineCode } from '../runner/index.ts'
import { SIGN_CODES, type SignCode } from '../triage/index.ts'
import {
  URINE_OFF_SCALE,
  URINE_SCALE,
  adviseUrine,
  urineChecks,
  type UrineColour,
  type UrineReading,
} from './index.ts'

const colours = [...Object.keys(URINE_SCALE), ...Object.keys(URINE_OFF_SCALE)] as UrineColour[]
const few = fc.uniqueArray(fc.constantFrom<SignCode>(...SIGN_CODES), { maxLength: 2 })
/** Random readings, long runs and strange weights included. */
export const readingArb: fc.Arbitrary<UrineReading> = fc.record(
  {
    colour: fc.constantFrom(...colours),
    signs: fc.oneof(fc.constant([]), few),
    unknown: fc.oneof(fc.constant([]), few),
    massChangeKg: realBetween(-6, 4),
    run: fc.record({ durationS: fc.nat(40_000), endedAgoS: fc.nat(60_000) }),
    capMlPerH: fc.nat(1200),
    isColourMuted: fc.boolean(),
    isLightDim: fc.boolean(),
    runner: fc.record({
      massKg: fc.integer({ min: 30, max: 200 }),
      conditions: fc.oneof(
        fc.constant([]),
        fc.uniqueArray(fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[])), {
          maxLength: 2,
        }),
      ),
      medicines: fc.oneof(
        fc.constant([]),
        fc.uniqueArray(fc.constantFrom(...(Object.keys(MEDICINES) as MedicineCode[])), {
          maxLength: 2,
        }),
      ),
    }),
  },
  { requiredKeys: ['colour', 'signs', 'runner'] },
)

const fluidMlOf = (reading: UrineReading) => {
  const advice = adviseUrine(reading)
  return advice.kind === 'dose' ? advice.fluidMl : 0
}

type Law = Readonly<{ name: string; property: fc.IProperty<unknown> }>

/** What must hold for every reading; run short in the tests and long in `npm run laws`. */
export const URINE_LAWS: readonly Law[] = [
  {
    name: 'with weight held or gained no colour leads to fluid',
    property: fc.property(readingArb, realBetween(0, 4), (reading, kg) => {
      assert.equal(fluidMlOf({ ...reading, massChangeKg: kg }), 0)
    }),
  },
  {
    name: 'fluid never exceeds what was lost, 5 ml/kg, or two hours at the cap',
    property: fc.property(readingArb, (reading) => {
      const fluidMl = fluidMlOf(reading)
      assert.ok(fluidMl >= 0 && Number.isFinite(fluidMl))
      assert.ok(fluidMl <= Math.max(200, Math.round(5 * reading.runner.massKg)))
      assert.ok(fluidMl <= 1600)
      if (reading.capMlPerH !== undefined) assert.ok(fluidMl <= 2 * reading.capMlPerH)
      if (reading.massChangeKg !== undefined) {
        assert.ok(fluidMl <= Math.max(0, Math.round(-reading.massChangeKg * 1000)))
      }
    }),
  },
  {
    name: 'within six hours of a long run no fluid is advised without a weighed loss',
    property: fc.property(
      readingArb,
      fc.integer({ min: 7200, max: 90_000 }),
      fc.integer({ min: 0, max: 21_600 }),
      ({ massChangeKg, ...reading }, durationS, endedAgoS) => {
        void massChangeKg
        assert.equal(fluidMlOf({ ...reading, run: { durationS, endedAgoS } }), 0)
      },
    ),
  },
  {
    name: 'brown always goes to triage, whatever else is true',
    property: fc.property(
      readingArb,
      fc.constantFrom<UrineColour>('brownish', 'brown_cola'),
      (reading, colour) => {
        const advice = adviseUrine({ ...reading, colour })
        assert.equal(advice.kind, 'triage')
        if (advice.kind === 'triage') {
          assert.ok(['same_day', 'emergency'].includes(advice.result.level))
        }
      },
    ),
  },
  {
    name: 'a condition or medicine of list B never gets a volume',
    property: fc.property(
      readingArb,
      fc.constantFrom<ConditionCode>('siadh', 'dialysis', 'fluid_restriction', 'previous_eah'),
      (reading, code) => {
        const runner = { ...reading.runner, conditions: [...reading.runner.conditions, code] }
        assert.equal(fluidMlOf({ ...reading, runner }), 0)
      },
    ),
  },
  {
    name: 'another sign never turns silence into fluid and never raises the amount',
    property: fc.property(readingArb, fc.constantFrom<SignCode>(...SIGN_CODES), (reading, sign) => {
      const more = { ...reading, signs: [...reading.signs, sign] }
      assert.ok(fluidMlOf(more) <= fluidMlOf(reading))
    }),
  },
  {
    name: 'the looks after a run come in order, after the finish, and end with the morning',
    property: fc.property(fc.nat(90_000), fc.nat(100_000), (endAtS, restS) => {
      const checks = urineChecks({ endAtS, durationS: endAtS, morningAtS: endAtS + 1 + restS })
      const times = checks.map(({ atS }) => atS)
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      )
      assert.ok(times.every((atS) => atS > endAtS))
      assert.equal(checks.at(-1)?.code, 'next_morning')
    }),
  },
]
