import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Deletion, UNDO_PERIOD_S } from './deletion.ts'

const nothing = (): void => {}

function deletion(): { deletion: Deletion; tick: () => void; wiped: () => number } {
  let tick = nothing
  let wipes = 0
  return {
    tick: () => tick(),
    wiped: () => wipes,
    deletion: new Deletion({
      everySecond: (call) => {
        tick = call
        return () => {
          tick = nothing
        }
      },
      wipe: () => {
        wipes += 1
        return Promise.resolve()
      },
    }),
  }
}

test('nothing is deleted before the time is up, and then once', () => {
  const { deletion: all, tick, wiped } = deletion()
  all.start()
  for (let second = 1; second < UNDO_PERIOD_S; second++) tick()
  assert.equal(wiped(), 0)
  tick()
  tick()
  assert.equal(wiped(), 1)
})

test('who thinks again keeps everything', () => {
  const { deletion: all, tick, wiped } = deletion()
  all.start()
  tick()
  all.undo()
  for (let second = 0; second < UNDO_PERIOD_S * 2; second++) tick()
  assert.equal(wiped(), 0)
  assert.equal(all.leftS.value, undefined)
})
