import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analysed, near } from './analysed-run.law.ts'
import { madeLap } from './made-run.law.ts'

test('a cramp marked on a lap is found, placed, and explains the stop beside it', () => {
  const laps = [madeLap(0, 3300, 'Lap 1'), madeLap(3300, 6000, 'Krampf linke Wade')]
  const run = analysed(
    [
      { lengthM: 10_000, paceSPerKm: 330, restS: 40 },
      { lengthM: 8000, paceSPerKm: 335 },
    ],
    {},
    { laps },
  )
  const [cramp] = run.cramps
  assert.deepEqual(
    { muscle: cramp?.muscle, side: cramp?.side, from: cramp?.from, atS: cramp?.atS },
    { muscle: 'calf', side: 'left', from: 'marked', atS: 3300 },
  )
  near(cramp?.atM, 10_000, 20)
  assert.equal(run.stops[0]?.suggests, 'cramp_or_stretch')
})

test('what the runner tells is kept beside what the file marks, the same cramp once', () => {
  const laps = [madeLap(3000, 6000, 'cramp')]
  const cramps = [{ atS: 3020, muscle: 'quad', side: 'right' }] as const
  const run = analysed([{ lengthM: 18_000, paceSPerKm: 330 }], {}, { laps, cramps })
  assert.equal(run.cramps.length, 1)
  assert.equal(run.cramps[0]?.muscle, 'quad')
  assert.equal(run.cramps[0]?.from, 'told')
})
