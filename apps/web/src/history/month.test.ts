import assert from 'node:assert/strict'
import { test } from 'node:test'

import { monthAfter, monthWeeks } from './month.ts'

const NOTHING = { runs: [], cramps: [], nowAtMs: 0 }

test('a month starts on its weekday and every day stands once', () => {
  const weeks = monthWeeks({ year: 2026, month: 10 }, NOTHING)
  // 1 November 2026 is a Sunday.
  assert.equal(
    weeks[0]?.findIndex((day) => day !== null),
    6,
  )
  assert.deepEqual(
    weeks.flat().flatMap((day) => (day === null ? [] : [day.date])),
    Array.from({ length: 30 }, (_, index) => index + 1),
  )
})

test('runs and cramps fall on their day, to the last minute of it', () => {
  const late = new Date(2026, 10, 8, 23, 59).getTime()
  const weeks = monthWeeks(
    { year: 2026, month: 10 },
    { runs: [{ startAtMs: late, distanceM: 5000 }], cramps: [{ crampAtMs: late }], nowAtMs: late },
  )
  const day = weeks.flat().find((one) => one?.date === 8)
  assert.deepEqual([day?.runsM, day?.crampsCount, day?.isToday], [5000, 1, true])
  assert.equal(weeks.flat().filter((one) => one !== null && one.crampsCount > 0).length, 1)
})

test('the month before January is December of the year before', () => {
  assert.deepEqual(monthAfter({ year: 2026, month: 0 }, -1), { year: 2025, month: 11 })
})
