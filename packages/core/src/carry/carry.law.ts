/** Laws of what is carried along: whatever the plan, all formats carry the same drinks. */
import assert from 'node:assert/strict'

import fc from 'fast-check'

import type { Plan, TimelineItem } from '../plan/index.ts'
import { M_PER_KM } from '../units.ts'
import { calendarItems } from './calendar-items.ts'
import { cardRows } from './card-rows.ts'
import { carriedRun } from './carried-drinks.ts'
import { coursePoints } from './course-points.ts'
import { paceClock } from './pace-clock.ts'
import { courseOf, planArbitrary, timelineItem } from './plan-arbitrary.law.ts'
import type { WristCue, WristStep } from './wrist-step.ts'
import { wristSteps } from './wrist-steps.ts'

type Drink = Extract<WristCue, { code: 'drink' }>
type Told = Readonly<{ id: string; drink: string; fluidMl: number; atS: number }>

function told({ id, drink, fluidMl, atS }: Told): Told {
  return { id, drink, fluidMl, atS }
}

function drinksOf(steps: readonly WristStep[]): readonly Drink[] {
  const cues = steps.flatMap((step) => step.cues)
  return cues.filter((cue): cue is Drink => cue.code === 'drink')
}

function expected(plan: Plan): readonly Told[] {
  const finishS = Math.round(plan.pace.finishS)
  return plan.timeline.flatMap((item) =>
    item.fluidMl !== undefined && item.phase === 'during' && Math.round(item.atS) < finishS
      ? [
          {
            id: item.id,
            drink: item.drink ?? 'water',
            fluidMl: item.fluidMl ?? 0,
            atS: Math.round(item.atS),
          },
        ]
      : [],
  )
}

function withoutNumbers(item: TimelineItem): TimelineItem {
  const { id, phase, kind, atS } = item
  return timelineItem({ id, phase, kind, atS })
}

const limitsArbitrary = fc.record({
  stepCount: fc.constantFrom(8, 12, 20, 50),
  hasWarmUp: fc.boolean(),
  measure: fc.constantFrom('time' as const, 'distance' as const),
})

export const CARRY_LAWS = [
  {
    name: 'carry: watch, course, calendar and card hold the drinks of the plan, same volume, kind and second',
    property: fc.property(planArbitrary, limitsArbitrary, (plan, limits) => {
      const want = expected(plan)
      const course = courseOf(plan.run.distanceM, {
        stepM: plan.run.distanceM / 7,
        longitudeDeg: 2,
        isThereAndBack: true,
        hasAltitude: false,
      })
      const points = coursePoints(plan, course, [])
      assert.ok(points.ok)
      const onCourse = points.value.points.flatMap((point) => point.drink ?? [])
      assert.deepEqual(onCourse.map(told), want)
      assert.deepEqual(drinksOf(wristSteps(plan, limits).steps).map(told), want)
      const rows = cardRows(plan, M_PER_KM)
      assert.deepEqual(rows.drinksDuring.map(told), want)
      assert.deepEqual(
        rows.band.flatMap((row) => (row.kind === 'drink' ? told(row.drink) : [])),
        want,
      )
      const calendar = calendarItems(plan)
      if (plan.run.startAtMs === undefined) assert.equal(calendar.ok, false)
      else {
        assert.ok(calendar.ok)
        assert.deepEqual(calendar.value.flatMap((item) => item.drinksOnTheWay).map(told), want)
      }
    }),
  },
  {
    name: 'carry: drinks before and after the run stand in the calendar at their second',
    property: fc.property(planArbitrary, (plan) => {
      const calendar = calendarItems(plan)
      if (!calendar.ok) return
      const want = plan.timeline.filter(
        (item) => item.fluidMl !== undefined && item.phase !== 'during',
      )
      const got = calendar.value.filter((item) => item.kind === 'drink')
      assert.deepEqual(
        got.map((item) => [item.id, item.drink?.fluidMl, item.startAtMs]),
        want.map((item) => [item.id, item.fluidMl, item.clockMs]),
      )
    }),
  },
  {
    name: 'carry: a plan never takes more steps than the watch holds, and every cue that moved is named',
    property: fc.property(planArbitrary, limitsArbitrary, (plan, limits) => {
      const { steps, notices } = wristSteps(plan, limits)
      assert.ok(steps.length >= 1 && steps.length <= limits.stepCount)
      const named = new Set(
        notices.flatMap((notice) => (notice.code === 'cues_joined' ? notice.itemIds : [])),
      )
      for (const step of steps) {
        for (const cue of step.cues) {
          if ('id' in cue && cue.atS !== step.atS) assert.ok(named.has(cue.id), cue.id)
        }
      }
    }),
  },
  {
    name: 'carry: steps by time begin on the second of their drink, steps by distance within 10 m of its place',
    property: fc.property(planArbitrary, limitsArbitrary, (plan, limits) => {
      const { steps } = wristSteps(plan, limits)
      let [clockS, wayM] = [0, 0]
      for (const step of steps.filter(({ role }) => role === 'run')) {
        assert.equal(step.atS, limits.measure === 'time' ? clockS : step.atS)
        if (limits.measure === 'distance') assert.ok(Math.abs((step.atM ?? 0) - wayM) <= 10)
        if (step.length.by === 'time') clockS += step.length.durationS
        if (step.length.by === 'distance') wayM += step.length.distanceM
      }
    }),
  },
  {
    name: 'carry: pace ranges are never narrower than 10 s/km to either side of the plan',
    property: fc.property(planArbitrary, limitsArbitrary, (plan, limits) => {
      const clock = paceClock(plan)
      for (const step of wristSteps(plan, limits).steps) {
        const { pace, atS } = step
        if (pace === undefined || atS === undefined) continue
        assert.ok(pace.slowSPerKm - pace.fastSPerKm >= 20)
        const endS = atS + step.plannedS
        const meanSPerKm = (step.plannedS / (clock.atM(endS) - clock.atM(atS))) * M_PER_KM
        if (atS < plan.pace.firstMile.targetS) continue
        assert.ok(pace.slowSPerKm >= meanSPerKm + 10 && pace.fastSPerKm <= meanSPerKm - 10)
      }
    }),
  },
  {
    name: 'carry: where fluid is refused nothing to drink is carried in any form',
    property: fc.property(planArbitrary, (plan) => {
      const refused: Plan = {
        ...plan,
        fluid: { capBy: 'refused', refusedBy: ['siadh'] },
        timeline: plan.timeline.map((item) => withoutNumbers(item)),
      }
      assert.deepEqual(carriedRun(refused).drinks, [])
      const calendar = calendarItems(refused)
      if (calendar.ok) assert.ok(calendar.value.every((item) => item.kind !== 'drink'))
      const { notices } = wristSteps(refused, { stepCount: 50, hasWarmUp: true })
      assert.ok(notices.some((notice) => notice.code === 'fluid_refused'))
    }),
  },
] as const satisfies readonly Readonly<{ name: string; property: unknown }>[]
