/** How long all files of one marathon plan with a course of 4,200 points take together: under 20 ms. */
import { CARRY_FORMATS, encodePlan } from '@uncramp/formats/encode'

import { courseOf, MARATHON_SEED, planOf } from '../packages/core/src/carry/plan-arbitrary.law.ts'
import { carryWords } from '../packages/text/src/card/index.ts'
import { quantities } from '../packages/text/src/quantities.ts'
import { measure, row } from './measure.ts'

const AIM_MS = 20
const plan = planOf({ ...MARATHON_SEED, drillCount: 5, stretchCount: 8 })
const shape = { stepM: 10, longitudeDeg: 4.9, isThereAndBack: true, hasAltitude: true }
const options = {
  words: carryWords(quantities('en', 'metric', 'Europe/Amsterdam')),
  nowAtMs: 1_790_000_000_000,
  course: courseOf(42_195, shape),
}
const encodeAll = (): void => {
  for (const format of CARRY_FORMATS) {
    if (!encodePlan(plan, format, options).ok) throw new Error(`${format} was refused`)
  }
}

const all = measure(encodeAll)
row('all formats of one marathon plan, p50', `${all.p50Ms.toFixed(2)} ms`, `aim < ${AIM_MS} ms`)
row('all formats of one marathon plan, p99', `${all.p99Ms.toFixed(2)} ms`)
for (const format of CARRY_FORMATS) {
  const one = measure(() => encodePlan(plan, format, options), 400)
  row(`  ${format}, p50`, `${one.p50Ms.toFixed(3)} ms`)
}
