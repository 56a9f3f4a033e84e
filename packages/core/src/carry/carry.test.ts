import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { cardRows } from './card-rows.ts'
import { CARRY_LAWS } from './carry.law.ts'
import { coursePoints } from './course-points.ts'
import { MARATHON_SEED, courseOf, planOf } from './plan-arbitrary.law.ts'
import { wristSteps } from './wrist-steps.ts'

const MARATHON = { ...MARATHON_SEED, hasSalt: false, hasEat: false }
function isRun({ role }: Readonly<{ role: string }>): boolean {
  return role === 'run'
}
const LIMITS = { stepCount: 50, hasWarmUp: true } as const

for (const law of CARRY_LAWS) {
  test(law.name, () => {
    fc.assert(law.property as fc.IProperty<unknown>, { numRuns: 200 })
  })
}

test('a marathon on the wrist: warm-up, wait, slow mile, goal pace, a step per drink, stretches', () => {
  const { steps, notices } = wristSteps(planOf(MARATHON), LIMITS)
  assert.deepEqual(notices, [])
  assert.deepEqual(
    steps.map(({ role, cues }) => `${role}:${cues.map(({ code }) => code).join('+')}`),
    [
      'warm_up:warm_up',
      'drill:drill',
      'drill:drill',
      'drill:drill',
      'line_up:line_up',
      'run:first_mile',
      'run:goal_pace',
      ...Array.from({ length: 10 }, () => 'run:drink'),
      'run:drink+to_finish',
      'cool_down:cool_down',
      ...Array.from({ length: 6 }, () => 'stretch:stretch'),
    ],
  )
})

test('the first mile is slower than goal pace and its range lets the crowd be slow', () => {
  const { steps } = wristSteps(planOf(MARATHON), LIMITS)
  const [first, second] = steps.filter(({ role }) => role === 'run')
  assert.ok(first?.pace !== undefined && second?.pace !== undefined)
  assert.ok(first.pace.slowSPerKm > second.pace.slowSPerKm)
  assert.ok(first.pace.fastSPerKm > second.pace.fastSPerKm)
})

test('a day-long run on a watch of 50 steps joins neighbouring drinks and says which', () => {
  const plan = planOf({ ...MARATHON, distanceM: 120_000, meanSPerKm: 600 })
  const { steps, notices } = wristSteps(plan, LIMITS)
  assert.equal(steps.length, 50)
  assert.ok(notices.some(({ code }) => code === 'cues_joined'))
  assert.ok(steps.filter(isRun).every(({ cues }) => cues.length <= 3))
})

test('drinks tied to stations end their steps by distance, drinks by the clock by time', () => {
  const byTime = wristSteps(planOf(MARATHON), LIMITS).steps
  const byPlace = wristSteps(planOf({ ...MARATHON, hasStations: true }), LIMITS).steps
  assert.ok(
    byTime
      .filter(isRun)
      .slice(0, -1)
      .every(({ length }) => length.by === 'time'),
  )
  assert.ok(
    byPlace
      .filter(isRun)
      .slice(0, -1)
      .every(({ length }) => length.by === 'distance'),
  )
})

test('salt in water is a drink of its own kind; a bare salt stick is a cue between drinks', () => {
  const { steps } = wristSteps(planOf({ ...MARATHON, hasSalt: true }), LIMITS)
  const cues = steps.flatMap((step) => step.cues)
  const shot = cues.find((cue) => cue.code === 'drink' && cue.isSaltShot)
  assert.ok(shot?.code === 'drink')
  assert.deepEqual([shot.id, shot.fluidMl, shot.sodiumMg], ['salt-1', 240, 400])
  assert.ok(cues.some((cue) => cue.code === 'salt' && cue.id === 'salt-2'))
})

test('a course of another length is refused, a slightly longer one is used and mentioned', () => {
  const plan = planOf(MARATHON)
  const shape = { stepM: 100, longitudeDeg: 4, isThereAndBack: false, hasAltitude: true }
  const half = coursePoints(plan, courseOf(21_097, shape), [])
  assert.deepEqual(!half.ok && half.error.code, 'course_does_not_fit')
  const long = coursePoints(plan, courseOf(43_300, shape), [])
  assert.ok(long.ok)
  assert.deepEqual(
    long.value.notices.map(({ code }) => code),
    ['course_length_differs'],
  )
})

test('stations without a planned drink, and their toilets, are points too', () => {
  const plan = planOf(MARATHON)
  const course = courseOf(42_195, {
    stepM: 100,
    longitudeDeg: 4,
    isThereAndBack: false,
    hasAltitude: true,
  })
  const stations = [
    { atM: 10_000, name: 'Ten', drinks: ['water'] as const, hasToilet: true },
    { atM: 20_000, name: 'Dry', drinks: [], hasToilet: false },
  ]
  const points = coursePoints(plan, course, stations)
  assert.ok(points.ok)
  const extra = points.value.points.filter(({ drink }) => drink === undefined)
  assert.deepEqual(
    extra.map(({ kind, atM }) => [kind, atM]),
    [
      ['aid_station', 10_000],
      ['toilet', 10_000],
    ],
  )
})

test('the band never has more than 44 marks, and ends at the finish', () => {
  for (const distanceM of [5000, 42_195, 120_000]) {
    const { band } = cardRows(planOf({ ...MARATHON, distanceM }), 1000)
    assert.ok(band.filter(({ kind }) => kind === 'mark').length <= 44)
    assert.equal(band.at(-1)?.kind, 'finish')
  }
})
