/** How long one plan takes, a thousand draws over the sweat-rate spread, and a field of 50,000 runners. */
import {
  fieldBalance,
  fluidSpread,
  sweatEstimate,
  type FluidSpreadInput,
} from '@uncramp/core/hydration'
import { planRun, type PlanInput } from '@uncramp/core/plan'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'

import { measure, row } from './measure.ts'

const INPUT: PlanInput = {
  method: 'personal',
  runner: { ...DEFAULT_RUNNER, massKg: 70 },
  distanceM: 42_195,
  goalS: 13_500,
  weather: { temperatureC: 18, humidityFrac: 0.6, windMps: 2, sun: 'part', from: 'given' },
  stations: [],
  pantry: [{ kind: 'product', name: 'x', sodiumMgPerL: 460, carbohydrateGPerL: 60 }],
  wantsSaltShot: false,
  splitUnit: 'km',
  crampMuscles: [],
}

const ms = (valueMs: number): string => `${valueMs.toFixed(valueMs < 1 ? 3 : 1)} ms`

const one = measure(() => planRun(INPUT))
row('one marathon plan with its balance, p50', ms(one.p50Ms), 'aim: under 1 ms')
row('one marathon plan with its balance, p99', ms(one.p99Ms))

/** A bare loop over the same number of floating-point steps as 225 minutes of balance: the floor. */
function bareSteps(stepsCount: number): number {
  let sum = 0
  for (let index = 0; index < stepsCount; index++) sum = sum * 0.999_999 + index * 1.000_1
  return sum
}
const STEPS_PER_MINUTE = 20
const bareOne = measure(() => bareSteps(225 * STEPS_PER_MINUTE), 500)
row('  times a bare loop of as many steps', `${(one.p50Ms / bareOne.p50Ms).toFixed(1)}x`)

const plan = planRun(INPUT)
if (!plan.ok) throw new Error(plan.error.code)
const effort = { speedMps: 42_195 / 13_500, durationS: 13_500, gradeFrac: 0 }
const sweat = sweatEstimate({ runner: INPUT.runner, weather: INPUT.weather, effort })
const draws = Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i * 12.9898) * 1.5)
if (plan.value.fluid.capBy === 'refused') throw new Error('this runner gets numbers')
const { totalMl, sodiumMgPerH } = plan.value.fluid
const spreadInput: FluidSpreadInput = {
  runner: INPUT.runner,
  sweat,
  durationS: 13_500,
  drunkMl: totalMl,
  sodiumMg: sodiumMgPerH * 3.75,
  draws,
}
const spread = measure(() => fluidSpread(spreadInput))
row('1,000 draws over the sweat-rate spread, p50', ms(spread.p50Ms), 'aim: under 150 ms')
const thousand = measure(() => {
  for (let index = 0; index < 1000; index++) {
    planRun({ ...INPUT, runner: { ...INPUT.runner, sweatRateMlPerH: 500 + index } })
  }
})
row('1,000 whole plans, p50', ms(thousand.p50Ms))

for (const runnersCount of [12_500, 25_000, 50_000]) {
  const columns = {
    massKg: Float64Array.from({ length: runnersCount }, (_, i) => 50 + (i % 50)),
    bodyWaterL: Float64Array.from({ length: runnersCount }, (_, i) => 27 + (i % 25)),
    sweatMlPerH: Float64Array.from({ length: runnersCount }, (_, i) => 500 + (i % 900)),
    drinkMlPerH: Float64Array.from({ length: runnersCount }, (_, i) => 200 + (i % 400)),
    sweatSodiumMmolPerL: new Float64Array(runnersCount).fill(40),
    drinkSodiumMmolPerL: new Float64Array(runnersCount).fill(10),
    durationS: Float64Array.from({ length: runnersCount }, (_, i) => 12_000 + (i % 2400)),
  }
  const before = process.memoryUsage().rss
  const field = measure(() => fieldBalance(columns, 4 * 3600), 1500)
  const bare = measure(() => bareSteps(runnersCount * 240 * 4), 1000)
  const grownMb = (process.memoryUsage().rss - before) / 1e6
  row(
    `${runnersCount.toLocaleString('en')} runners, 240 minutes, p50`,
    ms(field.p50Ms),
    `${(field.p50Ms / bare.p50Ms).toFixed(1)}x a bare loop; ${grownMb.toFixed(0)} MB more; aim for 50,000: under 1.5 s`,
  )
}
