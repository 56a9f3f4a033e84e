import fc from 'fast-check'

import type { Weather } from '../weather/index.ts'
import {
  DEFAULT_SUPPLIES,
  fieldPlan,
  marathonShape,
  planField,
  simulateDraws,
  type FieldInput,
  type FieldPlan,
  type FieldRunners,
} from './index.ts'

/** A law that must hold for every field. */
export type Law = Readonly<{ name: string; property: fc.IProperty<unknown[]> }>

type One = Readonly<{ anchorS: number; sexRank: number; massKg: number; waveIndex: number }>

const one: fc.Arbitrary<One> = fc.record({
  anchorS: fc.integer({ min: 7800, max: 25_000 }),
  sexRank: fc.integer({ min: 0, max: 2 }),
  massKg: fc.oneof(fc.integer({ min: 42, max: 120 }), fc.constant(NaN)),
  waveIndex: fc.integer({ min: 0, max: 1 }),
})

export function columnsOf(field: readonly One[]): FieldRunners {
  return {
    anchorS: Float64Array.from(field, ({ anchorS }) => anchorS),
    sexRank: Uint8Array.from(field, ({ sexRank }) => sexRank),
    ageYears: new Float64Array(field.length).fill(NaN),
    massKg: Float64Array.from(field, ({ massKg }) => massKg),
    waveIndex: Uint8Array.from(field, ({ waveIndex }) => waveIndex),
    // Known starts: what one runner does must not move another's.
    startS: Float64Array.from(field, ({ waveIndex }) => waveIndex * 900),
  }
}

const weather: fc.Arbitrary<Weather> = fc.record({
  temperatureC: fc.integer({ min: 2, max: 32 }),
  humidityFrac: fc.constantFrom(0.4, 0.8),
  windMps: fc.constant(2),
  sun: fc.constantFrom('overcast' as const, 'full' as const),
  from: fc.constant('given' as const),
})

type Case = Readonly<{
  field: readonly One[]
  weather: Weather
  anchor: 'predicted' | 'last_year'
  stationsM: readonly number[]
  seed: number
}>

const anyCase: fc.Arbitrary<Case> = fc.record({
  field: fc.array(one, { minLength: 1, maxLength: 12 }),
  weather,
  anchor: fc.constantFrom('predicted' as const, 'last_year' as const),
  stationsM: fc.array(fc.integer({ min: 500, max: 42_000 }), { minLength: 1, maxLength: 5 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
})

function inputOf(of: Case): FieldInput {
  return {
    runners: columnsOf(of.field),
    anchor: of.anchor,
    distanceM: 42_195,
    stations: of.stationsM.map((atM) => ({
      atM,
      name: '',
      drinks: ['water', 'sports_drink'],
      hasToilet: false,
    })),
    waves: [
      { name: 'A', startAtS: 0 },
      { name: 'B', startAtS: 900 },
    ],
    weathers: [{ hours: [of.weather] }, { hours: [of.weather] }],
    shape: marathonShape('finish'),
    supplies: DEFAULT_SUPPLIES,
    seed: of.seed,
  }
}

function planOf(input: FieldInput): FieldPlan {
  const plan = planField(input)
  if (!plan.ok) throw new Error(plan.error.code)
  return plan.value
}

function cups(plan: FieldPlan, kind: 'rule' | 'habits', level: 'low' | 'high'): readonly number[] {
  return plan.stations.map(
    ({ [kind]: poured }) => poured.waterCups[level] + poured.sportsCups[level],
  )
}

const TINY = 1e-6

/** What holds for every field, whoever runs and whatever the weather. */
export const FIELD_LAWS: readonly Law[] = [
  {
    name: 'field: every runner passes every station and the finish once, whatever the draw',
    property: fc.property(anyCase, (of) => {
      const input = inputOf(of)
      const draws = simulateDraws(input, { fromDraw: 0, toDraw: 2 })
      const binsCount = draws.arrivals.length / 2 / (input.stations.length + 1)
      for (let from = 0; from < draws.arrivals.length; from += binsCount) {
        const passed = draws.arrivals.subarray(from, from + binsCount).reduce((a, b) => a + b, 0)
        if (passed !== of.field.length) return false
      }
      return true
    }),
  },
  {
    name: 'field: one runner more never means fewer cups at any station',
    property: fc.property(anyCase, one, (of, more) => {
      // Runners are drawn by their place in the list, so the one more comes last.
      const before = planOf(inputOf(of))
      const after = planOf(inputOf({ ...of, field: [...of.field, more] }))
      return (['rule', 'habits'] as const).every((kind) => {
        const earlier = cups(before, kind, 'low')
        return cups(after, kind, 'low').every((count, i) => count >= (earlier[i] ?? 0) - TINY)
      })
    }),
  },
  {
    name: 'field: a hotter day never asks for less drink by the rule in all',
    property: fc.property(anyCase, fc.integer({ min: 3, max: 12 }), (of, warmerC) => {
      const total = (temperatureC: number): number =>
        cups(
          planOf(inputOf({ ...of, weather: { ...of.weather, temperatureC } })),
          'rule',
          'high',
        ).reduce((a, b) => a + b, 0)
      const cooler = total(of.weather.temperatureC)
      return total(of.weather.temperatureC + warmerC) >= cooler * 0.999 - TINY
    }),
  },
  {
    name: 'field: the same seed gives the same plan, however the draws are shared out',
    property: fc.property(anyCase, (of) => {
      const input = inputOf(of)
      const halves = [
        simulateDraws(input, { fromDraw: 1, toDraw: 2 }),
        simulateDraws(input, { fromDraw: 0, toDraw: 1 }),
      ]
      return JSON.stringify(fieldPlan(input, halves)) === JSON.stringify(planOf(input))
    }),
  },
  {
    name: 'field: starting later by whole bins moves every arrival by as much and changes nothing else',
    property: fc.property(anyCase, fc.integer({ min: 1, max: 6 }), (of, bins) => {
      const input = inputOf(of)
      const startS = input.runners.startS.map((atS) => atS + bins * 300)
      const [early, late] = [input, { ...input, runners: { ...input.runners, startS } }].map(planOf)
      if (early === undefined || late === undefined) return false
      return early.stations.every((station, i) => {
        const other = late.stations[i]
        if (other === undefined) return false
        const isMoved = other.arrivals.fromS === station.arrivals.fromS + bins * 300
        const isSame = JSON.stringify(other.arrivals.mid) === JSON.stringify(station.arrivals.mid)
        return isMoved && isSame && JSON.stringify(other.rule) === JSON.stringify(station.rule)
      })
    }),
  },
]
