import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  crampsOf,
  crampValues,
  helpsByUse,
  markedBeside,
  placeCounts,
  placeStrength,
} from './cramp-log.ts'

test('a cramp of one tap is a whole record, and newest comes first', () => {
  const cramps = crampsOf([
    { id: 'a', values: { atMs: 1, muscle: 'calf', side: 'left', phase: 'walk', lastedS: 80 } },
    { id: 'b', values: { atMs: 5, muscle: 'quad', side: 'right' } },
  ])
  assert.deepEqual(
    cramps.map(({ id }) => id),
    ['b', 'a'],
  )
  assert.equal(cramps[1]?.durationS, 80)
  assert.equal(cramps[1]?.strength, 2)
})

test('what is no cramp is left out', () => {
  assert.deepEqual(crampsOf([{ id: 'a', values: { atMs: 'soon', muscle: 'calf' } }]), [])
  assert.deepEqual(crampsOf([{ id: 'a', values: { atMs: 1, muscle: 'wing' } }]), [])
})

test('what the form writes comes back as it was', () => {
  const [cramp] = crampsOf([{ id: 'a', values: { atMs: 9, muscle: 'foot', side: 'both' } }])
  assert.ok(cramp !== undefined)
  const edited = { ...cramp, whatHelped: ['stretch', 'waiting'] as const, hasWeakness: true }
  const [again] = crampsOf([{ id: 'a', values: crampValues(edited) }])
  assert.deepEqual(again?.whatHelped, ['stretch', 'waiting'])
  assert.equal(again?.hasWeakness, true)
})

test('a duration that is taken back is taken back in the record too', () => {
  const [cramp] = crampsOf([{ id: 'a', values: { atMs: 9, muscle: 'foot', lastedS: 60 } }])
  assert.ok(cramp !== undefined)
  const { durationS: _, ...rest } = cramp
  const values = { atMs: 9, muscle: 'foot', lastedS: 60, ...crampValues(rest) }
  assert.equal(crampsOf([{ id: 'a', values }])[0]?.durationS, undefined)
})

test('both sides count for the left and the right place', () => {
  const cramps = [
    { muscle: 'calf', side: 'both' },
    { muscle: 'calf', side: 'left' },
  ] as const
  assert.deepEqual(placeCounts(cramps)[0], { muscle: 'calf', side: 'left', crampsCount: 2 })
  const strength = placeStrength(cramps)
  assert.equal(strength('calf', 'left'), 1)
  assert.equal(strength('calf', 'right'), 0.5)
  assert.equal(strength('foot', 'left'), 0)
})

test('what helped most often is offered first, nothing last', () => {
  const helps = helpsByUse([
    { whatHelped: ['walking', 'nothing'] },
    { whatHelped: ['walking', 'massage', 'nothing'] },
    { whatHelped: ['nothing'] },
  ])
  assert.deepEqual(helps.slice(0, 3), ['walking', 'massage', 'stretch'])
  assert.equal(helps.at(-1), 'nothing')
})

test('a cramp marked in what a server read counts, unless one was noted at that time', () => {
  const activity = { startAtMs: 1_000_000 }
  const cramps = [{ atS: 600, muscle: 'quad', side: 'left' }, { atS: 1200 }, 'none', { atS: 'x' }]
  const run = { id: 'r1', values: { analysis: { activity, cramps } } }
  const marked = markedBeside([run, { id: 'r2', values: {} }], [])
  assert.deepEqual(
    marked.map(({ crampAtMs, muscle, side }) => [crampAtMs, muscle, side]),
    [
      [1_600_000, 'quad', 'left'],
      [2_200_000, 'calf', 'both'],
    ],
  )
  assert.deepEqual(marked[0]?.duringRun, { activityId: 'r1', atS: 600 })
  const noted = crampsOf([{ id: 'c', values: { atMs: 1_630_000, muscle: 'calf' } }])
  assert.deepEqual(
    markedBeside([run], noted).map(({ crampAtMs }) => crampAtMs),
    [2_200_000],
  )
})
