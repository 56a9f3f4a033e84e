import assert from 'node:assert/strict'
import { test } from 'node:test'

import { calendarDays, crampEntries, crampShares } from './cramp-log.ts'

test('spoiled records are left out, good ones read', () => {
  const entries = crampEntries([
    { id: 'a', values: { atMs: 5, muscle: 'calf', side: 'left' } },
    { id: 'b', values: { atMs: 'x', muscle: 'calf' } },
    { id: 'c', values: { atMs: 5, muscle: 'elbow' } },
  ])
  assert.deepEqual(entries, [{ id: 'a', atMs: 5, muscle: 'calf', side: 'left' }])
})

test('the most cramped place is full, others in proportion, the rest empty', () => {
  const share = crampShares([
    { id: '1', atMs: 1, muscle: 'calf', side: 'left' },
    { id: '2', atMs: 2, muscle: 'calf', side: 'left' },
    { id: '3', atMs: 3, muscle: 'quad', side: 'both' },
  ])
  assert.equal(share('calf', 'left'), 1)
  assert.equal(share('quad', 'right'), 0.5)
  assert.equal(share('foot', 'left'), 0)
})

test('the calendar ends this week, starts on a Monday, and marks today', () => {
  const nowAtMs = new Date(2026, 9, 7, 9).getTime()
  const days = calendarDays({ runsAtMs: [nowAtMs], crampsAtMs: [] }, nowAtMs)
  assert.equal(days.length, 84)
  assert.equal(new Date(days[0]?.dayAtMs ?? 0).getDay(), 1)
  assert.equal(days.filter((day) => day.hasRun).length, 1)
})
