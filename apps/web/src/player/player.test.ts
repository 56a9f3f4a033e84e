import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'

import { partsDurationS, playerParts, type PlayerPart, type PlayerSet } from './parts.ts'
import { Player, type PlayerPlace } from './player.ts'

const RUNNER: Runner = { ...DEFAULT_RUNNER, massKg: 70 }

function parts(set: PlayerSet, runner: Runner = RUNNER): readonly PlayerPart[] {
  return playerParts({
    set,
    runner,
    distanceM: 10_000,
    temperatureC: 15,
    wbgtC: 14,
    finishBeforeStartS: 600,
    crampMuscles: ['calf'],
  })
}

function bench(list: readonly PlayerPart[]): {
  player: Player
  cues: PlayerPlace[]
  pass: (s: number) => void
} {
  let nowMs = 5000
  const cues: PlayerPlace[] = []
  const player = new Player(list, { nowMs: () => nowMs, onPart: (place) => cues.push(place) })
  return {
    player,
    cues,
    pass: (s) => {
      nowMs += s * 1000
      player.tick()
    },
  }
}

test('every set has parts, and stretches come for both sides', () => {
  for (const set of ['warm-up', 'stretch-before', 'stretch-after', 'roll'] as const)
    assert.ok(parts(set).length > 2, set)
  const sides = parts('stretch-after').map((part) => part.side)
  assert.equal(sides.filter((side) => side === 'left').length, sides.length / 2)
})

test('a clot in the past leaves nothing to roll', () => {
  const blocked: Runner = { ...RUNNER, conditions: ['clot_history'], medicines: ['anticoagulant'] }
  assert.equal(parts('roll', blocked).length, 0)
})

test('each part is announced once, in order, and the end comes by the clock', () => {
  const list = parts('stretch-before')
  const { player, cues, pass } = bench(list)
  player.play()
  for (let s = 0; s < partsDurationS(list) + 5; s++) pass(1)
  const works = cues.filter((place) => !place.isRest).map((place) => place.partIndex)
  assert.deepEqual(
    works,
    list.map((_, index) => index),
  )
  assert.equal(player.isRunning.value, false)
})

test('a pause holds the place; a phone that slept catches up with the clock', () => {
  const { player, pass } = bench(parts('stretch-before'))
  player.play()
  pass(10)
  player.pause()
  pass(60)
  assert.equal(player.playedS.value, 10)
  player.play()
  pass(40)
  assert.equal(player.playedS.value, 50)
})

test('skipping goes to the start of a part, back goes to this one first', () => {
  const list = parts('stretch-before')
  const { player, pass } = bench(list)
  player.play()
  player.skip(1)
  assert.equal(player.place.value?.partIndex, 1)
  pass(5)
  player.skip(-1)
  assert.equal(player.place.value?.partIndex, 1)
  player.skip(-1)
  assert.equal(player.place.value?.partIndex, 0)
})
